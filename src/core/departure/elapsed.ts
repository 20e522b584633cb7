import { isWorkday } from '../calendar/work-week.ts';
import { DAY, instant } from '../posture/instant.ts';

/** How long it is from one day to a later one, the first not counted and the last counted. */
export interface Elapsed {
  readonly days: number;
  /** Mondays to Fridays among them; public holidays are not known, so there may be fewer. */
  readonly workdays: number;
}

/** Days from `2026-11-03` to `2026-11-25`; nothing where the second is not later. Throws a RangeError for what is no day. */
export function elapsed(from: string, to: string): Elapsed {
  const [start, end] = [instant(from), instant(to)];
  let workdays = 0;
  for (let time = start + DAY; time <= end; time += DAY) workdays += isWorkday(time, '*') ? 1 : 0;
  return { days: Math.max(0, Math.round((end - start) / DAY)), workdays };
}
