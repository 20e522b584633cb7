import type { HeardPhrase, View } from '../model/detector.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Credit } from '../model/finding.ts';
import credits from './credits.json' with { type: 'json' };

// One sentence proves a good habit; a second one shows that it is no slip.
const QUOTES = 2;
const IDS: readonly string[] = Object.keys(credits);

/**
 * What a page or mail does well, each with the words that show it: the mirror of the detectors. Articles about the
 * matter earn nothing, quoted words and comments neither.
 */
export function praise(view: View): readonly Omit<Credit, 'source'>[] {
  if (view.isTalk) return [];
  return IDS.flatMap(id => {
    const [first, ...rest] = once([...view.heard(`credits/${id}`), ...view.labelled(`credits/${id}`)]);
    if (!first) return [];
    const evidence: readonly [Evidence, ...Evidence[]] = [view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase))];
    return [{ id, evidence }];
  });
}

function once(phrases: readonly HeardPhrase[]): readonly HeardPhrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}
