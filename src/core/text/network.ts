import { literalsOf, spellingsOf } from './atoms.ts';
import { parsePhrase, type Pattern } from './notation.ts';
import type { WordSets } from './phrase-table.ts';

/** State in which every phrase begins. */
export const START = 0;
/** State in which a phrase begins that must open a line. */
export const LINE_START = 1;
/** Symbol of any token of one to four digits. */
export const NUMBER = 0;

/**
 * All phrases as one nondeterministic automaton whose edges are labelled with symbols. A symbol is a set of literals,
 * so a word set costs one edge wherever it is used, and choices share their ends: the size is linear in the notation.
 */
export interface Network {
  /** Literal text by number. */
  readonly literals: string[];
  /** Tokens covered by each literal. */
  readonly widths: number[];
  /** Symbols that each literal belongs to. */
  readonly symbolsOf: number[][];
  /** Edges by symbol, flattened: from state, to state, largest gap; three numbers an edge. */
  readonly edges: number[][];
  /** Per state: list heard when the state is reached, or -1. */
  readonly heard: number[];
  /** Per state: list heard when the state is reached by the last token of a line, or -1. */
  readonly heardAtEnd: number[];
  readonly literalNumbers: Map<string, number>;
  readonly symbolNumbers: Map<string, number>;
}

/** A place in a phrase: state reached, gap allowed before the next item, whether the line must end here. */
interface Head {
  readonly state: number;
  readonly gap: number;
  readonly atEnd: boolean;
}

/** What the words of one phrase mean: its language and the sets it may name. */
export interface Wording {
  readonly lang: string;
  readonly sets: WordSets;
}

// A set naming a set naming itself would never end.
const DEEPEST_SET = 4;
const MOST_HEADS = 256;

/** A network without phrases. */
export function emptyNetwork(): Network {
  return {
    literals: [], widths: [], symbolsOf: [], edges: [[]], heard: [-1, -1], heardAtEnd: [-1, -1],
    literalNumbers: new Map(), symbolNumbers: new Map(),
  };
}

/** Adds a parsed phrase that is reported as `list`. Throws a clause that says what is wrong with the phrase. */
export function addPattern(network: Network, pattern: Pattern, list: number, wording: Wording): void {
  const heads = weave({ network, wording, depth: 0 }, pattern, [{ state: START, gap: 0, atEnd: false }], null);
  for (const head of heads) {
    if (head.state <= LINE_START) throw new Error('it holds no word that must be there, so it would match anywhere');
    if (head.gap > 0) throw new Error('it ends with a gap, which means nothing there');
    (head.atEnd ? network.heardAtEnd : network.heard)[head.state] = list;
  }
}

interface Loom {
  readonly network: Network;
  readonly wording: Wording;
  readonly depth: number;
}

function weave(loom: Loom, pattern: Pattern, heads: readonly Head[], into: number | null): readonly Head[] {
  switch (pattern.kind) {
    case 'word': return weaveWord(loom, pattern, heads, into);
    case 'number': return [consume(loom.network, NUMBER, heads, into)];
    case 'set': return weaveChoice(setOf(loom, pattern.name), heads, into);
    case 'choice': return weaveChoice({ loom, options: pattern.options }, heads, into);
    case 'optional': return joined([...heads, ...weave(loom, pattern.item, heads, null)]);
    case 'gap': return heads.map(head => ({ ...head, gap: head.gap + pattern.upTo }));
    case 'begin': return beginning(heads);
    case 'end': return heads.map(head => ({ ...head, atEnd: true }));
    case 'sequence': {
      const last = pattern.items.length - 1;
      return pattern.items.reduce((at, item, place) => weave(loom, item, at, place === last ? into : null), heads);
    }
  }
}

function weaveWord(loom: Loom, word: Pattern & { kind: 'word' }, heads: readonly Head[], into: number | null): readonly Head[] {
  const { network, wording } = loom;
  const spellings = spellingsOf(word.text, wording.lang).map(text => literalsOf(text, word.starBefore, word.starAfter));
  const [first = []] = spellings;
  if (spellings.every(literals => literals.length === 1)) {
    return [consume(network, symbolFor(network, spellings.flatMap(literals => literalNumber(network, literals[0]))), heads, into)];
  }
  // Punctuation between tokens is not heard, so it asks for nothing.
  if (first.length === 0) return heads;
  const target = into ?? newState(network);
  return joined(spellings.flatMap(literals => literals.reduce<readonly Head[]>((at, literal, place) => {
    const symbol = symbolFor(network, literalNumber(network, literal));
    return [consume(network, symbol, at, place === literals.length - 1 ? target : null)];
  }, heads)));
}

function weaveChoice({ loom, options }: { loom: Loom; options: readonly Pattern[] }, heads: readonly Head[], into: number | null): readonly Head[] {
  const { network } = loom;
  const target = into ?? newState(network);
  const literals: number[] = [];
  const others: Pattern[] = [];
  for (const option of options) {
    const single = singleLiterals(loom, option);
    if (single) literals.push(...single);
    else others.push(option);
  }
  const reached = others.flatMap(option => weave(loom, option, heads, endsInWord(option) ? target : null));
  if (literals.length > 0) reached.push(consume(network, symbolFor(network, literals), heads, target));
  return joined(reached);
}

// An option that ends in a gap or in something optional has several ends, so it cannot share the common one.
function endsInWord(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.items.every(item => item.kind !== 'end') && endsInWord(pattern.items.at(-1) ?? pattern);
  return pattern.kind === 'word' || pattern.kind === 'number' || pattern.kind === 'set';
}

function singleLiterals({ network, wording }: Loom, pattern: Pattern): readonly number[] | null {
  if (pattern.kind !== 'word') return null;
  const spellings = spellingsOf(pattern.text, wording.lang).map(text => literalsOf(text, pattern.starBefore, pattern.starAfter));
  if (spellings.some(literals => literals.length !== 1)) return null;
  return spellings.flatMap(literals => literalNumber(network, literals[0]));
}

function setOf(loom: Loom, name: string): { loom: Loom; options: readonly Pattern[] } {
  const { wording: { lang, sets }, depth } = loom;
  const [base = lang] = lang.split('-');
  const entries = sets[lang]?.[name] ?? sets[base]?.[name];
  if (!entries || entries.length === 0) throw new Error(`there is no word set {${name}} for this language in words.json`);
  if (depth >= DEEPEST_SET) throw new Error(`the word set {${name}} contains itself`);
  return { loom: { ...loom, depth: depth + 1 }, options: entries.map(parsePhrase) };
}

function beginning(heads: readonly Head[]): readonly Head[] {
  if (heads.some(head => head.state > LINE_START)) throw new Error('"^" must stand at the beginning');
  return [{ state: LINE_START, gap: 0, atEnd: false }];
}

function consume(network: Network, symbol: number, heads: readonly Head[], into: number | null): Head {
  const state = into ?? newState(network);
  const edges = network.edges[symbol] ??= [];
  for (const head of heads) {
    if (head.atEnd) throw new Error('"$" must stand at the end');
    edges.push(head.state, state, head.gap);
  }
  return { state, gap: 0, atEnd: false };
}

function joined(heads: readonly Head[]): readonly Head[] {
  const byState = new Map<string, Head>();
  for (const head of heads) {
    const key = `${head.state} ${head.atEnd}`;
    if ((byState.get(key)?.gap ?? -1) < head.gap) byState.set(key, head);
  }
  if (byState.size > MOST_HEADS) throw new Error('it branches too much; split it into several phrases');
  return [...byState.values()];
}

function newState(network: Network): number {
  network.heardAtEnd.push(-1);
  return network.heard.push(-1) - 1;
}

function literalNumber(network: Network, literal: { readonly key: string; readonly tokens: number } | undefined): number[] {
  if (!literal) return [];
  const known = network.literalNumbers.get(literal.key);
  if (known !== undefined) return [known];
  const number = network.literals.push(literal.key) - 1;
  network.widths.push(literal.tokens);
  network.symbolsOf.push([]);
  network.literalNumbers.set(literal.key, number);
  return [number];
}

function symbolFor(network: Network, literals: readonly number[]): number {
  const unique = [...new Set(literals)].toSorted((a, b) => a - b);
  const key = unique.join(' ');
  const known = network.symbolNumbers.get(key);
  if (known !== undefined) return known;
  const symbol = network.edges.push([]) - 1;
  network.symbolNumbers.set(key, symbol);
  for (const literal of unique) network.symbolsOf[literal]?.push(symbol);
  return symbol;
}
