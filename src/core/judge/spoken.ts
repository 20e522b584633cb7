import type { HeardPhrase, View } from '../model/detector.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { guessLanguage } from '../text/language.ts';

// Fewer letters than these say too little of their language: five words of English look Polish.
const TELLING_SENTENCE = 50;
const TELLING_PAGE = 200;

/**
 * True when a phrase is heard in the language it belongs to. Near languages share words ("cancel … via chat" is Portuguese,
 * too, and takes no heed of the English exceptions), so a phrase of a language the page does not speak needs its own sentence for it.
 */
export function isSpoken({ lang, quote, control }: HeardPhrase, view: View): boolean {
  const page = isTelling(view.snapshot) ? view.lang : view.snapshot.lang;
  if (page !== null && baseOf(page) === baseOf(lang)) return true;
  const guess = quote.length < TELLING_SENTENCE ? null : guessLanguage(quote);
  if (guess !== null) return baseOf(guess) === baseOf(lang);
  return page === null || control !== null;
}

function isTelling({ blocks }: Snapshot): boolean {
  let length = 0;
  return blocks.some(({ text }) => (length += text.length) >= TELLING_PAGE);
}

function baseOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
