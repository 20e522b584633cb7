import { plain } from './escape.ts';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns a text takes on a terminal (Unicode TR 11: wide signs take two, combining ones none). */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += NONE.test(sign) ? 0 : (WIDE.test(sign) || sign >= '\u{20000}' && sign <= '\u{3fffd}') ? 2 : 1;
  return columns;
}

/** Breaks foreign text into lines of at most `columns`; line breaks in it stay, longer words are cut between graphemes. */
export function wrap(text: string, columns: number): readonly string[] {
  const width = Math.max(columns, 1);
  return plain(text).replace(/\t/g, ' ').split('\n').flatMap(part => wrapLine(part, width));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(part => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (columnsOf(joined) <= width) { line = joined; continue; }
    if (line !== '') lines.push(line);
    const pieces = cut(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && columnsOf(piece + segment) > width) { pieces.push(piece); piece = ''; }
    piece += segment;
  }
  return [...pieces, piece];
}
