import type { View } from '../model/detector.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Credit } from '../model/finding.ts';
import { onceEach } from '../judge/only-way.ts';
import credits from './credits.json' with { type: 'json' };

// One sentence proves a good habit; a second one shows that it is no slip.
const QUOTES = 2;

interface Hearing {
  readonly id: string;
  readonly hears: readonly string[];
  /** What these tables hear in the same sentence spoils it: hours of the only desk that lets people leave are no kindness. */
  readonly unless: readonly string[];
}

// A credit is heard by the table of its name, unless credits.json names other tables.
const HEARINGS: readonly Hearing[] = Object.entries(credits).map(([id, credit]) => ({
  id, hears: 'hears' in credit ? credit.hears : [`credits/${id}`], unless: 'unless' in credit ? credit.unless : [],
}));

/**
 * What a page or mail does well, each with the words that show it: the mirror of the detectors. Articles about the
 * matter earn nothing, quoted words and comments neither.
 */
export function praise(view: View): readonly Omit<Credit, 'source'>[] {
  if (view.isTalk) return [];
  const said = (tables: readonly string[]) => tables.flatMap(table => [...view.heard(table), ...view.labelled(table)]);
  return HEARINGS.flatMap(({ id, hears, unless }) => {
    const heard = said(hears);
    const spoilt = new Set(heard.length === 0 ? [] : said(unless).map(({ quote }) => quote));
    const [first, ...rest] = onceEach(heard.filter(({ quote }) => !spoilt.has(quote)));
    if (!first) return [];
    const evidence: readonly [Evidence, ...Evidence[]] = [view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase))];
    return [{ id, evidence }];
  });
}
