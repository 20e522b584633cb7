import { oneLine, plain } from './escape.ts';

/** A letter as the person leaves it, ready to go out. */
export interface OutgoingLetter {
  /** Mailbox or postal lines; may be empty. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly lang: string;
}

/** Longest line that mail carries, in bytes without its break (RFC 5322, 2.1.1). */
export const LONGEST_LINE = 998;

/** The body with no line longer than mail carries, broken at blanks where there are any. */
export function letterBody({ body }: OutgoingLetter): string {
  return fitLines(plain(body), LONGEST_LINE);
}

/** The letter as a text to be printed or kept: to whom, about what, and the body. */
export function letterText(letter: OutgoingLetter): string {
  const head = [plain(letter.to).trim(), oneLine(letter.subject)].filter(part => part !== '');
  return `${fitLines(head.join('\n\n'), LONGEST_LINE)}\n\n${letterBody(letter)}\n`;
}

/** Text with each line at most that many bytes of UTF-8, no character cut in two. */
export function fitLines(text: string, longest: number): string {
  return text.split('\n').flatMap(line => (bytesOf(line) <= longest ? [line] : broken(line, longest))).join('\n');
}

/** Length in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += widthOf(sign);
  return bytes;
}

function broken(line: string, longest: number): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  for (const word of line.split(/(?<=\s)/u)) {
    if (bytesOf(rest) + bytesOf(word) <= longest) { rest += word; continue; }
    if (rest !== '') lines.push(rest.trimEnd());
    const pieces = cut(word, longest);
    lines.push(...pieces.slice(0, -1));
    rest = pieces.at(-1) ?? '';
  }
  return [...lines, rest.trimEnd()];
}

// Between what a reader takes for one character, so that no accent or joined emoji is torn from its base.
function cut(word: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const parts = bytesOf(segment) > longest ? [...segment] : [segment];
    for (const part of parts) {
      if (piece !== '' && bytesOf(piece) + bytesOf(part) > longest) { pieces.push(piece); piece = ''; }
      piece += part;
    }
  }
  return [...pieces, piece];
}

function widthOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
