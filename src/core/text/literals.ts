import { BOUNDARY } from './automaton.ts';
import { foldBuffer, foldInto } from './normalise.ts';
import { tokenise } from './tokenise.ts';
import { tokenList } from './tokens.ts';

/** One literal for the automaton: a word with its boundaries, or a run of glyph tokens. */
export interface Literal {
  /** Folded units; `BOUNDARY` at an end means that the token begins or ends there. */
  readonly key: string;
  /** How many tokens an occurrence covers. */
  readonly tokens: number;
}

// Most words; their folding is known without a look.
const PLAIN = /^[A-Za-z0-9]+$/;

const buffer = foldBuffer();
const tokens = tokenList();

/** Literals that a written word stands for, to be met one directly after the other: `e-mail*` is `e`, then `mail*`. */
export function literalsOf(written: string): readonly Literal[] {
  const starBefore = written.startsWith('*');
  const starAfter = written.endsWith('*');
  return readLiterals(written.slice(starBefore ? 1 : 0, starAfter ? -1 : undefined), starBefore, starAfter);
}

function readLiterals(word: string, starBefore: boolean, starAfter: boolean): readonly Literal[] {
  if (PLAIN.test(word)) {
    return [{ key: (starBefore ? '' : BOUNDARY) + word.toLowerCase() + (starAfter ? '' : BOUNDARY), tokens: 1 }];
  }
  foldInto(word, buffer);
  tokenise(buffer, tokens);
  const literals: Literal[] = [];
  const { count } = tokens;
  for (let at = 0; at < count; at += 1) {
    const isGlyph = tokens.isGlyph[at] === 1;
    const text = String.fromCharCode(...buffer.codes.subarray(tokens.from[at], tokens.to[at]));
    const previous = literals.at(-1);
    if (isGlyph && previous && tokens.isGlyph[at - 1] === 1) {
      literals[literals.length - 1] = { key: previous.key + text, tokens: previous.tokens + 1 };
    } else {
      const opens = isGlyph || (at === 0 && starBefore) ? '' : BOUNDARY;
      const closes = isGlyph || (at === count - 1 && starAfter) ? '' : BOUNDARY;
      literals.push({ key: opens + text + closes, tokens: 1 });
    }
  }
  return literals;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The language has a second spelling for some words. */
export function isSpelledTwice(lang: string): boolean {
  return lang === 'de' || lang.startsWith('de-');
}

/** Spellings of a word in its language: Germans without umlauts on their keyboard write `kuendigen`. */
export function spellingsOf(word: string, lang: string): readonly string[] {
  if (!isSpelledTwice(lang)) return [word];
  const plain = word.normalize('NFC').toLowerCase();
  const spelled = plain.replace(/[äöü]/gu, letter => UMLAUTS[letter] ?? letter);
  return spelled === plain ? [word] : [word, spelled];
}
