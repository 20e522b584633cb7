import type { Purpose } from '../model/finding.ts';
import type { Posture } from '../model/posture.ts';
import { rubric } from './rubric.ts';

// These add nothing to the coverage until they happen to be seen.
const SELDOM_SEEN: ReadonlySet<string> = new Set(rubric.criteria.filter(({ observedOnly }) => observedOnly).map(({ id }) => id));

/** Points of the whole score that a page or mail of each purpose would settle; where several would, the first is the likeliest. */
export function gainsOf({ categories }: Pick<Posture, 'categories'>): ReadonlyMap<Purpose, number> {
  const total = new Map<Purpose, number>();
  for (const { weight, applicable, criteria } of categories) {
    for (const { id, points, wouldSettle } of criteria) {
      if (SELDOM_SEEN.has(id)) continue;
      wouldSettle.forEach((purpose, place) => total.set(purpose, (total.get(purpose) ?? 0) + (weight * points) / (Math.max(applicable, points) * (place + 1))));
    }
  }
  return total;
}
