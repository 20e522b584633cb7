import ar from '../../static/_locales/ar/messages.json' with { type: 'json' };
import de from '../../static/_locales/de/messages.json' with { type: 'json' };
import en from '../../static/_locales/en/messages.json' with { type: 'json' };
import { browserLanguage } from './host.ts';

/** A sentence of the surfaces; the English table is the measure, and a table that lacks a key does not compile. */
export type WordKey = keyof typeof en;

/** Languages the surfaces speak. */
export type Language = 'en' | 'de' | 'ar';

type Table = Readonly<Record<WordKey, { readonly message: string }>>;
type Arg = string | number;

// Keys that come in plural forms, named after the CLDR category: `pagesRead_one`, `pagesRead_other` …
type CountedOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;
/** Stem of a sentence that changes with a number. */
export type CountedKey = CountedOf<WordKey>;

const TABLES: Readonly<Record<Language, Table>> = { en, de, ar };
const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar']);

let spoken: Language = nearest(browserLanguage());

/** Chooses the language of the surfaces, `auto` being the browser's, and tells the document. */
export function speak(language: 'auto' | Language): Language {
  spoken = nearest(language === 'auto' ? browserLanguage() : language);
  document.documentElement.lang = spoken;
  document.documentElement.dir = direction();
  return spoken;
}

/** The language spoken now. */
export function language(): Language {
  return spoken;
}

/** Writing direction of the language spoken now. */
export function direction(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(spoken) ? 'rtl' : 'ltr';
}

/** A sentence, its `$1` … `$9` replaced by the arguments; numbers are written as the language writes them. */
export function words(key: WordKey, ...args: readonly Arg[]): string {
  return fill(TABLES[spoken][key].message, args);
}

/** A sentence in the plural form that the number asks for; the number itself is `$1`, further arguments follow as `$2` …. */
export function counted(stem: CountedKey, count: number, ...more: readonly Arg[]): string {
  const table: Readonly<Record<string, { readonly message: string }>> = TABLES[spoken];
  const form = new Intl.PluralRules(spoken).select(count);
  return fill((table[`${stem}_${form}`] ?? TABLES[spoken][`${stem}_other`]).message, [count, ...more]);
}

/** A day as the language writes it; the raw text when it is no date. */
export function day(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Intl.DateTimeFormat(spoken, { dateStyle: 'medium' }).format(time);
}

/** How long ago a day was, as the language says it: `3 months ago`; empty when it is no date. */
export function ago(iso: string, now = Date.now()): string {
  const days = Math.max(0, Math.floor((now - Date.parse(iso)) / 86_400_000));
  if (Number.isNaN(days)) return '';
  const format = new Intl.RelativeTimeFormat(spoken, { numeric: 'auto' });
  return days < 60 ? format.format(-days, 'day') : days < 730 ? format.format(-Math.floor(days / 30), 'month') : format.format(-Math.floor(days / 365), 'year');
}

/** Name of a jurisdiction such as `DE`, `UK` or `US-CA`; the code itself where no name is known. */
export function placeName(code: string): string {
  if (code.toUpperCase() === 'INT') return words('international');
  const [country = '', ...rest] = code.toUpperCase().replace(/^UK\b/, 'GB').split('-');
  if (!/^[A-Z]{2}$/.test(country)) return code;
  const name = new Intl.DisplayNames([spoken], { type: 'region', fallback: 'code' }).of(country) ?? country;
  return rest.length === 0 ? name : `${name} (${rest.join('-')})`;
}

function fill(message: string, args: readonly Arg[]): string {
  return message.replace(/\$([1-9])/g, (_, position: string) => {
    const arg = args[Number(position) - 1];
    return typeof arg === 'number' ? new Intl.NumberFormat(spoken).format(arg) : arg ?? '';
  });
}

function nearest(tag: string): Language {
  const base = tag.toLowerCase().split(/[-_]/)[0];
  return base === 'de' || base === 'ar' ? base : 'en';
}
