import { VANISHES, foldPoint, foldUnit } from './fold.ts';

/** Folded text together with the way back into the original. */
export interface Normalised {
  /** Folded text: NFKC, lower case, without diacritics, invisible characters, Arabic and Hebrew points. */
  readonly text: string;
  /** Literal span of the original behind `text.slice(start, end)`; UTF-16 offsets, end exclusive. */
  readonly sourceOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Folded units with the original span of each: the reusable form that the matcher works on. */
export interface FoldBuffer {
  source: string;
  length: number;
  codes: Uint16Array;
  /** Offset in `source` where the character behind a unit begins. */
  starts: Int32Array;
  /** Offset in `source` behind that character. */
  ends: Int32Array;
}

// A letter under hundreds of marks is decoration; composing it would cost more than it tells.
const MARKS_LIMIT = 32;
const FIRST_MARK = 0x300;

/**
 * Folds a text so that spellings people regard as the same compare equal, and remembers where each piece came from.
 * Marks that are vowels (Indic scripts, Thai, Lao, Khmer, Myanmar) stay. Linear.
 */
export function normalise(text: string): Normalised {
  const buffer = foldBuffer();
  foldInto(text, buffer);
  const { codes, starts, ends, length } = buffer;
  let folded = '';
  for (let at = 0; at < length; at += 4096) {
    folded += String.fromCharCode(...codes.subarray(at, Math.min(at + 4096, length)));
  }
  const sourceOf = (start: number, end: number) => {
    const from = start < length ? starts[start] as number : text.length;
    return { start: from, end: end > start ? ends[Math.min(end, length) - 1] ?? from : from };
  };
  return { text: folded, sourceOf };
}

/** An empty buffer for `foldInto`. */
export function foldBuffer(): FoldBuffer {
  return { source: '', length: 0, codes: new Uint16Array(256), starts: new Int32Array(256), ends: new Int32Array(256) };
}

/** Folds `text` into a buffer, overwriting what it held. */
export function foldInto(text: string, buffer: FoldBuffer): void {
  buffer.source = text;
  buffer.length = 0;
  if (buffer.codes.length < text.length) grow(buffer, text.length + 64);
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const isPlain = unit < 0xd800 && (at + 1 === text.length || text.charCodeAt(at + 1) < FIRST_MARK);
    const folded = isPlain ? foldUnit(unit) : 0;
    if (!isPlain || folded < VANISHES) {
      at = foldCluster(text, at, buffer);
      continue;
    }
    if (folded >= 0) push(buffer, folded, at, at + 1);
    at += 1;
  }
}

// A base with its marks, or the jamo of one syllable, may be one letter: й, が, 한 typed in pieces.
function foldCluster(text: string, at: number, buffer: FoldBuffer): number {
  const point = text.codePointAt(at) ?? 0;
  const baseEnd = at + (point > 0xffff ? 2 : 1);
  let end = baseEnd;
  while (end < text.length && end - baseEnd < MARKS_LIMIT && composes(text.charCodeAt(end))) end += 1;
  if (end === baseEnd) {
    pushAll(buffer, foldPoint(point), at, end);
    return end;
  }
  for (const character of text.slice(at, end).normalize('NFKC')) {
    pushAll(buffer, foldPoint(character.codePointAt(0) ?? 0), at, end);
  }
  return end;
}

function composes(unit: number): boolean {
  if (unit < FIRST_MARK) return false;
  return unit <= 0x36f || (unit >= 0x1160 && unit <= 0x11ff) || unit === 0x3099 || unit === 0x309a
    || unit === 0xff9e || unit === 0xff9f;
}

function pushAll(buffer: FoldBuffer, folded: string, start: number, end: number): void {
  for (let at = 0; at < folded.length; at += 1) push(buffer, folded.charCodeAt(at), start, end);
}

function push(buffer: FoldBuffer, code: number, start: number, end: number): void {
  const at = buffer.length;
  if (at === buffer.codes.length) grow(buffer, at * 2);
  buffer.codes[at] = code;
  buffer.starts[at] = start;
  buffer.ends[at] = end;
  buffer.length = at + 1;
}

function grow(buffer: FoldBuffer, capacity: number): void {
  const { codes, starts, ends } = buffer;
  buffer.codes = new Uint16Array(capacity);
  buffer.starts = new Int32Array(capacity);
  buffer.ends = new Int32Array(capacity);
  buffer.codes.set(codes);
  buffer.starts.set(starts);
  buffer.ends.set(ends);
}
