import type { HeardPhrase, View } from '../model/detector.ts';
import { guessLanguage } from '../text/language.ts';

/**
 * True when a phrase is heard in the language it belongs to. Near languages share words ("cancel … via chat" is Portuguese,
 * too, and takes no heed of the English exceptions), so a phrase of a language the page does not speak needs its own sentence for it.
 */
export function isSpoken({ lang, quote, control }: HeardPhrase, view: View): boolean {
  const page = view.lang === null ? null : baseOf(view.lang);
  if (page === null || page === baseOf(lang)) return true;
  const guess = guessLanguage(quote);
  return guess === null ? control !== null : baseOf(guess) === baseOf(lang);
}

function baseOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
