// Letters that Unicode does not take apart, in the spelling that people without the right keyboard use.
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ς: 'σ',
  ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ە: 'ه',
  '’': "'", '‘': "'", '‛': "'", ʼ: "'", ʹ: "'", '`': "'", '´': "'", '′': "'", '׳': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '־': '-', '⁃': '-',
};
// Letters of their own for every reader of Cyrillic; ё is not among them because Russians mostly write е.
const KEPT: ReadonlySet<string> = new Set(['й', 'ї', 'ў']);
// Invisible: soft hyphen, joiners, bidi marks, tatweel, variation selectors; then short vowels of Hebrew and Arabic.
const INVISIBLE = /[\p{Cf}\u034f\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f]/u;
const LATIN_MARK = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0]/u;
const SEMITIC_POINT = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/u;
// Kana and Hangul fall apart into pieces that no longer are the letters people type, so they stay composed.
const WHOLE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}]/u;
const DIGIT = /\p{Nd}/u;

/** Stands in `foldUnit` for a character that vanishes. */
export const VANISHES = -2;
const UNSEEN = -1;
const FIRST_EXPANSION = -3;

const units = new Int32Array(0x10000).fill(UNSEEN);
const expansions: string[] = [];
const astral = new Map<number, string>();

/**
 * Folds one UTF-16 unit that is no surrogate: a unit, `VANISHES`, or a lower number that `expansionOf` reads.
 * Answers are computed on first sight and kept, so that running text costs one array read a character.
 */
export function foldUnit(unit: number): number {
  const known = units[unit] as number;
  return known === UNSEEN ? learn(unit) : known;
}

/** The several characters behind a number from `foldUnit` below `VANISHES`. */
export function expansionOf(folded: number): string {
  return expansions[FIRST_EXPANSION - folded] ?? '';
}

/** Folds one code point of any plane to zero or more characters. */
export function foldPoint(point: number): string {
  if (point <= 0xffff) {
    const folded = foldUnit(point);
    if (folded >= 0) return String.fromCharCode(folded);
    return folded === VANISHES ? '' : expansionOf(folded);
  }
  const known = astral.get(point);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(point));
  astral.set(point, folded);
  return folded;
}

function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit));
  let answer = folded.charCodeAt(0);
  if (folded.length === 0) answer = VANISHES;
  if (folded.length > 1) answer = FIRST_EXPANSION - (expansions.push(folded) - 1);
  units[unit] = answer;
  return answer;
}

function foldCharacter(character: string): string {
  const spelled = SPELLED[character];
  if (spelled !== undefined) return spelled;
  if (INVISIBLE.test(character)) return '';
  let folded = '';
  for (const piece of character.normalize('NFKC').toLowerCase()) folded += foldPiece(piece);
  return folded;
}

function foldPiece(piece: string): string {
  if (KEPT.has(piece) || WHOLE.test(piece)) return piece;
  let folded = '';
  for (const part of piece.normalize('NFKD')) {
    if (INVISIBLE.test(part) || LATIN_MARK.test(part) || SEMITIC_POINT.test(part)) continue;
    folded += SPELLED[part] ?? (DIGIT.test(part) ? digitOf(part) : part);
  }
  return folded;
}

// Decimal digits of every script stand in runs of ten, and each run starts at zero.
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}
