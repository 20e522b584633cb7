import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import type { PhraseList } from '../../src/core/text/phrase-table.ts';
import words from '../../src/core/data/words.json' with { type: 'json' };

/** Literal words heard in a text by one list of phrases. */
export function heard(list: string | readonly string[] | PhraseList, text: string, lang = 'en'): readonly string[] {
  const phrases: PhraseList = typeof list === 'string' ? { match: [list] } : 'match' in list ? list : { match: list };
  return compilePhrases({ table: { [lang]: phrases } }, words).hear(text).map(({ start, end }) => text.slice(start, end));
}
