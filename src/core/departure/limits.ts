import type { LimitState } from '../model/departure.ts';
import type { Elapsed } from './elapsed.ts';
import data from './limits.json' with { type: 'json' };

/** How long a norm lets a sender go on after somebody unsubscribed. */
export interface Limit {
  /** Id in data/laws.json. */
  readonly norm: string;
  readonly days: number;
  readonly count: 'business' | 'calendar';
}

/** Every norm that names a time, see README.md. */
export const limits = data.limits as readonly Limit[];

/** Business days by which a limit is lengthened for public holidays, which Earshot does not know. */
export const holidays: number = data.holidays;

/** How a mail that came so long after a departure stands to a limit. */
export function stateOf({ days, count }: Limit, elapsed: Elapsed): LimitState {
  if (count === 'calendar') return elapsed.days <= days ? 'within' : 'past';
  if (elapsed.workdays <= days) return 'within';
  return elapsed.workdays <= days + holidays ? 'maybe' : 'past';
}
