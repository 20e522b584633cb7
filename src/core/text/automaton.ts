/** Stands in literals, and between words while listening, for the edge of a word. */
export const BOUNDARY = ' ';

/**
 * Aho–Corasick automaton over UTF-16 units (Aho & Corasick 1975): finds all literals in one pass.
 * State 0 is the root. Transitions are hashed, because rows for some 2,500 letters would take hundreds of megabytes.
 */
export interface Automaton {
  /** Unit → letter number; 0 for units that no literal contains. */
  readonly letters: Uint16Array;
  /** Letter → state reached from the root. */
  readonly fromRoot: Int32Array;
  readonly keys: Int32Array;
  readonly targets: Int32Array;
  /** Transitions lately taken, fallbacks included: key and target in turn. Running text repeats some thousand of them. */
  readonly cache: Int32Array;
  /** Longest proper suffix of a state that is a state too. */
  readonly fallback: Int32Array;
  /** First state on the fallback chain, itself included, that ends a literal; 0 for none. */
  readonly ending: Int32Array;
  /** Next such state behind that one; 0 for none. */
  readonly nextEnding: Int32Array;
  /** Literal that ends in a state, -1 for none. */
  readonly literal: Int32Array;
}

// 13 bits for the letter and 18 for the state keep a transition's key within a positive 32-bit integer.
const LETTER_BITS = 13;
const LETTER_LIMIT = 1 << LETTER_BITS;
const STATE_LIMIT = 1 << (31 - LETTER_BITS);
const EMPTY = -1;
const CACHE_MASK = 0x3fff;
// Knuth's multiplicative hash: 2^32 divided by the golden ratio.
const HASH = 0x9e3779b1;

/** Builds the automaton; the number of a literal is its place in the list. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const letters = lettersOf(literals);
  const size = literals.reduce((sum, literal) => sum + literal.length, 1);
  const slots = 1 << (32 - Math.clz32(size * 2));
  const trie: Trie = {
    letters, keys: new Int32Array(slots).fill(EMPTY), targets: new Int32Array(slots), literal: new Int32Array(size).fill(-1),
    parent: new Int32Array(size), letter: new Uint16Array(size), depth: new Uint16Array(size), count: 1,
  };
  literals.forEach((text, number) => {
    trie.literal[insert(trie, text)] = number;
  });
  if (trie.count > STATE_LIMIT) throw new Error(`The phrase tables need ${trie.count} automaton states; ${STATE_LIMIT} are the limit.`);
  const fromRoot = new Int32Array(LETTER_LIMIT);
  for (let letter = 1; letter < LETTER_LIMIT; letter += 1) fromRoot[letter] = find(trie.keys, trie.targets, letter);
  return { letters, fromRoot, keys: trie.keys, targets: trie.targets, literal: trie.literal, cache: new Int32Array((CACHE_MASK + 1) * 2).fill(EMPTY), ...link(trie, fromRoot) };
}

/** State after one more unit. Amortised constant time. */
export function step(automaton: Automaton, state: number, unit: number): number {
  const letter = automaton.letters[unit] as number;
  if (letter === 0) return 0;
  if (state === 0) return automaton.fromRoot[letter] as number;
  const { cache } = automaton;
  const key = (state << LETTER_BITS) | letter;
  const slot = ((Math.imul(key, HASH) >>> 8) & CACHE_MASK) << 1;
  if (cache[slot] === key) return cache[slot + 1] as number;
  cache[slot] = key;
  return cache[slot + 1] = follow(automaton, state, letter);
}

function follow({ keys, targets, fallback, fromRoot }: Automaton, state: number, letter: number): number {
  for (let from = state; from !== 0; from = fallback[from] as number) {
    const target = find(keys, targets, (from << LETTER_BITS) | letter);
    if (target !== 0) return target;
  }
  return fromRoot[letter] as number;
}

interface Trie {
  readonly letters: Uint16Array;
  readonly keys: Int32Array;
  readonly targets: Int32Array;
  readonly literal: Int32Array;
  readonly parent: Int32Array;
  readonly letter: Uint16Array;
  readonly depth: Uint16Array;
  count: number;
}

function lettersOf(literals: readonly string[]): Uint16Array {
  const letters = new Uint16Array(0x10000);
  let count = 0;
  for (const literal of literals) {
    for (let at = 0; at < literal.length; at += 1) {
      const unit = literal.charCodeAt(at);
      if (letters[unit] === 0) letters[unit] = count += 1;
    }
  }
  if (count >= LETTER_LIMIT) throw new Error(`The phrase tables use ${count} different letters; ${LETTER_LIMIT - 1} are the limit.`);
  return letters;
}

function insert(trie: Trie, text: string): number {
  const { letters } = trie;
  let state = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letters[text.charCodeAt(at)] as number;
    const key = (state << LETTER_BITS) | letter;
    const slot = slotOf(trie.keys, key);
    if (trie.keys[slot] === EMPTY) {
      trie.keys[slot] = key;
      trie.targets[slot] = trie.count;
      trie.parent[trie.count] = state;
      trie.letter[trie.count] = letter;
      trie.depth[trie.count] = at + 1;
      trie.count += 1;
    }
    state = trie.targets[slot] as number;
  }
  return state;
}

function link(trie: Trie, fromRoot: Int32Array): Pick<Automaton, 'fallback' | 'ending' | 'nextEnding'> {
  const { count, parent, letter, keys, targets, literal } = trie;
  const fallback = new Int32Array(count);
  const ending = new Int32Array(count);
  const nextEnding = new Int32Array(count);
  for (const state of byDepth(trie)) {
    const own = letter[state] as number;
    let from = parent[state] as number;
    let suffix = 0;
    while (from !== 0 && suffix === 0) {
      from = fallback[from] as number;
      suffix = from === 0 ? fromRoot[own] as number : find(keys, targets, (from << LETTER_BITS) | own);
    }
    fallback[state] = suffix;
    nextEnding[state] = ending[suffix] as number;
    ending[state] = (literal[state] as number) >= 0 ? state : ending[suffix] as number;
  }
  return { fallback, ending, nextEnding };
}

function byDepth(trie: Trie): Int32Array {
  const { count, depth } = trie;
  const starts: number[] = [];
  for (let state = 1; state < count; state += 1) {
    const at = depth[state] as number;
    starts[at + 1] = (starts[at + 1] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Int32Array(count - 1);
  for (let state = 1; state < count; state += 1) {
    const at = depth[state] as number;
    const place = starts[at] ?? 0;
    sorted[place] = state;
    starts[at] = place + 1;
  }
  return sorted;
}

function find(keys: Int32Array, targets: Int32Array, key: number): number {
  const slot = slotOf(keys, key);
  return keys[slot] === key ? targets[slot] as number : 0;
}

function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (Math.imul(key, HASH) >>> 7) & mask;
  while (keys[slot] !== key && keys[slot] !== EMPTY) slot = (slot + 1) & mask;
  return slot;
}
