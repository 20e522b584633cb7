import { LETTER, OUTSIDE, classAt, endOfLetters, isHighSurrogate } from './char-class.ts';
import { LINE, boundaryBefore } from './boundary.ts';
import type { FoldBuffer } from './normalise.ts';
import type { Tokens } from './tokens.ts';

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
