import type { Finding } from '../model/finding.ts';
import type { LetterNorm, LetterWish } from '../model/letter.ts';
import { concerns, isInForce, laws } from '../posture/norms.ts';
import citations from './citations.json' with { type: 'json' };
import { kindRules, type Term } from './kinds.ts';
import { nearness } from './places.ts';

type Wish = Pick<LetterWish, 'kind' | 'country' | 'today'> & {
  readonly lang: string;
  readonly signs: readonly string[];
};

interface Chosen {
  readonly norm: LetterNorm;
  /** What it allows for an answer, `null` when it names no time. */
  readonly term: Term | null;
}

const CITATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = citations;

/**
 * The norm a letter refers to: in force on its day, of tier N1 or N2, of the place the person chose and the company aims at; the one named first for
 * its kind, or for a complaint the one that speaks to what was found. `null` where none applies: then the letter asks plainly.
 */
export function normFor(wish: Wish, found: readonly Finding[]): Chosen | null {
  const rule = kindRules[wish.kind];
  const named = rule.norms.length > 0 ? rule.norms : found.flatMap(finding => finding.laws).map(id => ({ id }));
  const near = named
    .flatMap(item => {
      const law = laws[item.id];
      const distance = law === undefined ? null : nearness(law.jurisdiction, wish.country);
      if (law === undefined || distance === null || distance > 2 || !isInForce(law, wish.today)) return [];
      // NORMS section 0: a law counts only where the site aims at that place, as far as it names any.
      return concerns(law, wish.signs) ? [{ ...item, law, distance }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance);
  for (const { id, law: { tier, url }, ...item } of near) {
    const citation = citationOf('cite' in item ? `${id}/${item.cite}` : id, wish.lang);
    if (citation !== null && (tier === 'N1' || tier === 'N2')) return { norm: { id, citation, url, tier }, term: 'term' in item ? item.term ?? null : null };
  }
  return null;
}

function citationOf(key: string, lang: string): string | null {
  const forms = CITATIONS[key];
  return forms?.[lang] ?? forms?.['*'] ?? null;
}
