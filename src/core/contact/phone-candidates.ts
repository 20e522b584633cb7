import type { Span } from '../text/normalise.ts';

/** A run of digits that may be a telephone number. */
export interface Candidate extends Span {
  readonly written: string;
  /** Digits and a leading plus, letters of vanity numbers turned into digits. */
  readonly dialled: string;
}

// A text with more runs of digits than this is a table of figures.
const MOST = 500;
// ITU-T E.164 knows 15 digits at most; what has fewer than six is an extension, a price or a year.
const DIGITS = { least: 6, most: 17 };
// Marks that nobody sees stand in numbers to keep harvesters off.
const RUN = /[+＋]?[ \u00A0]?\(?\d(?:[ \u00A0\u202F()./\p{Pd}\u2212\u00AD\u200B-\u200F\u2060]{0,4}\d){5,18}/gu;
const VANITY = /(?:\+?1[ .\-\u2011])?\(?(?:8(?:00|33|44|55|66|77|88)|1300|1800|0800)\)?[ .\-\u2011][A-Z\d]{2,4}[ .\-\u2011]?[A-Z\d]{2,6}(?![\p{L}\d])/gu;
const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
// What stands directly before or behind makes it part of a code, an amount, an address or a longer figure.
// Japanese puts no space between a word and a number.
const JOINED_BEFORE = /(?![\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\d_#/=&?%@$€£¥~§©-]$|[\d\p{L}][.,:]$|(?:©|§|#|€|£|US\$|EUR|USD)[ \u00A0]?$/u;
const JOINED_BEHIND = /^(?!\p{Script=Hiragana})(?:[\p{L}\d_%@$€£¥°=]|[.,:/-]\d|[ \u00A0]?(?:%|€|£|\$|EUR|USD|GBP|km|kg|m²|sqm|sq|px|mm|cm|KB|MB|GB)(?![\p{L}]))/u;
const NAMED_BEFORE = /(?:^|[^\p{L}])(?:t|p|m|h|f|tel|ph|fax)[.:]?$/iu;
const NOT_PHONES: readonly RegExp[] = [
  /^\(?(?:19|20)\d\d[ ./\p{Pd}]+\d{1,2}[ ./\p{Pd}]+\d{1,2}(?:\D|$)/u,
  /^\(?\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?:\D+\d{1,2})?$/u,
  /^\(?(?:1[5-9]|20)\d\d[ \u00A0]?[/\p{Pd}]+[ \u00A0]?(?:1[5-9]|20)\d\d$/u,
  /^\d{1,2}[.:]\d\d[ \u00A0]?\p{Pd}[ \u00A0]?\d{1,2}[.:]\d\d$/u,
  /^\d{1,3}(?:\.\d{1,3}){3}$/,
  /^\d{1,3}(?:[. ]000)+$/,
  /^\d{5}-\d{4}$/,
];

/** Runs of digits that have the shape of a telephone number, in order; dates, ranges of years, amounts and codes are left out. Linear. */
export function phoneCandidates(text: string): readonly Candidate[] {
  if (!/\d[^\n]{0,16}\d/.test(text)) return [];
  const runs = [...text.matchAll(RUN)].map(({ 0: written, index }) => trimmed(written, index)).filter(run => isFree(text, run)).slice(0, MOST);
  const words = [...text.matchAll(VANITY)].filter(({ 0: written }) => /[A-Z]{3}/.test(written)).map(({ 0: written, index }) => trimmed(written, index));
  return [...words, ...runs.filter(run => !words.some(word => word.start <= run.start && run.start < word.end))].toSorted((a, b) => a.start - b.start);
}

/** Digits to dial: an extension bracket such as "(0)" after a country's prefix is not dialled. */
export function dialled(written: string): string {
  const digits = written.replace(/(\+[\d ]{1,6}[^\d(]{0,2})\(0\)/, '$1').replaceAll(/[A-Z]/g, letter => String(KEYS.findIndex(key => key.includes(letter)) + 2)).replaceAll(/\D/g, '');
  if (/^\s*\(?\s*[+＋]/.test(written)) return `+${digits}`;
  return digits.startsWith('00') && !digits.startsWith('000') ? `+${digits.slice(2)}` : digits;
}

function trimmed(written: string, index: number): Candidate {
  const start = written.length - written.trimStart().length;
  // "412 268 7090 (24-hour hotline)": a bracket that does not close is no part of the number.
  const kept = written.replace(/[^\d)]*\((?![^(]*\))[^(]*$/u, match => (match.length < written.length - 5 ? '' : match)).trim();
  return { start: index + start, end: index + start + kept.length, written: kept, dialled: dialled(kept) };
}

function isFree(text: string, { start, end, written, dialled: digits }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  if (JOINED_BEFORE.test(before) && !NAMED_BEFORE.test(before)) return false;
  if (JOINED_BEHIND.test(text.slice(end, end + 8))) return false;
  return digits.length >= DIGITS.least && digits.length <= DIGITS.most && !NOT_PHONES.some(other => other.test(written));
}
