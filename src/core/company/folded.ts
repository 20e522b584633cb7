import { foldBuffer, foldInto } from '../text/normalise.ts';

// Names and labels are folded by the dozen a mail: a buffer each would cost more than the folding.
const buffer = foldBuffer();
const MOST_AT_ONCE = 4_096;

/** Folded as the phrase matcher folds: lower case, no diacritics, no invisible marks. */
export function folded(text: string): string {
  if (text === '') return '';
  foldInto(text, buffer);
  const { codes, length } = buffer;
  let all = '';
  for (let at = 0; at < length; at += MOST_AT_ONCE) all += String.fromCharCode(...codes.subarray(at, Math.min(at + MOST_AT_ONCE, length)));
  return all;
}
