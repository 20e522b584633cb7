import { FOLDED, composes, foldPoint } from './fold.ts';

/** A stretch of the original text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Folded text together with the way back into the original. */
export interface Normalised {
  /** Folded text: NFKC, lower case, without diacritics, invisible characters, Arabic and Hebrew points. */
  readonly text: string;
  /** Literal span of the original behind `text.slice(start, end)`; UTF-16 offsets, end exclusive. */
  readonly sourceOf: (start: number, end: number) => Span;
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
// Arguments of a call lie on the stack.
const MOST_AT_ONCE = 4096;

/**
 * Folds a text so that spellings people regard as the same compare equal, and remembers where each piece came from.
 * Marks that are vowels (Indic scripts, Thai, Lao, Khmer, Myanmar) stay. Linear.
 */
export function normalise(text: string): Normalised {
  const buffer = foldBuffer();
  foldInto(text, buffer);
  const { starts, ends, length } = buffer;
  const sourceOf = (start: number, end: number) => {
    const from = start < length ? starts[start] as number : text.length;
    return { start: from, end: end > start ? ends[Math.min(end, length) - 1] ?? from : from };
  };
  return { text: foldedText(buffer), sourceOf };
}

/** An empty buffer for `foldInto`. */
export function foldBuffer(): FoldBuffer {
  return { source: '', length: 0, codes: new Uint16Array(256), starts: new Int32Array(256), ends: new Int32Array(256) };
}

/** What a buffer holds, as a text. */
export function foldedText({ codes, length }: FoldBuffer): string {
  let text = '';
  for (let at = 0; at < length; at += MOST_AT_ONCE) text += String.fromCharCode(...codes.subarray(at, Math.min(at + MOST_AT_ONCE, length)));
  return text;
}

/** Folds `text` into a buffer, overwriting what it held. */
export function foldInto(text: string, buffer: FoldBuffer): void {
  buffer.source = text;
  buffer.length = 0;
  if (buffer.codes.length < text.length) widen(buffer, text.length + 64);
  let at = 0;
  while (at < text.length) {
    at = foldRun(text, at, buffer);
    if (at < text.length) at = foldCluster(text, at, buffer);
  }
}

// Most text is a run of characters that fold to one unit each; only the last may carry a mark that comes behind it.
function foldRun(text: string, from: number, buffer: FoldBuffer): number {
  if (buffer.codes.length < buffer.length + text.length - from) widen(buffer, buffer.length * 2 + text.length);
  const { codes, starts, ends } = buffer;
  let into = buffer.length;
  let at = from;
  for (; at < text.length; at += 1) {
    const folded = FOLDED[text.charCodeAt(at)] as number;
    if (folded === 0) break;
    codes[into] = folded;
    starts[into] = at;
    ends[into] = at + 1;
    into += 1;
  }
  const isMarked = at > from && at < text.length && composes(text.charCodeAt(at));
  buffer.length = isMarked ? into - 1 : into;
  return isMarked ? at - 1 : at;
}

// A base with its marks, or the jamo of one syllable, may be one letter: й, が, 한 typed in pieces.
function foldCluster(text: string, at: number, buffer: FoldBuffer): number {
  const point = text.codePointAt(at) ?? 0;
  const baseEnd = at + (point > 0xffff ? 2 : 1);
  let end = baseEnd;
  while (end < text.length && end - baseEnd < MARKS_LIMIT && composes(text.charCodeAt(end))) end += 1;
  if (end === baseEnd) {
    pushPoint(buffer, point, { start: at, end });
    return end;
  }
  for (const character of text.slice(at, end).normalize('NFKC')) {
    pushPoint(buffer, character.codePointAt(0) ?? 0, { start: at, end });
  }
  return end;
}

function pushPoint(buffer: FoldBuffer, point: number, source: Span): void {
  const folded = foldPoint(point);
  if (buffer.codes.length < buffer.length + folded.length) widen(buffer, buffer.length * 2 + folded.length);
  for (let at = 0; at < folded.length; at += 1) {
    const into = buffer.length;
    buffer.codes[into] = folded.charCodeAt(at);
    buffer.starts[into] = source.start;
    buffer.ends[into] = source.end;
    buffer.length = into + 1;
  }
}

function widen(buffer: FoldBuffer, capacity: number): void {
  const { codes, starts, ends } = buffer;
  buffer.codes = new Uint16Array(capacity);
  buffer.starts = new Int32Array(capacity);
  buffer.ends = new Int32Array(capacity);
  buffer.codes.set(codes);
  buffer.starts.set(starts);
  buffer.ends.set(ends);
}
