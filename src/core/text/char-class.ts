/** Belongs to no token: white space, punctuation, symbols, emoji. */
export const OUTSIDE = 0;
/** Part of a word in a script that puts spaces between words. */
export const LETTER = 1;
/** A token by itself: scripts without spaces, and Hangul, where people space as they please. */
export const GLYPH = 2;

/** How a character takes part in tokens. */
export type CharClass = typeof OUTSIDE | typeof LETTER | typeof GLYPH;

const UNSEEN = 255;
const HALF = 254;
const TOKEN = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

const units = new Uint8Array(0x10000).fill(UNSEEN).fill(HALF, 0xd800, 0xdc00);
const astral = new Map<number, CharClass>();

/** Class of the folded character at `at`; a surrogate pair counts as one character. */
export function classAt(codes: Uint16Array, at: number): CharClass {
  const unit = codes[at] as number;
  const known = units[unit] as number;
  if (known < HALF) return known as CharClass;
  return known === HALF ? classOfPair(unit, codes[at + 1] ?? 0) : learn(unit);
}

/** Index behind the run of letters that begins at `from`. */
export function endOfLetters(codes: Uint16Array, from: number, length: number): number {
  let at = from;
  for (;;) {
    while (at < length && units[codes[at] as number] === LETTER) at += 1;
    if (at >= length || classAt(codes, at) !== LETTER) return at;
    at += isHighSurrogate(codes[at] as number) ? 2 : 1;
  }
}

/** The unit opens a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** The character belongs to a script without spaces, or to Hangul. */
export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character) && TOKEN.test(character);
}

function learn(unit: number): CharClass {
  const found = classOf(String.fromCharCode(unit));
  units[unit] = found;
  return found;
}

function classOfPair(high: number, low: number): CharClass {
  const point = (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  const known = astral.get(point);
  if (known !== undefined) return known;
  const found = classOf(String.fromCharCode(high, low));
  astral.set(point, found);
  return found;
}

function classOf(character: string): CharClass {
  if (!TOKEN.test(character)) return OUTSIDE;
  return isUnspaced(character) ? GLYPH : LETTER;
}
