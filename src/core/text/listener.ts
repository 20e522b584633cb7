import { LINE, SENTENCE } from './boundary.ts';
import { AWAITED_IN, FIRST_WAIT, LAST_HEARD, LONGEST_SENTENCE, SYMBOL_FIELDS, widen, type Ear, type Steps, type Waits } from './ear.ts';
import { noteOfGlyphs, noteOfWord, takeIn } from './take-in.ts';
import type { Tokens } from './tokens.ts';
import { noteEnd, noteFrom } from './word-memory.ts';

/** Told once for each sentence in which a phrase is complete; `lastToken` is the sentence's. */
export type SentenceEnd = (steps: Steps, isLineEnd: boolean, lastToken: number) => void;

// Places are kept in 32 bits.
const LAST_PLACE = 1 << 30;

/** Runs the tokens of one text past all phrases and reports sentence by sentence. Linear in the text. */
export function listen(ear: Ear, tokens: Tokens, onSentence: SentenceEnd): void {
  const { steps } = ear;
  ear.tokens = tokens;
  if (ear.place > LAST_PLACE) startOver(ear);
  for (let start = 0; start < tokens.count;) {
    const end = endOfSentence(tokens, start);
    ear.opening = ear.place + start;
    takeIn(ear, start, end);
    followThrough(ear, start, end);
    const isLineEnd = end === tokens.count || ((tokens.before[end] as number) & LINE) !== 0;
    if (steps.complete.length > 0) onSentence(steps, isLineEnd, end - 1);
    if (steps.count > 0) forgetSteps(ear);
    start = end;
  }
  ear.place += tokens.count;
}

function startOver(ear: Ear): void {
  ear.symbols.fill(0);
  ear.place = 1;
}

function endOfSentence({ before, count }: Tokens, start: number): number {
  const limit = Math.min(count, start + LONGEST_SENTENCE);
  let end = start + 1;
  while (end < limit && ((before[end] as number) & SENTENCE) === 0) end += 1;
  return end;
}

function followThrough(ear: Ear, start: number, end: number): void {
  const { steps, taken, tokens: { isGlyph } } = ear;
  let glyph = 0;
  for (let token = start; token < end; token += 1) {
    ear.token = token;
    const firstStep = steps.count;
    if (isGlyph[token] === 1) glyph = hearGlyphs(ear, glyph);
    else hearWord(ear, taken.words[token - start] as number);
    if (steps.count > firstStep) settle(ear, firstStep);
  }
}

function hearWord(ear: Ear, word: number): void {
  const { words } = ear;
  ear.first = ear.token;
  ear.notes = word === 0 ? Int32Array.from(noteOfWord(ear)) : words.words;
  if (word === 0) hear(ear, 0, ear.notes.length);
  else hear(ear, noteFrom(words, word), noteEnd(words, word));
}

// A literal of glyphs ends at the token, and may have begun some tokens before.
function hearGlyphs(ear: Ear, from: number): number {
  const { taken: { glyphs }, phrases: { widths }, token } = ear;
  let at = from;
  for (; glyphs[at] === token; at += 2) {
    const literal = glyphs[at + 1] as number;
    ear.first = token - (widths[literal] as number) + 1;
    ear.notes = noteOfGlyphs(ear, literal);
    hear(ear, 0, ear.notes.length);
  }
  return at;
}

// What goes on comes before what begins: of two phrases that say the same, the longer one says more.
function hear(ear: Ear, from: number, to: number): void {
  const { notes, symbols, opening, waits } = ear;
  const beginnings = from + 1 + (notes[from] as number);
  for (let at = from + 1; at < beginnings && waits.count > 0; at += 1) {
    const field = (notes[at] as number) * SYMBOL_FIELDS;
    if ((symbols[field + AWAITED_IN] as number) >= opening) goOn(ear, symbols[field + FIRST_WAIT] as number);
  }
  for (let at = beginnings; at < to;) at = begin(ear, at);
}

function goOn(ear: Ear, firstWait: number): void {
  const { steps, latest, waits, first, routes: { edges: { values } } } = ear;
  for (let wait = firstWait; wait >= 0; wait = waits.next[wait] as number) {
    const edge = waits.edge[wait] as number;
    let before = latest[values[edge] as number] as number;
    // A literal of several glyphs may have begun before the latest step ended.
    while (before >= 0 && (steps.last[before] as number) >= first) before = steps.earlier[before] as number;
    if (before < 0 || first - (steps.last[before] as number) - 1 > (values[edge + 2] as number)) continue;
    if (leadsOn(ear, values[edge + 1] as number)) addStep(ear, values[edge + 1] as number, before);
  }
}

// A phrase is complete in the state, or something that it waits for comes further on in the sentence.
function leadsOn({ routes: { completes, onward: { from, values } }, symbols, place, token }: Ear, state: number): boolean {
  if (completes[state] === 1) return true;
  const last = from[state + 1] as number;
  for (let at = from[state] as number; at < last; at += 2) {
    if ((symbols[(values[at] as number) * SYMBOL_FIELDS + LAST_HEARD] as number) > place + token) return true;
  }
  return false;
}

// The same for a beginning as it is noted; answers with the place of the next one.
function begin(ear: Ear, at: number): number {
  const { notes, symbols, tokens, first } = ear;
  const here = ear.place + ear.token;
  const state = notes[at] as number;
  const waitsFor = at + 2;
  const end = waitsFor + (notes[at + 1] as number);
  if (state < 0 && ((tokens.before[first] as number) & LINE) === 0) return end;
  let leads = end === waitsFor;
  for (let other = waitsFor; other < end && !leads; other += 1) leads = (symbols[(notes[other] as number) * SYMBOL_FIELDS + LAST_HEARD] as number) > here;
  if (leads) addStep(ear, Math.abs(state), -1);
  return end;
}

function addStep({ steps, token, first }: Ear, state: number, before: number): void {
  const at = steps.count;
  if (at === steps.before.length) widen(steps, ['before', 'first', 'last', 'start', 'state', 'earlier']);
  steps.before[at] = before;
  steps.first[at] = first;
  steps.last[at] = token;
  steps.start[at] = before < 0 ? first : steps.start[before] as number;
  steps.state[at] = state;
  steps.count = at + 1;
}

// Steps become visible only after their token, so that one token cannot serve two items of a phrase.
function settle(ear: Ear, firstStep: number): void {
  const { steps, latest, routes: { completes } } = ear;
  for (let at = firstStep; at < steps.count; at += 1) {
    const state = steps.state[at] as number;
    const earlier = latest[state] as number;
    // "not" and "do not" may end the same item on the same token: the longer one says more.
    if (earlier >= firstStep && (steps.start[earlier] as number) <= (steps.start[at] as number)) continue;
    steps.earlier[at] = earlier;
    latest[state] = at;
    if (earlier < 0) waitFor(ear, state);
    if (completes[state] === 1) steps.complete.push(at);
  }
}

// Only for what is still to come.
function waitFor({ waits, symbols, opening, place, token, routes: { onward: { from, values } } }: Ear, state: number): void {
  const last = from[state + 1] as number;
  for (let at = from[state] as number; at < last; at += 2) {
    const field = (values[at] as number) * SYMBOL_FIELDS;
    if ((symbols[field + LAST_HEARD] as number) <= place + token) continue;
    if (symbols[field + AWAITED_IN] !== opening) symbols[field + FIRST_WAIT] = -1;
    symbols[field + AWAITED_IN] = opening;
    symbols[field + FIRST_WAIT] = insertWait(waits, symbols[field + FIRST_WAIT] as number, values[at + 1] as number);
  }
}

// In the order of the edges, so that what is heard does not depend on what waited first; answers with the first wait.
function insertWait(waits: Waits, first: number, edge: number): number {
  const wait = waits.count;
  if (wait === waits.edge.length) widen(waits, ['edge', 'next']);
  let before = -1;
  let behind = first;
  while (behind >= 0 && (waits.edge[behind] as number) < edge) {
    before = behind;
    behind = waits.next[behind] as number;
  }
  waits.edge[wait] = edge;
  waits.next[wait] = behind;
  waits.count = wait + 1;
  if (before < 0) return wait;
  waits.next[before] = wait;
  return first;
}

function forgetSteps({ steps, latest, waits }: Ear): void {
  for (let at = 0; at < steps.count; at += 1) latest[steps.state[at] as number] = -1;
  steps.count = 0;
  steps.complete.length = 0;
  waits.count = 0;
}
