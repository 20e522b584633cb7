import type { CompiledPhrases } from './compiled-phrases.ts';
import { earFor } from './ear.ts';
import { listen } from './listener.ts';
import { foldBuffer, foldInto } from './normalise.ts';
import { quotationsIn } from './quotation.ts';
import { heardIn, type HeardTokens } from './sentence.ts';
import { tokenise } from './tokenise.ts';
import { endOf, startOf, tokenList, type Tokens } from './tokens.ts';

/** A phrase heard in a text. */
export interface Heard {
  /** Name of the phrase table. */
  readonly table: string;
  /** Language key within the table. */
  readonly lang: string;
  /** UTF-16 offset in the original text; the span covers whole words. */
  readonly start: number;
  /** UTF-16 offset behind the last word. */
  readonly end: number;
  /** The words lie wholly within a pair of quotation marks that does not span the whole text. */
  readonly quoted: boolean;
}

/** Hears all phrases of all its tables and languages in one pass. */
export interface PhraseMatcher {
  /** In text order; matches of one table and language do not overlap. Linear in the text. */
  readonly hear: (text: string) => readonly Heard[];
}

// More text than any page holds; the memory for a text grows with its length.
const LONGEST_TEXT = 1 << 24;

/** Makes compiled phrases hear. */
export function matcherOf(phrases: CompiledPhrases): PhraseMatcher {
  const ear = earFor(phrases);
  const buffer = foldBuffer();
  const tokens = tokenList();
  const hear = (text: string): readonly Heard[] => {
    if (text === '') return [];
    const heard: HeardTokens[] = [];
    foldInto(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text, buffer);
    tokenise(buffer, tokens);
    listen(ear, tokens, (steps, isLineEnd, lastToken) => {
      for (const phrase of heardIn({ steps, isLineEnd, lastToken, tokens, phrases })) heard.push(phrase);
    });
    return heard.length > 0 ? located(heard, tokens) : [];
  };
  return { hear };
}

function located(phrases: readonly HeardTokens[], tokens: Tokens): readonly Heard[] {
  const quotations = quotationsIn(tokens.text.source);
  let quotation = 0;
  return phrases.map(({ listing: { table, lang }, first, last }) => {
    const start = startOf(tokens, first);
    const end = endOf(tokens, last);
    while ((quotations[quotation]?.end ?? Infinity) <= start) quotation += 1;
    const around = quotations[quotation];
    return { table, lang, start, end, quoted: around !== undefined && around.start <= start && end <= around.end };
  });
}
