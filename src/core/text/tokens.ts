import { LETTER, OUTSIDE, classAt, endOfLetters, isHighSurrogate } from './char-class.ts';
import { LINE, boundaryBefore } from './boundary.ts';
import { foldBuffer, type FoldBuffer } from './normalise.ts';

/** Tokens of a folded text as parallel arrays; `count` says how many entries are valid. */
export interface Tokens {
  /** The folded text that the tokens lie in. */
  text: FoldBuffer;
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
  return {
    text: foldBuffer(), count: 0, from: new Int32Array(64), to: new Int32Array(64), isGlyph: new Uint8Array(64), before: new Uint8Array(64),
  };
}

/** Splits a folded text into tokens, overwriting what the list held. Linear. */
export function tokenise(text: FoldBuffer, tokens: Tokens): void {
  tokens.text = text;
  tokens.count = 0;
  const { codes, length } = text;
  let at = 0;
  while (at < length) {
    const kind = classAt(codes, at);
    const width = isHighSurrogate(codes[at] as number) ? 2 : 1;
    if (kind === OUTSIDE) {
      at += width;
      continue;
    }
    if (tokens.count === tokens.from.length) grow(tokens);
    const end = kind === LETTER ? endOfLetters(codes, at + width, length) : at + width;
    tokens.from[tokens.count] = at;
    tokens.to[tokens.count] = end;
    tokens.isGlyph[tokens.count] = kind === LETTER ? 0 : 1;
    tokens.before[tokens.count] = tokens.count === 0 ? LINE : boundaryBefore(tokens, tokens.count);
    tokens.count += 1;
    at = end;
  }
}

/** Offset in the original text where a token begins. */
export function startOf({ text, from }: Tokens, token: number): number {
  return text.starts[from[token] as number] as number;
}

/** Offset in the original text behind a token. */
export function endOf({ text, to }: Tokens, token: number): number {
  return text.ends[(to[token] as number) - 1] as number;
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
