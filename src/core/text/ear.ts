import { BOUNDARY, buildAutomaton, step, type Automaton } from './automaton.ts';
import type { CompiledPhrases, NumberLists } from './compiled-phrases.ts';
import { LINE_START } from './network.ts';
import { NUMBER } from './symbols.ts';
import { tokenList, type Tokens } from './tokens.ts';
import { LONGEST_WORD, memorise, recall, wordMemory, type Spelling, type WordMemory } from './word-memory.ts';

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

/** The working memory of one matcher: reused from text to text. */
export interface Ear {
  readonly automaton: Automaton;
  readonly phrases: CompiledPhrases;
  readonly afterBoundary: number;
  readonly steps: Steps;
  /** Latest step into each state, -1 for none. */
  readonly latest: Int32Array;
  /** Per state: the symbols of its edges. */
  readonly expects: NumberLists;
  /** Per symbol: the last sentence in which a state was reached that expects it; for ever when phrases begin with it. */
  readonly expectedIn: Float64Array;
  /** Number of the sentence being heard, from 1 on. */
  sentence: number;
  /** The text being heard and how far. */
  tokens: Tokens;
  token: number;
  /** When each symbol was last heard, so that a word found twice in one token counts once. */
  readonly heardAt: Float64Array;
  clock: number;
  readonly words: WordMemory;
}

const BOUNDARY_UNIT = BOUNDARY.charCodeAt(0);

/** Prepares phrases for listening. */
export function earFor(phrases: CompiledPhrases): Ear {
  const automaton = buildAutomaton(phrases.literals);
  const capacity = 256;
  const states = phrases.heard.length;
  const symbols = phrases.edges.from.length - 1;
  return {
    automaton, phrases,
    afterBoundary: step(automaton, 0, BOUNDARY_UNIT),
    steps: {
      count: 0, before: new Int32Array(capacity), first: new Int32Array(capacity), last: new Int32Array(capacity),
      start: new Int32Array(capacity), state: new Int32Array(capacity), earlier: new Int32Array(capacity), complete: [],
    },
    latest: new Int32Array(states).fill(-1),
    ...expectations(phrases.edges, { symbols, states }),
    sentence: 1,
    tokens: tokenList(),
    token: 0,
    heardAt: new Float64Array(symbols),
    clock: 0,
    words: wordMemory(),
  };
}

function expectations({ from, values }: NumberLists, { symbols, states }: { readonly symbols: number; readonly states: number }): Pick<Ear, 'expects' | 'expectedIn'> {
  const expectedIn = new Float64Array(symbols);
  const ends = new Int32Array(states + 1);
  const eachEdge = (note: (symbol: number, origin: number) => void): void => {
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      for (let edge = from[symbol] as number; edge < (from[symbol + 1] as number); edge += 3) note(symbol, values[edge] as number);
    }
  };
  eachEdge((symbol, origin) => {
    if (origin <= LINE_START) expectedIn[symbol] = Infinity;
    ends[origin + 1] = (ends[origin + 1] as number) + 1;
  });
  for (let state = 0; state < states; state += 1) ends[state + 1] = (ends[state + 1] as number) + (ends[state] as number);
  const expected = new Int32Array(ends[states] as number);
  const free = ends.slice();
  eachEdge((symbol, origin) => {
    const place = free[origin] as number;
    expected[place] = symbol;
    free[origin] = place + 1;
  });
  return { expects: { from: ends, values: expected }, expectedIn };
}

/** Symbols that the word at the ear stands for: a stretch of `symbols`. */
export function symbolsOfWord(ear: Ear): { readonly symbols: Int32Array; readonly from: number; readonly to: number } {
  const { tokens: { text: { codes }, from, to }, token, words } = ear;
  const spelling = { codes, from: from[token] as number, to: to[token] as number };
  if (spelling.to - spelling.from > LONGEST_WORD) return alone(symbolsIn(ear, spelling));
  let word = recall(words, spelling);
  if (word < 0) {
    const heard = symbolsIn(ear, spelling);
    word = memorise(words, spelling, heard);
    if (word < 0) return alone(heard);
  }
  return { symbols: words.symbols, from: words.symbolsFrom[word] as number, to: words.symbolsFrom[word + 1] as number };
}

function alone(heard: readonly number[]) {
  return { symbols: Int32Array.from(heard), from: 0, to: heard.length };
}

// In the order in which the automaton comes upon them, each once.
function symbolsIn(ear: Ear, spelling: Spelling): readonly number[] {
  const { automaton } = ear;
  const { codes, from, to } = spelling;
  const heard: number[] = [];
  ear.clock += 1;
  let state = ear.afterBoundary;
  for (let unit = from; unit < to; unit += 1) {
    state = step(automaton, state, codes[unit] as number);
    addSymbols(ear, state, heard);
  }
  addSymbols(ear, step(automaton, state, BOUNDARY_UNIT), heard);
  if (isShortNumber(spelling)) heard.push(NUMBER);
  return heard;
}

function addSymbols({ automaton, phrases: { symbolsOf: { from, values } }, heardAt, clock }: Ear, state: number, heard: number[]): void {
  for (let ending = automaton.ending[state] as number; ending !== 0; ending = automaton.nextEnding[ending] as number) {
    const literal = automaton.literal[ending] as number;
    for (let at = from[literal] as number; at < (from[literal + 1] as number); at += 1) {
      const symbol = values[at] as number;
      if (heardAt[symbol] === clock) continue;
      heardAt[symbol] = clock;
      heard.push(symbol);
    }
  }
}

function isShortNumber({ codes, from, to }: Spelling): boolean {
  if (to - from > 4) return false;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
