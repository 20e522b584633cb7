import type { Note } from './notes.ts';

/**
 * What was heard in words met before, so that the next time costs a look and not a walk: text repeats a few thousand words.
 * Forgets everything when it is full, between two sentences.
 */
export interface WordMemory {
  /** Word by hash, -1 for none. */
  readonly slots: Int32Array;
  /** Letters of all words, one behind the other. */
  readonly letters: Uint16Array;
  /** Per word: where its letters begin; they end where the next word's begin. */
  readonly lettersFrom: Int32Array;
  /** Notes of all words (notes.ts), one behind the other. */
  readonly notes: Int32Array;
  /** Per word: where its note begins; it ends where the next word's begins. */
  readonly notesFrom: Int32Array;
  count: number;
  /** Something found no room; forgotten is only where nobody holds a word's number. */
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
const MOST_LETTERS = MOST_WORDS * 12;
const MOST_NOTES = MOST_WORDS * 16;
/** Longer words hardly come twice. */
export const LONGEST_WORD = 32;
// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A memory without words. */
export function wordMemory(): WordMemory {
  return {
    slots: new Int32Array(SLOTS).fill(-1), letters: new Uint16Array(MOST_LETTERS), lettersFrom: new Int32Array(MOST_WORDS + 1),
    notes: new Int32Array(MOST_NOTES), notesFrom: new Int32Array(MOST_WORDS + 1), count: 0,
    isFull: false,
  };
}

/** Makes room when there was none; the numbers of all words are void then. */
export function forgetIfFull(memory: WordMemory): void {
  if (!memory.isFull) return;
  memory.slots.fill(-1);
  memory.count = 0;
  memory.isFull = false;
}

/** Number of a word, -1 when it was not met lately. */
export function recall(memory: WordMemory, spelling: Spelling): number {
  return memory.slots[slotOf(memory, spelling)] as number;
}

/** Keeps the note of a word that `recall` did not know; answers with the word's number, -1 when there is no room for it. */
export function memorise(memory: WordMemory, spelling: Spelling, note: Note): number {
  const { codes, from, to } = spelling;
  const { letters, lettersFrom, notes, notesFrom, count: word } = memory;
  const lettersEnd = (lettersFrom[word] as number) + to - from;
  const notesEnd = (notesFrom[word] as number) + note.length;
  if (word === MOST_WORDS || lettersEnd > MOST_LETTERS || notesEnd > MOST_NOTES) {
    memory.isFull = true;
    return -1;
  }
  memory.slots[slotOf(memory, spelling)] = word;
  letters.set(codes.subarray(from, to), lettersFrom[word]);
  notes.set(note, notesFrom[word]);
  lettersFrom[word + 1] = lettersEnd;
  notesFrom[word + 1] = notesEnd;
  memory.count = word + 1;
  return word;
}

// The slot of the word, or the free one where it would stand.
function slotOf({ slots, letters, lettersFrom }: WordMemory, { codes, from, to }: Spelling): number {
  let hash = BASIS;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] as number), PRIME);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const word = slots[slot] as number;
    if (word < 0) return slot;
    const start = lettersFrom[word] as number;
    if ((lettersFrom[word + 1] as number) - start === to - from) {
      let at = from;
      while (at < to && letters[start + at - from] === codes[at]) at += 1;
      if (at === to) return slot;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
}
