import { BOUNDARY, step } from './automaton.ts';
import { LAST_HEARD, SYMBOL_FIELDS, type Ear } from './ear.ts';
import { noteOf, type Note } from './notes.ts';
import { NUMBER } from './symbols.ts';
import { LONGEST_WORD, forgetIfFull, memorise, noteFrom, recall, type Spelling } from './word-memory.ts';

const BOUNDARY_UNIT = BOUNDARY.charCodeAt(0);

/**
 * Hears what a sentence holds and marks where each symbol stands last: most phrases that a word begins cannot go on in its
 * sentence, and then need not be begun.
 */
export function takeIn(ear: Ear, from: number, to: number): void {
  const { taken, tokens } = ear;
  taken.glyphs.length = 0;
  forgetIfFull(ear.words);
  let state = 0;
  for (let token = from; token < to; token += 1) {
    ear.token = token;
    // A literal of glyphs goes on over spaces and commas, but not over a word of another script.
    const isGlyph = tokens.isGlyph[token] === 1;
    state = isGlyph ? takeInGlyph(ear, state) : 0;
    taken.words[token - from] = isGlyph ? 0 : takeInWord(ear);
  }
}

/** What the word at the ear sets going; its symbols stand in the order in which the automaton comes upon them, each once. */
export function noteOfWord(ear: Ear): Note {
  const { automaton } = ear;
  const { codes, from, to } = spellingAt(ear);
  const found: number[] = [];
  ear.clock += 1;
  let state = ear.afterBoundary;
  for (let unit = from; unit < to; unit += 1) {
    state = step(automaton, state, codes[unit] as number);
    addSymbols(ear, state, found);
  }
  addSymbols(ear, step(automaton, state, BOUNDARY_UNIT), found);
  if (isShortNumber({ codes, from, to })) found.push(NUMBER);
  return noteOf(ear.routes, found);
}

/** What a literal of glyphs sets going. */
export function noteOfGlyphs({ glyphNotes, routes, phrases: { symbolsOf: { from, values } } }: Ear, literal: number): Int32Array {
  const note = glyphNotes.get(literal) ?? Int32Array.from(noteOf(routes, [...values.subarray(from[literal], from[literal + 1])]));
  glyphNotes.set(literal, note);
  return note;
}

function takeInWord(ear: Ear): number {
  const { words } = ear;
  const spelling = spellingAt(ear);
  const isLong = spelling.to - spelling.from > LONGEST_WORD;
  const known = isLong ? 0 : recall(words, spelling);
  if (known > 0) {
    markSymbols(ear, words.words, noteFrom(words, known));
    return known;
  }
  const note = noteOfWord(ear);
  markSymbols(ear, note, 0);
  return isLong ? 0 : memorise(words, spelling, note);
}

function takeInGlyph(ear: Ear, state: number): number {
  const { automaton, tokens: { text: { codes }, from, to }, token, taken } = ear;
  let at = state;
  for (let unit = from[token] as number; unit < (to[token] as number); unit += 1) {
    at = step(automaton, at, codes[unit] as number);
    for (let ending = automaton.ending[at] as number; ending !== 0; ending = automaton.nextEnding[ending] as number) {
      const literal = automaton.literal[ending] as number;
      taken.glyphs.push(token, literal);
      markSymbols(ear, noteOfGlyphs(ear, literal), 0);
    }
  }
  return at;
}

function markSymbols({ symbols, place, token }: Ear, notes: ArrayLike<number>, from: number): void {
  const here = place + token;
  const last = from + (notes[from] as number);
  for (let at = from + 1; at <= last; at += 1) symbols[(notes[at] as number) * SYMBOL_FIELDS + LAST_HEARD] = here;
}

function spellingAt({ tokens: { text: { codes }, from, to }, token }: Ear): Spelling {
  return { codes, from: from[token] as number, to: to[token] as number };
}

function addSymbols({ automaton, phrases: { symbolsOf: { from, values } }, foundAt, clock }: Ear, state: number, found: number[]): void {
  for (let ending = automaton.ending[state] as number; ending !== 0; ending = automaton.nextEnding[ending] as number) {
    const literal = automaton.literal[ending] as number;
    for (let at = from[literal] as number; at < (from[literal + 1] as number); at += 1) {
      const symbol = values[at] as number;
      if (foundAt[symbol] === clock) continue;
      foundAt[symbol] = clock;
      found.push(symbol);
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
