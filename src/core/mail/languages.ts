import phrases from '../data/phrases/unsubscribe.json' with { type: 'json' };

const known: ReadonlySet<string> = new Set(Object.keys(phrases));

/** True when words of leaving a list are known in this BCP 47 language; false for `null`, an unrecognised one. */
export function knowsLeaving(lang: string | null): boolean {
  if (lang === null) return false;
  const base = lang.split('-')[0]?.toLowerCase() ?? '';
  return known.has(base === 'no' || base === 'nn' ? 'nb' : base);
}
