import { step } from './automaton.ts';
import { LINE, SENTENCE } from './boundary.ts';
import { symbolsOfWord, type Ear, type Steps } from './ear.ts';
import { LINE_START, START } from './network.ts';
import type { Tokens } from './tokens.ts';

/** Told once for each sentence in which a phrase is complete; `lastToken` is the sentence's. */
export type SentenceEnd = (steps: Steps, isLineEnd: boolean, lastToken: number) => void;

// Text without punctuation is no single sentence; phrases do not reach this far, and work per sentence stays bounded.
const LONGEST_SENTENCE = 512;

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
    const firstStep = ear.steps.count;
    // A literal of glyphs goes on over spaces and commas, but not over a word of another script.
    if (tokens.isGlyph[token] === 1) state = hearGlyph(ear, token > 0 && tokens.isGlyph[token - 1] === 1 ? state : 0);
    else hearWord(ear);
    if (ear.steps.count > firstStep) settle(ear, firstStep);
  }
  if (tokens.count > 0) endSentence(ear, true, onSentence);
}

function hearWord(ear: Ear): void {
  const { symbols, from, to } = symbolsOfWord(ear);
  for (let at = from; at < to; at += 1) hearSymbol(ear, symbols[at] as number, ear.token);
}

// A literal of glyphs ends at the token, and may have begun some tokens before.
function hearGlyph(ear: Ear, state: number): number {
  const { automaton, tokens: { text: { codes }, from, to }, token } = ear;
  let at = state;
  ear.clock += 1;
  for (let unit = from[token] as number; unit < (to[token] as number); unit += 1) {
    at = step(automaton, at, codes[unit] as number);
    for (let ending = automaton.ending[at] as number; ending !== 0; ending = automaton.nextEnding[ending] as number) {
      hearGlyphs(ear, automaton.literal[ending] as number);
    }
  }
  return at;
}

function hearGlyphs(ear: Ear, literal: number): void {
  const { phrases: { symbolsOf: { from, values }, widths }, heardAt, token } = ear;
  const first = token - (widths[literal] as number) + 1;
  for (let at = from[literal] as number; at < (from[literal + 1] as number); at += 1) {
    const symbol = values[at] as number;
    if (first === token) {
      if (heardAt[symbol] === ear.clock) continue;
      heardAt[symbol] = ear.clock;
    }
    hearSymbol(ear, symbol, first);
  }
}

function hearSymbol(ear: Ear, symbol: number, first: number): void {
  const { steps, latest, tokens, phrases: { edges: { from: edgesFrom, values: edges } } } = ear;
  if ((ear.expectedIn[symbol] as number) < ear.sentence) return;
  const last = edgesFrom[symbol + 1] as number;
  for (let edge = edgesFrom[symbol] as number; edge < last; edge += 3) {
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
  const { steps, latest, phrases: { heard, heardAtEnd }, expects, expectedIn, sentence } = ear;
  for (let at = firstStep; at < steps.count; at += 1) {
    const state = steps.state[at] as number;
    const earlier = latest[state] as number;
    // "not" and "do not" may end the same item on the same token: the longer one says more.
    if (earlier >= firstStep && (steps.start[earlier] as number) <= (steps.start[at] as number)) continue;
    steps.earlier[at] = earlier;
    latest[state] = at;
    const last = expects.from[state + 1] as number;
    for (let place = expects.from[state] as number; place < last; place += 1) {
      const symbol = expects.values[place] as number;
      if ((expectedIn[symbol] as number) < sentence) expectedIn[symbol] = sentence;
    }
    if ((heard[state] as number) >= 0 || (heardAtEnd[state] as number) >= 0) steps.complete.push(at);
  }
}

function endSentence(ear: Ear, isLineEnd: boolean, onSentence: SentenceEnd): void {
  const { steps, latest } = ear;
  if (steps.complete.length > 0) onSentence(steps, isLineEnd, ear.token);
  for (let at = 0; at < steps.count; at += 1) latest[steps.state[at] as number] = -1;
  ear.sentence += 1;
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
