import type { DetectorMeta } from '../model/detector.ts';
import type { DetectorWords } from '../registry.ts';
import ar from './words/ar.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

/** A sentence of the scorecard; the English table is the measure, and a table that lacks one does not compile. */
export type WordKey = keyof typeof en;

type CountedOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;
/** Stem of a sentence that changes with a number. */
export type CountedKey = CountedOf<WordKey>;

type Spoken = 'en' | 'de' | 'ar';

/** One language, and how it writes words, numbers and days. */
export interface Tongue {
  readonly lang: Spoken;
  readonly dir: 'ltr' | 'rtl';
  /** A sentence with `{0}`, `{1}` … filled in. */
  readonly say: (key: WordKey, ...args: readonly string[]) => string;
  /** Whether there are words for a key that the rubric or a record names. */
  readonly has: (key: string) => boolean;
  /** A sentence in the plural form the number asks for; `{0}` is the number, further arguments follow. */
  readonly count: (stem: CountedKey, number: number, ...more: readonly string[]) => string;
  /** Items with `and`, or with `or`. */
  readonly list: (items: readonly string[], type?: 'conjunction' | 'disjunction') => string;
  /** Parts of one line side by side, foreign ones among them, in the direction of the language. */
  readonly beside: (parts: readonly string[]) => string;
  /** A day in words; the raw text when it is no time. UTC, so that every device words the same. */
  readonly day: (iso: string) => string;
  readonly number: (value: number) => string;
  /** A share of 0–1 in whole per cent, cut rather than rounded: a limit that is not reached must not look reached. */
  readonly percent: (share: number) => string;
  /** Title, opposite and reason of a detector. */
  readonly detector: (meta: DetectorMeta) => Pick<DetectorMeta, 'title' | 'titleClear' | 'why'>;
}

/** How a language writes numbers, days and lists. */
interface Forms {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
  readonly and: Intl.ListFormat;
  readonly or: Intl.ListFormat;
}

const TABLES: Readonly<Record<Spoken, Readonly<Record<WordKey, string>>>> = { en, de, ar };
// Bare `en` is American; days written as elsewhere read the same to everybody.
const LOCALES: Readonly<Record<Spoken, string>> = { en: 'en-GB', de: 'de', ar: 'ar' };
const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
const RIGHT_TO_LEFT: ReadonlySet<Spoken> = new Set(['ar']);
const FORMS_MADE = new Map<Spoken, Forms>();
const RIGHT_TO_LEFT_MARK = '\u200f';

/** The nearest language that the scorecard speaks: `de-AT` is German, what is unknown English. */
export function tongueOf(tag: string, translations: Readonly<Record<string, DetectorWords>>): Tongue {
  const lang = nearest(tag);
  const dir = RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr';
  const table: Readonly<Record<string, string>> = TABLES[lang];
  const { plural, number, percent, date, and, or } = formsOf(lang);
  return {
    lang,
    dir,
    has: key => Object.hasOwn(table, key),
    say: (key, ...args) => fill(TABLES[lang][key], args, dir === 'rtl'),
    count: (stem, value, ...more) => fill(table[`${stem}_${plural.select(value)}`] ?? table[`${stem}_other`] ?? '', [number.format(value), ...more], dir === 'rtl'),
    list: (items, type = 'conjunction') => (type === 'conjunction' ? and : or).format(items),
    beside: parts => (dir === 'rtl' && parts.length > 1 ? RIGHT_TO_LEFT_MARK : '') + parts.join(' · '),
    day: iso => (Number.isNaN(Date.parse(iso)) ? iso : date.format(Date.parse(iso))),
    number: value => number.format(value),
    percent: share => percent.format(Math.floor(share * 100 + 1e-9) / 100),
    detector: meta => translations[meta.id]?.[lang] ?? meta,
  };
}

/** Words of one language by key, those that stand alone. */
export function fixedWords({ lang }: Tongue): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(TABLES[lang]).filter(([key, words]) => /^[a-zA-Z]+$/.test(key) && !words.includes('{')));
}

// Made once a language: a list of companies words a scorecard each, and these take longer to make than all its sentences.
function formsOf(lang: Spoken): Forms {
  const kept = FORMS_MADE.get(lang);
  if (kept !== undefined) return kept;
  const made: Forms = {
    plural: new Intl.PluralRules(lang),
    number: new Intl.NumberFormat(lang, { numberingSystem: 'latn' }),
    percent: new Intl.NumberFormat(lang, { style: 'percent', numberingSystem: 'latn' }),
    date: new Intl.DateTimeFormat(LOCALES[lang], DAY),
    and: new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }),
    or: new Intl.ListFormat(LOCALES[lang], { type: 'disjunction' }),
  };
  FORMS_MADE.set(lang, made);
  return made;
}

// In a sentence from right to left, a number or comma after Latin letters would join them; the mark keeps it where it stands
// (Unicode UAX 9, 2.6). Isolates would do as well, but reports take those out of foreign text.
function fill(sentence: string, args: readonly string[], isRightToLeft: boolean): string {
  return sentence.replace(/\{(\d)\}/g, (_, place: string) => {
    const arg = args[Number(place)] ?? '';
    return isRightToLeft && /[A-Za-z]$/.test(arg) ? `${arg}${RIGHT_TO_LEFT_MARK}` : arg;
  });
}

function nearest(tag: string): Spoken {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(TABLES, base) ? base as Spoken : 'en';
}
