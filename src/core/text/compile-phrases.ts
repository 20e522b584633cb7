import negatorLists from '../data/negators.json' with { type: 'json' };
import { compact, type CompiledPhrases, type PhraseListing } from './compiled-phrases.ts';
import { addPattern, emptyNetwork, type Network } from './network.ts';
import { parsePhrase, type Pattern } from './notation.ts';
import { matcherOf, type PhraseMatcher } from './phrase-matcher.ts';
import type { PhraseTable, WordSets } from './phrase-table.ts';

// A phrase behind a negator is negated within this many tokens, unless the negator's own gap says otherwise.
const NEGATOR_REACH = 3;

/** Compiles phrase tables and makes them hear. Throws one sentence naming table, language and phrase on bad notation. */
export function compilePhrases(tables: Readonly<Record<string, PhraseTable>>, sets: WordSets = {}): PhraseMatcher {
  return matcherOf(compileTables(tables, sets));
}

/** Compiles phrase tables; what comes of it can be written down (phrase-pack.ts) and heard with. */
export function compileTables(tables: Readonly<Record<string, PhraseTable>>, sets: WordSets = {}): CompiledPhrases {
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
  return compact(network, listings);
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
