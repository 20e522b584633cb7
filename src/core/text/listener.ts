import { BOUNDARY, buildAutomaton, step, type Automaton } from './automaton.ts';
import { LINE, SENTENCE } from './boundary.ts';
import { LINE_START, START, type Network } from './network.ts';
import { NUMBER } from './symbols.ts';
import { tokenList, type Tokens } from './tokens.ts';

/** Told once for each sentence in which a phrase is complete; `lastToken` is the sentence's. */
export type SentenceEnd = (steps: Steps, isLineEnd: boolean, lastToken: number) => void;

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

// Text without punctuation is no single sentence; phrases do not reach this far, and work per sentence stays bounded.
const LONGEST_SENTENCE = 512;
const BOUNDARY_UNIT = BOUNDARY.charCodeAt(0);

/** The working memory of one matcher: reused from text to text. */
export interface Ear {
  readonly automaton: Automaton;
  readonly network: Network;
  readonly edges: readonly Int32Array[];
  readonly symbolsOf: readonly Int32Array[];
  readonly widths: Int32Array;
  readonly afterBoundary: number;
  readonly steps: Steps;
  /** Latest step into each state, -1 for none. */
  readonly latest: Int32Array;
  /** The text being heard and how far. */
  tokens: Tokens;
  token: number;
  /** When each symbol was last heard, so that a word found twice in one token counts once. */
  readonly heardAt: Float64Array;
  clock: number;
}

/** Prepares a network for listening. */
export function earFor(network: Network): Ear {
  const automaton = buildAutomaton(network.symbols.literals);
  const capacity = 256;
  return {
    automaton, network,
    edges: Array.from({ length: network.symbols.count }, (_, symbol) => Int32Array.from(network.edges[symbol] ?? [])),
    symbolsOf: network.symbols.symbolsOf.map(symbols => Int32Array.from(symbols)),
    widths: Int32Array.from(network.symbols.widths),
    afterBoundary: step(automaton, 0, BOUNDARY_UNIT),
    steps: {
      count: 0, before: new Int32Array(capacity), first: new Int32Array(capacity), last: new Int32Array(capacity),
      start: new Int32Array(capacity), state: new Int32Array(capacity), earlier: new Int32Array(capacity), complete: [],
    },
    latest: new Int32Array(network.heard.length).fill(-1),
    tokens: tokenList(),
    token: 0,
    heardAt: new Float64Array(network.symbols.count),
    clock: 0,
  };
}

/** Runs the tokens of one text past all phrases and reports sentence by sentence. Linear in the text. */
export function listen(ear: Ear, tokens: Tokens, onSentence: SentenceEnd): void {
  ear.tokens = tokens;
  let sentenceStart = 0;
  let state = 0;
  for (let token = 0; token < tokens.count; token += 1) {
    const before = tokens.before[token] as number;
    if (token > 0 && ((before & SENTENCE) !== 0 || token - sentenceStart >= LONGEST_SENTENCE)) {
      endSentence(ear, (before & LINE) !== 0, onSentence);
      sentenceStart = token;
      state = 0;
    }
    ear.token = token;
    ear.clock += 1;
    const firstStep = ear.steps.count;
    // A literal of glyphs goes on over spaces and commas, but not over a word of another script.
    if (tokens.isGlyph[token] === 1) state = hearUnits(ear, token > 0 && tokens.isGlyph[token - 1] === 1 ? state : 0);
    else hearWord(ear);
    if (ear.steps.count > firstStep) settle(ear, firstStep);
  }
  if (tokens.count > 0) endSentence(ear, true, onSentence);
}

function hearWord(ear: Ear): void {
  const { automaton, tokens: { text, from, to }, token } = ear;
  const state = step(automaton, hearUnits(ear, ear.afterBoundary), BOUNDARY_UNIT);
  const ending = automaton.ending[state] as number;
  if (ending !== 0) hearLiterals(ear, ending);
  if (isShortNumber(text.codes, from[token] as number, to[token] as number)) hearSymbol(ear, NUMBER, token);
}

function hearUnits(ear: Ear, state: number): number {
  const { automaton, tokens, token } = ear;
  const { codes } = tokens.text;
  const to = tokens.to[token] as number;
  let at = state;
  for (let unit = tokens.from[token] as number; unit < to; unit += 1) {
    at = step(automaton, at, codes[unit] as number);
    const ending = automaton.ending[at] as number;
    if (ending !== 0) hearLiterals(ear, ending);
  }
  return at;
}

function isShortNumber(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function hearLiterals(ear: Ear, firstEnding: number): void {
  const { automaton, symbolsOf, widths, heardAt, token } = ear;
  for (let ending = firstEnding; ending !== 0; ending = automaton.nextEnding[ending] as number) {
    const literal = automaton.literal[ending] as number;
    const first = token - (widths[literal] as number) + 1;
    const symbols = symbolsOf[literal] as Int32Array;
    for (let at = 0; at < symbols.length; at += 1) {
      const symbol = symbols[at] as number;
      if (first === token && heardAt[symbol] === ear.clock) continue;
      if (first === token) heardAt[symbol] = ear.clock;
      hearSymbol(ear, symbol, first);
    }
  }
}

function hearSymbol(ear: Ear, symbol: number, first: number): void {
  const { steps, latest, tokens } = ear;
  const edges = ear.edges[symbol] as Int32Array;
  for (let edge = 0; edge < edges.length; edge += 3) {
    const from = edges[edge] as number;
    let before = -1;
    if (from === LINE_START) {
      if (((tokens.before[first] as number) & LINE) === 0) continue;
    } else if (from !== START) {
      before = latest[from] as number;
      // A literal of several glyphs may have begun before the latest step ended.
      while (before >= 0 && (steps.last[before] as number) >= first) before = steps.earlier[before] as number;
      if (before < 0 || first - (steps.last[before] as number) - 1 > (edges[edge + 2] as number)) continue;
    }
    const at = steps.count;
    if (at === steps.before.length) grow(steps);
    steps.before[at] = before;
    steps.first[at] = first;
    steps.last[at] = ear.token;
    steps.start[at] = before < 0 ? first : steps.start[before] as number;
    steps.state[at] = edges[edge + 1] as number;
    steps.count = at + 1;
  }
}

// Steps become visible only after their token, so that one token cannot serve two items of a phrase.
function settle(ear: Ear, firstStep: number): void {
  const { steps, latest, network } = ear;
  for (let at = firstStep; at < steps.count; at += 1) {
    const state = steps.state[at] as number;
    const earlier = latest[state] as number;
    // "not" and "do not" may end the same item on the same token: the longer one says more.
    if (earlier >= firstStep && (steps.start[earlier] as number) <= (steps.start[at] as number)) continue;
    steps.earlier[at] = earlier;
    latest[state] = at;
    if ((network.heard[state] as number) >= 0 || (network.heardAtEnd[state] as number) >= 0) steps.complete.push(at);
  }
}

function endSentence(ear: Ear, isLineEnd: boolean, onSentence: SentenceEnd): void {
  const { steps, latest } = ear;
  if (steps.complete.length > 0) onSentence(steps, isLineEnd, ear.token);
  for (let at = 0; at < steps.count; at += 1) latest[steps.state[at] as number] = -1;
  steps.count = 0;
  steps.complete.length = 0;
}

function grow(steps: Steps): void {
  for (const column of ['before', 'first', 'last', 'start', 'state', 'earlier'] as const) {
    const wider = new Int32Array(steps[column].length * 2);
    wider.set(steps[column]);
    steps[column] = wider;
  }
}
