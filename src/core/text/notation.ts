import { isUnspaced } from './char-class.ts';

/** A phrase taken apart. Gaps count tokens; the names of word sets are resolved by network.ts. */
export type Pattern =
  /** A word with the stars that may stand before and behind it. */
  | { readonly kind: 'word'; readonly written: string }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'optional'; readonly item: Pattern }
  | { readonly kind: 'gap'; readonly upTo: number }
  | { readonly kind: 'set'; readonly name: string }
  | { readonly kind: 'number' | 'begin' | 'end' };

// `call … cancel` without a number; four tokens keep two halves within one thought (PHRASES.md, advice 2).
const USUAL_GAP = 4;
const LARGEST_GAP = 40;
// Either order doubles what it holds, so four parts would already mean twenty-four orders.
const MOST_PARTS = 3;
const MARK = /[\s()[\]{}|~…^$#]/u;
// Sticky, so that a word and the space before it cost one look each instead of one a character.
const WORD = /[^\s()[\]{}|~…^$#]+/uy;
const SPACE = /\s+/uy;

interface Cursor {
  readonly text: string;
  at: number;
}

/** Reads one phrase; throws an error that says what is wrong and what to write instead. */
export function parsePhrase(phrase: string): Pattern {
  const cursor = { text: phrase.replaceAll('...', '…'), at: 0 };
  const pattern = readChoice(cursor);
  const left = cursor.text[cursor.at];
  if (left !== undefined) throw new Error(`"${left}" closes a bracket that was never opened`);
  return pattern;
}

function readChoice(cursor: Cursor): Pattern {
  const options = [readOrders(cursor)];
  while (cursor.text[cursor.at] === '|') {
    cursor.at += 1;
    options.push(readOrders(cursor));
  }
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'choice', options };
}

function readOrders(cursor: Cursor): Pattern {
  const parts = [readSequence(cursor)];
  const gaps: number[] = [];
  while (cursor.text[cursor.at] === '~') {
    cursor.at += 1;
    gaps.push(readNumber(cursor) ?? USUAL_GAP);
    parts.push(readSequence(cursor));
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  if (parts.length > MOST_PARTS) throw new Error(`"~" may join at most ${MOST_PARTS} parts`);
  const gap: Pattern = { kind: 'gap', upTo: Math.max(...gaps) };
  const spaced = (order: readonly Pattern[]) => order.flatMap((part, at) => (at === 0 ? [part] : [gap, part]));
  return { kind: 'choice', options: ordersOf(parts).map(order => ({ kind: 'sequence', items: spaced(order) })) };
}

function ordersOf(parts: readonly Pattern[]): readonly (readonly Pattern[])[] {
  if (parts.length <= 1) return [parts];
  return parts.flatMap((first, at) => ordersOf(parts.toSpliced(at, 1)).map(rest => [first, ...rest]));
}

function readSequence(cursor: Cursor): Pattern {
  const items: Pattern[] = [];
  for (;;) {
    skip(cursor, SPACE);
    const next = cursor.text[cursor.at];
    if (next === undefined || next === ')' || next === ']' || next === '}' || next === '|' || next === '~') break;
    items.push(readItem(cursor, next));
  }
  if (items.length === 0) throw new Error('an alternative or a side of "~" is empty; write [x] for something optional');
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'sequence', items };
}

function readItem(cursor: Cursor, first: string): Pattern {
  if (!MARK.test(first)) return readWord(cursor);
  cursor.at += 1;
  if (first === '(') return readGroup(cursor, ')');
  if (first === '[') return { kind: 'optional', item: readGroup(cursor, ']') };
  if (first === '{') return { kind: 'set', name: readName(cursor) };
  if (first === '…') return { kind: 'gap', upTo: readNumber(cursor) ?? USUAL_GAP };
  if (first === '#') return { kind: 'number' };
  return { kind: first === '^' ? 'begin' : 'end' };
}

function readGroup(cursor: Cursor, closing: string): Pattern {
  const opened = cursor.text[cursor.at - 1] ?? '';
  refuseGluedTo(cursor.text[cursor.at - 2], opened);
  const pattern = readChoice(cursor);
  if (cursor.text[cursor.at] !== closing) throw new Error(`"${opened}" is never closed by "${closing}"`);
  cursor.at += 1;
  refuseGluedTo(cursor.text[cursor.at], closing);
  return pattern;
}

// `(un|re)subscribe` would silently ask for two words; in scripts without spaces two items are what is meant.
function refuseGluedTo(neighbour: string | undefined, bracket: string): void {
  if (neighbour === undefined || neighbour === ' ' || !/[*\p{L}\p{N}]/u.test(neighbour)) return;
  if (isUnspaced(neighbour)) return;
  throw new Error(`"${neighbour}" touches "${bracket}"; brackets hold whole words, so write a space or spell the words out`);
}

function readName(cursor: Cursor): string {
  const end = cursor.text.indexOf('}', cursor.at);
  const name = end < 0 ? '' : cursor.text.slice(cursor.at, end).trim();
  if (!/^[\w-]+$/u.test(name)) throw new Error('"{" must be followed by the name of a word set and "}"');
  cursor.at = end + 1;
  return name;
}

function readNumber(cursor: Cursor): number | null {
  const digits = /^\d+/u.exec(cursor.text.slice(cursor.at, cursor.at + 4))?.[0];
  if (digits === undefined) return null;
  cursor.at += digits.length;
  if (Number(digits) > LARGEST_GAP) throw new Error(`a gap of ${digits} is too wide; ${LARGEST_GAP} tokens are the limit`);
  return Number(digits);
}

function readWord(cursor: Cursor): Pattern {
  const start = cursor.at;
  skip(cursor, WORD);
  const written = cursor.text.slice(start, cursor.at);
  const from = written.startsWith('*') ? 1 : 0;
  const star = written.indexOf('*', from);
  if ((star >= 0 && star < written.length - 1) || star === from || written === '*') {
    throw new Error(`"${written}" has a star without a word; "*" stands at the start or end of a word`);
  }
  return { kind: 'word', written };
}

function skip(cursor: Cursor, run: RegExp): void {
  run.lastIndex = cursor.at;
  if (run.test(cursor.text)) cursor.at = run.lastIndex;
}
