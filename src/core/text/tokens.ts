import { GLYPH, LETTER, OUTSIDE, classAt, isHighSurrogate } from './char-class.ts';
import { boundaryBetween, LINE } from './boundary.ts';
import type { FoldBuffer } from './normalise.ts';

/** Tokens of a folded text as parallel arrays; `count` says how many entries are valid. */
export interface Tokens {
  count: number;
  /** Index of the first unit in the fold buffer. */
  from: Int32Array;
  /** Index behind the last unit. */
  to: Int32Array;
  /** 1 for a glyph token (a character of an unspaced script), 0 for a word. */
  isGlyph: Uint8Array;
  /** Boundary flags of boundary.ts that stand before the token. */
  before: Uint8Array;
}

/** An empty token list for `tokenise`. */
export function tokenList(): Tokens {
  return { count: 0, from: new Int32Array(64), to: new Int32Array(64), isGlyph: new Uint8Array(64), before: new Uint8Array(64) };
}

/** Splits a folded text into tokens, overwriting what the list held. Linear. */
export function tokenise(buffer: FoldBuffer, tokens: Tokens): void {
  tokens.count = 0;
  const { codes, length } = buffer;
  let at = 0;
  while (at < length) {
    const kind = classAt(codes, at);
    const width = isHighSurrogate(codes[at] as number) ? 2 : 1;
    if (kind === OUTSIDE) {
      at += width;
      continue;
    }
    const end = kind === LETTER ? endOfWord(codes, at + width, length) : at + width;
    pushToken(buffer, tokens, at, end, kind === GLYPH);
    at = end;
  }
}

function endOfWord(codes: Uint16Array, start: number, length: number): number {
  let at = start;
  while (at < length && classAt(codes, at) === LETTER) at += isHighSurrogate(codes[at] as number) ? 2 : 1;
  return at;
}

function pushToken(buffer: FoldBuffer, tokens: Tokens, from: number, to: number, isGlyph: boolean): void {
  const at = tokens.count;
  if (at === tokens.from.length) grow(tokens);
  tokens.from[at] = from;
  tokens.to[at] = to;
  tokens.isGlyph[at] = isGlyph ? 1 : 0;
  tokens.before[at] = at === 0 ? LINE : boundaryBetween(buffer, tokens, at);
  tokens.count = at + 1;
}

function grow(tokens: Tokens): void {
  const { from, to, isGlyph, before } = tokens;
  const capacity = from.length * 2;
  tokens.from = new Int32Array(capacity);
  tokens.to = new Int32Array(capacity);
  tokens.isGlyph = new Uint8Array(capacity);
  tokens.before = new Uint8Array(capacity);
  tokens.from.set(from);
  tokens.to.set(to);
  tokens.isGlyph.set(isGlyph);
  tokens.before.set(before);
}
