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

/** Offset in the original text where a token begins. */
export function startOf({ text, from }: Tokens, token: number): number {
  return text.starts[from[token] as number] as number;
}

/** Offset in the original text behind a token. */
export function endOf({ text, to }: Tokens, token: number): number {
  return text.ends[(to[token] as number) - 1] as number;
}
