import { oneLine } from './escape.ts';

// Mean advance of glyphs in sans-serif faces, in em, measured on DejaVu Sans (the widest in the stack) and rounded up:
// a card drawn with a narrower face leaves room, none runs over.
const WIDTHS: readonly (readonly [pattern: RegExp, em: number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uff60]/u, 1.05],
  [/[ijlI.,:;'’|!()[\]·]/u, 0.38],
  [/[ftr\s"“”/\\-]/u, 0.44],
  [/[mwMW@%–—]/u, 0.98],
  [/[\p{Lu}&]/u, 0.74],
  [/[\d]/u, 0.65],
];
const OTHER = 0.62;
// Bold faces are a tenth wider.
const BOLD = 1.1;

/** How a text is set; `size` and `width` in the units of the drawing. */
export interface Setting {
  readonly size: number;
  readonly width: number;
  readonly bold?: boolean;
  /** Lines at most; the last one ends in an ellipsis when more would follow. */
  readonly lines: number;
}

/** Estimated width of a text in the units of its size. */
export function widthOf(text: string, size: number, bold = false): number {
  let em = 0;
  for (const sign of text) em += WIDTHS.find(([pattern]) => pattern.test(sign))?.[1] ?? OTHER;
  return em * size * (bold ? BOLD : 1);
}

/** Breaks a text into lines that fit; words longer than a line are cut between graphemes. */
export function linesOf(text: string, setting: Setting): readonly string[] {
  const { size, width, bold = false, lines } = setting;
  const fits = (line: string): boolean => widthOf(line, size, bold) <= width;
  const done: string[] = [];
  let line = '';
  for (const piece of piecesOf(oneLine(text), fits)) {
    if (line !== '' && !fits(line + piece.trimEnd())) { done.push(line.trimEnd()); line = ''; }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '') done.push(line.trimEnd());
  if (done.length <= lines) return done;
  return [...done.slice(0, lines - 1), clipped(done.slice(lines - 1).join(' '), fits)];
}

// Words with the blank after them; what is too long for a line falls into graphemes. CJK breaks anywhere, as it is written.
function piecesOf(text: string, fits: (line: string) => boolean): readonly string[] {
  const words = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{P}*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu) ?? [];
  return words.flatMap(word => (fits(word.trimEnd()) ? [word] : graphemesOf(word)));
}

function clipped(text: string, fits: (line: string) => boolean): string {
  const signs = graphemesOf(text);
  let kept = signs.length;
  while (kept > 0 && !fits(`${signs.slice(0, kept).join('').trimEnd()}…`)) kept -= 1;
  return `${signs.slice(0, kept).join('').trimEnd()}…`;
}

function graphemesOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
