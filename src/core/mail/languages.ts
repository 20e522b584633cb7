import phrases from '../data/phrases/unsubscribe.json' with { type: 'json' };

const known: ReadonlySet<string> = new Set(Object.keys(phrases));

/** True when words of leaving a list are known in this BCP 47 language; false for `null`, an unrecognised one. */
export function knowsLeaving(lang: string | null): boolean {
  return lang !== null && known.has(base(lang));
}

/** True when a phrase of this language belongs to a text of that one, both BCP 47; false for a text in an unrecognised language. */
export function isInLanguage(phrase: string, text: string | null): boolean {
  return text !== null && base(phrase) === base(text);
}

// Both written forms of Norwegian share one list.
function base(lang: string): string {
  const [language = ''] = lang.toLowerCase().split('-');
  return language === 'no' || language === 'nn' ? 'nb' : language;
}
