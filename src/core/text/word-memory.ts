/**
 * What was heard in words met before, so that the next time costs a look and not a walk: text repeats a few thousand words.
 * Forgets everything when it is full.
 */
export interface WordMemory {
  /** Word by hash, -1 for none. */
  readonly slots: Int32Array;
  /** Letters of all words, one behind the other. */
  readonly letters: Uint16Array;
  /** Per word: where its letters begin; they end where the next word's begin. */
  readonly lettersFrom: Int32Array;
  /** Symbols of all words, one behind the other. */
  readonly symbols: Int32Array;
  /** Per word: where its symbols begin. */
  readonly symbolsFrom: Int32Array;
  count: number;
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
const MOST_SYMBOLS = MOST_WORDS * 8;
/** Longer words hardly come twice. */
export const LONGEST_WORD = 32;
// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A memory without words. */
export function wordMemory(): WordMemory {
  return {
    slots: new Int32Array(SLOTS).fill(-1), letters: new Uint16Array(MOST_LETTERS), lettersFrom: new Int32Array(MOST_WORDS + 1),
    symbols: new Int32Array(MOST_SYMBOLS), symbolsFrom: new Int32Array(MOST_WORDS + 1), count: 0,
  };
}

/** Number of a word, -1 when it was not met lately. */
export function recall(memory: WordMemory, spelling: Spelling): number {
  return memory.slots[slotOf(memory, spelling)] as number;
}

/** Notes what was heard in a word that `recall` did not know; answers with its number, -1 when there is too much to note. */
export function memorise(memory: WordMemory, spelling: Spelling, heard: readonly number[]): number {
  const { codes, from, to } = spelling;
  if (!hasRoom(memory, to - from, heard.length)) forget(memory);
  if (!hasRoom(memory, to - from, heard.length)) return -1;
  const word = memory.count;
  const { letters, lettersFrom, symbols, symbolsFrom } = memory;
  memory.slots[slotOf(memory, spelling)] = word;
  const letter = lettersFrom[word] as number;
  letters.set(codes.subarray(from, to), letter);
  lettersFrom[word + 1] = letter + to - from;
  const symbol = symbolsFrom[word] as number;
  symbols.set(heard, symbol);
  symbolsFrom[word + 1] = symbol + heard.length;
  memory.count = word + 1;
  return word;
}

function hasRoom({ count, lettersFrom, symbolsFrom }: WordMemory, letters: number, symbols: number): boolean {
  return count < MOST_WORDS && (lettersFrom[count] as number) + letters <= MOST_LETTERS && (symbolsFrom[count] as number) + symbols <= MOST_SYMBOLS;
}

function forget(memory: WordMemory): void {
  memory.slots.fill(-1);
  memory.count = 0;
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
