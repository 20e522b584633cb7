import desks from '../data/desks.json' with { type: 'json' };
import { laws } from '../posture/norms.ts';
import { rubric } from '../posture/rubric.ts';

// No country, but groups of them.
const GROUPS: ReadonlySet<string> = new Set(['EU', 'INT']);

/** Countries and states a person can choose: those with a desk or a norm of their own, and the members of the Union. */
export const letterPlaces: readonly string[] = [...new Set([
  ...desks.map(({ place }) => place),
  ...Object.values(laws).map(({ jurisdiction }) => jurisdiction),
  ...(rubric.members['EU'] ?? []).map(member => member.toUpperCase()),
])].filter(place => !GROUPS.has(place)).toSorted();

/** How near a rule or desk of one place is to a person of another: 0 the very place, then its country, the Union, the world; `null` when it is elsewhere. */
export function nearness(jurisdiction: string, place: string): number | null {
  const country = place.split('-')[0] ?? '';
  if (place === '') return jurisdiction === 'INT' ? 3 : null;
  if (jurisdiction === place) return 0;
  if (jurisdiction === country) return 1;
  if ((rubric.members[jurisdiction] ?? []).includes(country.toLowerCase())) return 2;
  return jurisdiction === 'INT' ? 3 : null;
}
