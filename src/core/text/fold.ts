// Letters that Unicode does not take apart, in the spelling that people without the right keyboard use.
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ς: 'σ',
  ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ە: 'ه',
  '’': "'", '‘': "'", '‛': "'", ʼ: "'", ʹ: "'", '`': "'", '´': "'", '′': "'", '׳': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '־': '-', '⁃': '-',
};
// Letters of their own for every reader of Cyrillic; ё is not among them because Russians mostly write е.
const KEPT: ReadonlySet<string> = new Set(['й', 'ї', 'ў']);
// Soft hyphen, joiners, bidi marks, tatweel, fillers.
const INVISIBLE = /[\p{Cf}\u034f\u0640\u115f\u1160\u17b4\u17b5\u3164]/u;
// Accents that any script may borrow; vowel signs belong to their script and stay.
const ACCENT = /\p{Script=Inherited}/u;
// Hebrew and Arabic write vowels as marks only for learners.
const SEMITIC = /[\u0591-\u06ed]/u;
const MARK = /\p{M}/u;
// Kana and Hangul fall apart into pieces that no longer are the letters people type, so they stay composed.
const WHOLE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}]/u;
const DIGIT = /\p{Nd}/u;
const FIRST_MARK = 0x300;

// Filled to its size at once: a sparse array would turn into a slow dictionary.
const known: (string | undefined)[] = Array.from({ length: 0x10000 });
const astral = new Map<number, string>();

/** Folds one code point to zero or more characters. Answers are computed on first sight and kept. */
export function foldPoint(point: number): string {
  if (point > 0xffff) return astral.get(point) ?? learn(point);
  return known[point] ?? learn(point);
}

/** By UTF-16 unit: the one unit it folds to, whatever stands beside it; 0 for what does otherwise, or was not met yet. */
export const FOLDED: Uint16Array = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x80; unit += 1) foldPoint(unit);

/** The unit may be one letter together with those before it: a mark, or the jamo of a syllable. */
export function composes(unit: number): boolean {
  if (unit < FIRST_MARK) return false;
  return unit <= 0x36f || (unit >= 0x1160 && unit <= 0x11ff) || unit === 0x3099 || unit === 0x309a
    || unit === 0xff9e || unit === 0xff9f;
}

function learn(point: number): string {
  const folded = foldCharacter(String.fromCodePoint(point));
  if (point > 0xffff) astral.set(point, folded);
  else {
    known[point] = folded;
    if (folded.length === 1 && !composes(point)) FOLDED[point] = folded.charCodeAt(0);
  }
  return folded;
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
    if (INVISIBLE.test(part) || ACCENT.test(part) || (SEMITIC.test(part) && MARK.test(part))) continue;
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
