import { parsePhrase, type Pattern } from './notation.ts';
import type { WordSets } from './phrase-table.ts';
import { sharedLength, wayKey } from './shared-ways.ts';
import { NUMBER, singleSymbol, symbolFor, symbolTable, wordForms, type SymbolTable } from './symbols.ts';

/** State in which every phrase begins. */
export const START = 0;
/** State in which a phrase begins that must open a line. */
export const LINE_START = 1;

/**
 * All phrases as one nondeterministic automaton whose edges are labelled with symbols (symbols.ts).
 * Choices share their ends, so the size is linear in the notation; phrases share their beginnings, so that a word with
 * which a hundred of them begin is one step and not a hundred.
 */
export interface Network {
  readonly symbols: SymbolTable;
  /** Edges by symbol, flattened: from state, to state, largest gap; three numbers an edge. */
  readonly edges: number[][];
  /** Per state: list heard when the state is reached, or -1. */
  readonly heard: number[];
  /** Per state: list heard when the state is reached by the last token of a line, or -1. */
  readonly heardAtEnd: number[];
  readonly wordSets: Map<readonly string[], WordSet>;
  /** Where beginnings of phrases lead, by where they set out and what they hear. */
  readonly ways: Map<string, readonly Head[]>;
}

/** A word set read once, however many phrases name it. */
interface WordSet {
  /** Symbol of all its entries that are single words, or null if there are none. */
  readonly symbol: number | null;
  /** The other entries. */
  readonly phrases: readonly Pattern[];
}

/** A place in a phrase: state reached, gap allowed before the next item, whether the line must end here. */
interface Head {
  readonly state: number;
  readonly gap: number;
  readonly atEnd: boolean;
}

/** Where a phrase goes and what its words mean: its language and the sets it may name. */
export interface Wording {
  readonly network: Network;
  readonly lang: string;
  readonly sets: WordSets;
}

// A set naming a set naming itself would never end.
const DEEPEST_SET = 4;
const MOST_HEADS = 256;

/** A network without phrases. */
export function emptyNetwork(): Network {
  return { symbols: symbolTable(), edges: [], heard: [-1, -1], heardAtEnd: [-1, -1], wordSets: new Map(), ways: new Map() };
}

/** Adds a parsed phrase that is reported as `list`. Throws a clause that says what is wrong with the phrase. */
export function addPattern(pattern: Pattern, list: number, wording: Wording): void {
  const { heard, heardAtEnd } = wording.network;
  const heads = weave({ ...wording, depth: 0 }, pattern, { heads: [{ state: START, gap: 0, atEnd: false }], into: null });
  for (const head of heads) {
    if (head.state <= LINE_START) throw new Error('it holds no word that must be there, so it would match anywhere');
    if (head.gap > 0) throw new Error('it ends with a gap, which means nothing there');
    (head.atEnd ? heardAtEnd : heard)[head.state] = list;
  }
}

interface Loom extends Wording {
  readonly depth: number;
}

/** Where an item begins, and the state that it should end in if it has a single end. */
interface Place {
  readonly heads: readonly Head[];
  readonly into: number | null;
}

function weave(loom: Loom, pattern: Pattern, place: Place): readonly Head[] {
  const { heads } = place;
  switch (pattern.kind) {
    case 'word': return weaveWord(loom, pattern.written, place);
    case 'number': return [consume(loom.network, NUMBER, place)];
    case 'set': return weaveSet({ ...loom, depth: loom.depth + 1 }, wordSetOf(loom, pattern.name), place);
    case 'choice': return weaveChoice(loom, pattern.options, place);
    case 'optional': return joined([...heads, ...weave(loom, pattern.item, { heads, into: null })]);
    case 'gap': return heads.map(head => ({ ...head, gap: head.gap + pattern.upTo }));
    case 'begin': return beginning(heads);
    case 'end': return heads.map(head => ({ ...head, atEnd: true }));
    case 'sequence': return weaveSequence(loom, pattern.items, place);
  }
}

function weaveSequence(loom: Loom, items: readonly Pattern[], { heads, into }: Place): readonly Head[] {
  const shared = sharedLength(items);
  const last = items.length - 1;
  return items.reduce((at, item, nth) => (nth < shared ? weaveShared(loom, item, at) : weave(loom, item, { heads: at, into: nth === last ? into : null })), heads);
}

function weaveShared(loom: Loom, item: Pattern, heads: readonly Head[]): readonly Head[] {
  const { ways } = loom.network;
  const key = `${heads.map(({ state, gap, atEnd }) => `${state}${atEnd ? '$' : '…'}${gap}`).join()} ${wayKey(item, loom.lang)}`;
  const known = ways.get(key) ?? weave(loom, item, { heads, into: null });
  ways.set(key, known);
  return known;
}

function weaveWord({ network, lang }: Loom, written: string, { heads, into }: Place): readonly Head[] {
  const { symbols } = network;
  const forms = wordForms(symbols, written, lang);
  if (typeof forms === 'number') return [consume(network, singleSymbol(symbols, forms), { heads, into })];
  // Punctuation between tokens is not heard, so it asks for nothing.
  if (forms.every(({ length }) => length === 0)) return heads;
  if (forms.every(({ length }) => length === 1)) return [consume(network, symbolFor(symbols, forms.flat()), { heads, into })];
  const target = into ?? newState(network);
  return joined(forms.flatMap(literals => literals.reduce((at, literal, nth) =>
    [consume(network, singleSymbol(symbols, literal), { heads: at, into: nth === literals.length - 1 ? target : null })], heads)));
}

function weaveChoice(loom: Loom, options: readonly Pattern[], place: Place): readonly Head[] {
  return weaveSet(loom, gathered(loom, options), place);
}

function weaveSet(loom: Loom, { symbol, phrases }: WordSet, { heads, into }: Place): readonly Head[] {
  const target = into ?? newState(loom.network);
  const reached = phrases.flatMap(option => weave(loom, option, { heads, into: endsInWord(option) ? target : null }));
  if (symbol !== null) reached.push(consume(loom.network, symbol, { heads, into: target }));
  return joined(reached);
}

function gathered({ network: { symbols }, lang }: Loom, options: readonly Pattern[]): WordSet {
  const literals: number[] = [];
  const phrases: Pattern[] = [];
  for (const option of options) {
    const forms = option.kind === 'word' ? wordForms(symbols, option.written, lang) : [];
    if (typeof forms === 'number') literals.push(forms);
    else if (forms.length > 0 && forms.every(({ length }) => length === 1)) literals.push(...forms.flat());
    else phrases.push(option);
  }
  return { symbol: literals.length > 0 ? symbolFor(symbols, literals) : null, phrases };
}

// An option that ends in a gap or in something optional has several ends, so it cannot share the common one.
function endsInWord(pattern: Pattern): boolean {
  if (pattern.kind !== 'sequence') return pattern.kind === 'word' || pattern.kind === 'number' || pattern.kind === 'set';
  const last = pattern.items.at(-1);
  return last !== undefined && endsInWord(last);
}

function wordSetOf(loom: Loom, name: string): WordSet {
  const { network, lang, sets, depth } = loom;
  const [base = lang] = lang.split('-');
  const entries = sets[lang]?.[name] ?? sets[base]?.[name];
  if (!entries || entries.length === 0) throw new Error(`there is no word set {${name}} for this language in words.json`);
  if (depth >= DEEPEST_SET) throw new Error(`the word set {${name}} contains itself`);
  const known = network.wordSets.get(entries) ?? gathered(loom, entries.map(parsePhrase));
  network.wordSets.set(entries, known);
  return known;
}

function beginning(heads: readonly Head[]): readonly Head[] {
  if (heads.some(head => head.state > LINE_START)) throw new Error('"^" must stand at the beginning');
  return [{ state: LINE_START, gap: 0, atEnd: false }];
}

function consume(network: Network, symbol: number, { heads, into }: Place): Head {
  const state = into ?? newState(network);
  const edges = network.edges[symbol] ??= [];
  for (const head of heads) {
    if (head.atEnd) throw new Error('"$" must stand at the end');
    edges.push(head.state, state, head.gap);
  }
  return { state, gap: 0, atEnd: false };
}

// Few heads are the rule, so a walk over those kept beats a map.
function joined(heads: readonly Head[]): readonly Head[] {
  if (heads.length < 2) return heads;
  const kept: Head[] = [];
  for (const head of heads) {
    const at = kept.findIndex(({ state, atEnd }) => state === head.state && atEnd === head.atEnd);
    if (at < 0) kept.push(head);
    else if ((kept[at] as Head).gap < head.gap) kept[at] = head;
  }
  if (kept.length > MOST_HEADS) throw new Error('it branches too much; split it into several phrases');
  return kept;
}

function newState(network: Network): number {
  network.heardAtEnd.push(-1);
  return network.heard.push(-1) - 1;
}
