import type { HeardPhrase, View } from '../model/detector.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { guessLanguage } from '../text/language.ts';

// Fewer letters than these say too little of their language: five words of English look Polish.
const TELLING_SENTENCE = 50;
const TELLING_PAGE = 200;

/** True when the company itself says a phrase to its people: in the language it belongs to, and not as what somebody tells of others. */
export function isSpoken(phrase: HeardPhrase, view: View): boolean {
  return isInItsLanguage(phrase, view) && !isHearsay(phrase, view);
}

/** True when the sentence of a phrase tells what others did or said: "they told me", "some companies insist on a letter". */
export function isHearsay({ block, control, quote }: HeardPhrase, { heard }: View): boolean {
  return control === null && heard('talk/hearsay').some(told => told.block === block && told.quote === quote);
}

/**
 * True when a phrase is heard in the language it belongs to. Near languages share words ("cancel … via chat" is Portuguese,
 * too, and takes no heed of the English exceptions), so a phrase of a language the page does not speak needs its own sentence for it.
 */
function isInItsLanguage({ lang, quote, control }: HeardPhrase, view: View): boolean {
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
