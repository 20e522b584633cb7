import { foldBuffer, foldedText, foldInto } from './normalise.ts';

// Names and labels are folded by the dozen a mail: a buffer each would cost more than the folding.
const buffer = foldBuffer();

/** Folded as the phrase matcher folds: lower case, no diacritics, no invisible marks. */
export function folded(text: string): string {
  if (text === '') return '';
  foldInto(text, buffer);
  return foldedText(buffer);
}
