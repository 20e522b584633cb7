import ar from './words/ar.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import it from './words/it.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import ptBr from './words/pt-br.json' with { type: 'json' };

/** A sentence of the letters; the English table is the measure. */
export type LetterWord = keyof typeof en;

/** One language of letters. */
export interface LetterTongue {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** A sentence with `{name}` filled in. */
  readonly say: (key: LetterWord, facts?: Readonly<Record<string, string>>) => string;
  /** Words of another script as they stand in the middle of a line. */
  readonly foreign: (text: string) => string;
  /** A day such as `2026-12-09` in words. */
  readonly day: (iso: string) => string;
}

const TABLES: Readonly<Record<string, Readonly<Record<LetterWord, string>>>> = { en, de, fr, es, 'pt-BR': ptBr, it, nl, pl, ar };
const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
// In a line from right to left, marks hold the stops of Latin words with them and keep what follows apart (UAX 9, 2.6);
// isolates would do as well, but those are taken out of foreign text.
const STARTS_LEFT_TO_RIGHT = /^[^\p{L}]*(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u;
const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';

/** Languages that letters can be written in, by their own names. */
export const letterLanguages: readonly { readonly id: string; readonly name: string }[] =
  Object.entries(TABLES).map(([id, { name }]) => ({ id, name }));

/** The nearest language of letters: `de-AT` is German, `pt` the Portuguese of Brazil, what is unknown English. */
export function letterTongue(tag: string): LetterTongue {
  const lang = nearest(tag);
  const table = TABLES[lang] ?? en;
  const dir = table.dir === 'rtl' ? 'rtl' : 'ltr';
  const foreign = (text: string): string => (dir === 'rtl' && STARTS_LEFT_TO_RIGHT.test(text) ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK + RIGHT_TO_LEFT_MARK : text);
  const date = new Intl.DateTimeFormat(table.date, DAY);
  return {
    lang,
    dir,
    say: (key, facts = {}) => fill(table[key], facts, foreign),
    foreign,
    day: iso => date.format(Date.parse(iso)),
  };
}

function fill(sentence: string, facts: Readonly<Record<string, string>>, foreign: LetterTongue['foreign']): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => foreign(facts[name] ?? ''));
}

function nearest(tag: string): string {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.keys(TABLES).find(lang => lang.toLowerCase() === tag.toLowerCase())
    ?? Object.keys(TABLES).find(lang => lang.split('-')[0] === base)
    ?? 'en';
}
