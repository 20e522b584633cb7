import negatorLists from '../data/negators.json' with { type: 'json' };
import { compact, type CompiledPhrases } from './compiled-phrases.ts';
import { earFor } from './ear.ts';
import { listen } from './listener.ts';
import { addPattern, emptyNetwork, type Network } from './network.ts';
import { foldBuffer, foldInto } from './normalise.ts';
import { parsePhrase, type Pattern } from './notation.ts';
import type { PhraseTable, WordSets } from './phrase-table.ts';
import { quotationsIn } from './quotation.ts';
import { heardIn, type HeardTokens, type PhraseListing } from './sentence.ts';
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

// A phrase behind a negator is negated within this many tokens, unless the negator's own gap says otherwise.
const NEGATOR_REACH = 3;
// More text than any page holds; the memory for a text grows with its length.
const LONGEST_TEXT = 1 << 24;

/** Compiles phrase tables for hearing. Throws one sentence naming table, language and phrase on bad notation. */
export function compilePhrases(tables: Readonly<Record<string, PhraseTable>>, sets: WordSets = {}): PhraseMatcher {
  const network = emptyNetwork();
  const listings: PhraseListing[] = [];
  const compilation = { network, listings, sets };
  let group = 0;
  for (const [table, byLang] of Object.entries(tables)) {
    for (const [lang, list] of Object.entries(byLang)) {
      addList({ kind: 'match', table, lang, group, reach: 0 }, list.match, compilation);
      addList({ kind: 'except', table, lang, group, reach: 0 }, list.except ?? [], compilation);
      group += 1;
    }
  }
  const langs = new Set(Object.values(tables).flatMap(Object.keys));
  for (const lang of langs) addNegators(lang, compilation);
  return matcherOf(compact(network, listings));
}

function matcherOf(phrases: CompiledPhrases): PhraseMatcher {
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
  return phrases.map(({ table, lang, first, last }) => {
    const start = startOf(tokens, first);
    const end = endOf(tokens, last);
    while ((quotations[quotation]?.end ?? Infinity) <= start) quotation += 1;
    const around = quotations[quotation];
    return { table, lang, start, end, quoted: around !== undefined && around.start <= start && end <= around.end };
  });
}

interface Compilation {
  readonly network: Network;
  readonly listings: PhraseListing[];
  readonly sets: WordSets;
}

function addList(listing: PhraseListing, phrases: readonly string[], { network, listings, sets }: Compilation): void {
  const number = listings.push(listing) - 1;
  for (const phrase of phrases) {
    explained(listing, phrase, () => addPattern(parsePhrase(phrase), number, { network, lang: listing.lang, sets }));
  }
}

function addNegators(lang: string, { network, listings, sets }: Compilation): void {
  const lists: Readonly<Record<string, readonly string[]>> = negatorLists;
  const [base = lang] = lang.split('-');
  for (const phrase of lists[lang] ?? lists[base] ?? []) {
    const listing: PhraseListing = { kind: 'negator', table: 'negators.json', lang, group: -1, reach: NEGATOR_REACH };
    explained(listing, phrase, () => {
      const { pattern, reach, isBehind } = placed(parsePhrase(phrase));
      const number = listings.push({ ...listing, kind: isBehind ? 'negator-behind' : 'negator', reach }) - 1;
      addPattern(pattern, number, { network, lang, sets });
    });
  }
}

// A negator says by a gap at its end how far it reaches on, by one at its beginning that it reaches back.
function placed(pattern: Pattern): { readonly pattern: Pattern; readonly reach: number; readonly isBehind: boolean } {
  const items = pattern.kind === 'sequence' ? pattern.items : [pattern];
  const first = items.at(0);
  const last = items.at(-1);
  if (first?.kind === 'gap') return { pattern: { kind: 'sequence', items: items.slice(1) }, reach: first.upTo, isBehind: true };
  if (last?.kind === 'gap') return { pattern: { kind: 'sequence', items: items.slice(0, -1) }, reach: last.upTo, isBehind: false };
  return { pattern, reach: NEGATOR_REACH, isBehind: false };
}

function explained(listing: PhraseListing, phrase: string, compile: () => void): void {
  try {
    compile();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`Phrase table "${listing.table}", language "${listing.lang}", phrase "${phrase}": ${problem}.`, { cause: error });
  }
}
