import type { Note } from './notes.ts';

/**
 * What was heard in words met before, so that the next time costs a look and not a walk: text repeats a few thousand words.
 * Forgets everything when it is full, between two sentences.
 */
export interface WordMemory {
  /** Word by hash, 0 for none. */
  readonly slots: Int32Array;
  /**
   * All words, one behind the other, each in one stretch: how many letters it has, where its note ends, its letters, its note
   * (notes.ts). A word is known by the place where it begins.
   */
  readonly words: Int32Array;
  count: number;
  /** Place behind the last word. */
  end: number;
  /** Something found no room; forgotten is only where nobody holds a word's place. */
  isFull: boolean;
}

/** A word as it stands in a folded text. */
export interface Spelling {
  readonly codes: Uint16Array;
  readonly from: number;
  readonly to: number;
}

const SLOTS = 1 << 16;
const MOST_WORDS = SLOTS / 2;
const ROOM = MOST_WORDS * 24;
const HEAD = 2;
/** Longer words hardly come twice. */
export const LONGEST_WORD = 32;
// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A memory without words. */
export function wordMemory(): WordMemory {
  return { slots: new Int32Array(SLOTS), words: new Int32Array(ROOM), count: 0, end: 1, isFull: false };
}

/** Makes room when there was none; the places of all words are void then. */
export function forgetIfFull(memory: WordMemory): void {
  if (!memory.isFull) return;
  memory.slots.fill(0);
  memory.count = 0;
  memory.end = 1;
  memory.isFull = false;
}

/** Place of a word, 0 when it was not met lately. */
export function recall(memory: WordMemory, spelling: Spelling): number {
  return memory.slots[slotOf(memory, spelling)] as number;
}

/** Keeps the note of a word that `recall` did not know; answers with the word's place, 0 when there is no room for it. */
export function memorise(memory: WordMemory, spelling: Spelling, note: Note): number {
  const { codes, from, to } = spelling;
  const word = memory.end;
  const noteFrom = word + HEAD + to - from;
  const end = noteFrom + note.length;
  if (memory.count === MOST_WORDS || end > ROOM) {
    memory.isFull = true;
    return 0;
  }
  memory.slots[slotOf(memory, spelling)] = word;
  memory.words[word] = to - from;
  memory.words[word + 1] = end;
  memory.words.set(codes.subarray(from, to), word + HEAD);
  memory.words.set(note, noteFrom);
  memory.count += 1;
  memory.end = end;
  return word;
}

/** Where the note of a word begins within `words`. */
export function noteFrom({ words }: WordMemory, word: number): number {
  return word + HEAD + (words[word] as number);
}

/** Where the note of a word ends. */
export function noteEnd({ words }: WordMemory, word: number): number {
  return words[word + 1] as number;
}

// The slot of the word, or the free one where it would stand.
function slotOf({ slots, words }: WordMemory, { codes, from, to }: Spelling): number {
  let hash = BASIS;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] as number), PRIME);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const word = slots[slot] as number;
    if (word === 0) return slot;
    if (words[word] === to - from) {
      const letters = word + HEAD - from;
      let at = from;
      while (at < to && words[letters + at] === codes[at]) at += 1;
      if (at === to) return slot;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
}
