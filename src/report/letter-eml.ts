import { oneLine } from './escape.ts';
import { mailboxOf } from './letter-mailto.ts';
import { letterBody, type OutgoingLetter } from './letter-text.ts';

// RFC 2045, 6.7 and RFC 2047, section 2: no encoded line is longer.
const LONGEST_ENCODED = 76;
const WORD_START = '=?UTF-8?Q?';
const WORD_END = '?=';
// RFC 2047 counts the name of the header into the first line.
const SUBJECT = 'Subject: ';

/**
 * The letter as a draft that mail programs open to be sent (`X-Unsent`): no sender and no date, since those are the person's.
 * Quoted-printable keeps every line short in any script; line breaks are CRLF.
 */
export function eml(letter: OutgoingLetter): string {
  const to = mailboxOf(letter.to);
  const head = [
    ...(to === '' ? [] : [`To: ${to}`]),
    `${SUBJECT}${headerText(oneLine(letter.subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    ...(/^[A-Za-z0-9-]+$/.test(letter.lang) ? [`Content-Language: ${letter.lang}`] : []),
  ];
  return `${head.join('\r\n')}\r\n\r\n${letterBody(letter).split('\n').map(quotedPrintable).join('\r\n')}\r\n`;
}

function quotedPrintable(line: string): string {
  const signs = [...line];
  const encoded = signs.map((sign, index) => (isPlain(sign) && !(index === signs.length - 1 && sign === ' ') ? sign : bytes(sign)));
  return wrapped(encoded, LONGEST_ENCODED - 1).join('=\r\n');
}

// Encoded words hold whole characters and are folded onto lines of their own (RFC 2047, section 5, rule 3).
function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && text.length <= LONGEST_ENCODED - SUBJECT.length) return text;
  const encoded = [...text].map(sign => (sign === ' ' ? '_' : /[A-Za-z0-9]/.test(sign) ? sign : bytes(sign)));
  return wrapped(encoded, LONGEST_ENCODED - SUBJECT.length - WORD_START.length - WORD_END.length).map(word => `${WORD_START}${word}${WORD_END}`).join('\r\n ');
}

function wrapped(pieces: readonly string[], longest: number): readonly string[] {
  const lines = [''];
  for (const piece of pieces) {
    const last = lines.at(-1) ?? '';
    if (last.length + piece.length <= longest) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

function isPlain(sign: string): boolean {
  return /^[\x20-\x3c\x3e-\x7e]$/.test(sign);
}

function bytes(sign: string): string {
  return encodeURIComponent(sign).split(/(%..)/).filter(piece => piece !== '')
    .map(piece => (piece.startsWith('%') ? piece.replace('%', '=') : `=${piece.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)).join('');
}
