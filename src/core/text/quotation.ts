import type { Span } from './normalise.ts';

// What may close each opening mark: German „…“, Polish „…”, French «…», reversed »…«, Swedish ”…”, Japanese 「…」.
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"', '“': '”“"', '„': '“”"', '‟': '”', '”': '”', '«': '»', '»': '«»', '‹': '›', '›': '‹›', '‘': '’', '‚': '‘’', '「': '」', '『': '』',
  '＂': '＂', '〝': '〞〟',
};
const NEWLINE = 0x0a;
// By UTF-16 unit: 1 for what may open or close a quotation, or end the paragraph that it stands in.
const TELLING = new Uint8Array(0x10000);
for (const mark of `\n${Object.entries(CLOSERS).flat().join('')}`) TELLING[mark.charCodeAt(0)] = 1;
// Longer than any quoted notice; beyond it one mark was a stray inch sign.
const LONGEST = 1000;

/** Quotations in a text, outermost only, except one around the whole text: a quoted page is nobody's quotation. Linear. */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = -1;
  let closers = '';
  for (let at = 0; at < text.length; at += 1) {
    if (TELLING[text.charCodeAt(at)] === 0) continue;
    const character = text.charAt(at);
    if (start >= 0 && (at - start > LONGEST || isParagraphEnd(text, at))) start = -1;
    if (start >= 0 && closers.includes(character) && closes(text, at, character)) {
      found.push({ start, end: at + 1 });
      start = -1;
    } else if (start < 0 && CLOSERS[character] !== undefined && opens(text, at)) {
      start = at;
      closers = CLOSERS[character];
    }
  }
  const whole = { start: text.length - text.trimStart().length, end: trimmedEnd(text) };
  return found.filter(quotation => quotation.start > whole.start || quotation.end < whole.end);
}

function isParagraphEnd(text: string, at: number): boolean {
  return text.charCodeAt(at) === NEWLINE && /\s/u.test(text[at - 1] ?? '');
}

// A mark opens before a word and behind white space or another mark; everything else is an inch sign or a closer.
function opens(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const isCjk = /[「『〝＂]/u.test(text.charAt(at));
  return isCjk || (!/[\p{L}\p{N}]/u.test(before) && (/\S/u.test(text[at + 1] ?? '') || /[«‹]/u.test(text.charAt(at))));
}

// ’ and the straight mark before a letter are apostrophes and openers.
function closes(text: string, at: number, character: string): boolean {
  return character !== '’' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

// Not a regular expression: `\s+$` looks at each run of spaces from each of its places.
function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s.!?。,]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
