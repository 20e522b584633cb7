import type { View } from '../model/detector.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Credit } from '../model/finding.ts';
import { onceEach } from '../judge/only-way.ts';
import credits from './credits.json' with { type: 'json' };

// One sentence proves a good habit; a second one shows that it is no slip.
const QUOTES = 2;
// A credit is heard by the table of its name, unless credits.json names other tables.
const TABLES: readonly (readonly [string, readonly string[]])[] = Object.entries(credits)
  .map(([id, credit]) => [id, 'hears' in credit ? credit.hears : [`credits/${id}`]]);

/**
 * What a page or mail does well, each with the words that show it: the mirror of the detectors. Articles about the
 * matter earn nothing, quoted words and comments neither.
 */
export function praise(view: View): readonly Omit<Credit, 'source'>[] {
  if (view.isTalk) return [];
  return TABLES.flatMap(([id, tables]) => {
    const [first, ...rest] = onceEach(tables.flatMap(table => [...view.heard(table), ...view.labelled(table)]));
    if (!first) return [];
    const evidence: readonly [Evidence, ...Evidence[]] = [view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase))];
    return [{ id, evidence }];
  });
}
