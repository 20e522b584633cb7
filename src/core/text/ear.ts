import { BOUNDARY, buildAutomaton, step, type Automaton } from './automaton.ts';
import type { CompiledPhrases } from './compiled-phrases.ts';
import { routesOf, type Routes } from './notes.ts';
import { tokenList, type Tokens } from './tokens.ts';
import { wordMemory, type WordMemory } from './word-memory.ts';

/** What was heard of phrases in the current sentence; a step is one item of a phrase heard at some tokens. */
export interface Steps {
  count: number;
  /** Step for the item before, -1 for none. */
  before: Int32Array;
  first: Int32Array;
  last: Int32Array;
  /** First token of the phrase so far. */
  start: Int32Array;
  state: Int32Array;
  /** Earlier step into the same state, -1 for none. */
  earlier: Int32Array;
  /** Steps that completed a phrase. */
  readonly complete: number[];
}

/** What the current sentence waits for: edges on which a phrase begun in it may go on. */
export interface Waits {
  count: number;
  /** Place of the edge. */
  edge: Int32Array;
  /** Next wait for the same symbol, -1 for none. */
  next: Int32Array;
}

/** What was taken in of the current sentence before phrases are followed through it. */
export interface TakenIn {
  /** Per token from the sentence's first on: its word in the memory, 0 for one that is not remembered or no word. */
  readonly words: Int32Array;
  /** Literals of glyphs by the token they end at, two numbers each: token and literal. */
  readonly glyphs: number[];
}

/** What is kept of each symbol, side by side, so that one look at the memory suffices. */
export const SYMBOL_FIELDS = 3;
/** Place of the last token that the symbol was heard to end at. */
export const LAST_HEARD = 0;
/** Opening of the last sentence in which a phrase waited for it. */
export const AWAITED_IN = 1;
/** The first such wait. */
export const FIRST_WAIT = 2;

/** The working memory of one matcher: reused from text to text. */
export interface Ear {
  readonly automaton: Automaton;
  readonly phrases: CompiledPhrases;
  readonly routes: Routes;
  readonly afterBoundary: number;
  readonly words: WordMemory;
  /** Notes of literals of glyphs, made when first heard. */
  readonly glyphNotes: Map<number, Int32Array>;
  readonly taken: TakenIn;
  readonly steps: Steps;
  readonly waits: Waits;
  /** Latest step into each state, -1 for none. */
  readonly latest: Int32Array;
  /** Fields of each symbol. */
  readonly symbols: Int32Array;
  /** When each symbol was last found in a word, so that one found twice counts once. */
  readonly foundAt: Float64Array;
  clock: number;
  /** The text being heard. */
  tokens: Tokens;
  /** Place of its first token: tokens are counted over all texts, from 1 on. */
  place: number;
  /** Place of the first token of the sentence. */
  opening: number;
  /** The token at the ear, and the first token of what is heard to end at it. */
  token: number;
  first: number;
  /** Where that is noted. */
  notes: Int32Array;
}

/** Text without punctuation is no single sentence; phrases do not reach this far, and work per sentence stays bounded. */
export const LONGEST_SENTENCE = 512;

const CAPACITY = 256;

/** Prepares phrases for listening. */
export function earFor(phrases: CompiledPhrases): Ear {
  const automaton = buildAutomaton(phrases.literals);
  const words = wordMemory();
  const symbols = phrases.edges.from.length - 1;
  return {
    automaton, phrases, words,
    routes: routesOf(phrases),
    afterBoundary: step(automaton, 0, BOUNDARY.charCodeAt(0)),
    glyphNotes: new Map(),
    taken: { words: new Int32Array(LONGEST_SENTENCE), glyphs: [] },
    steps: { count: 0, before: column(), first: column(), last: column(), start: column(), state: column(), earlier: column(), complete: [] },
    waits: { count: 0, edge: column(), next: column() },
    latest: new Int32Array(phrases.heard.length).fill(-1),
    symbols: new Int32Array(symbols * SYMBOL_FIELDS),
    foundAt: new Float64Array(symbols),
    clock: 0,
    tokens: tokenList(),
    place: 1, opening: 1, token: 0, first: 0,
    notes: words.words,
  };
}

function column(): Int32Array {
  return new Int32Array(CAPACITY);
}

/** Doubles the room in columns that stand side by side. */
export function widen<Name extends string>(table: Record<Name, Int32Array>, names: readonly Name[]): void {
  for (const name of names) {
    const wider = new Int32Array(table[name].length * 2);
    wider.set(table[name]);
    table[name] = wider;
  }
}
