import type { Term } from './kinds.ts';
import { isWorkday } from '../calendar/work-week.ts';
import { DAY } from '../posture/instant.ts';

/**
 * The day by which an answer is asked for, counted from the day after `from` (`2026-11-25`), as `2026-12-09`. One that falls
 * on a day without work moves to the next working day (so § 193 BGB and Regulation 1182/71 art. 3(4)), which favours the company.
 */
export function deadlineOf(term: Term, from: string, place: string): string {
  const works = (time: number): boolean => isWorkday(time, place);
  let time = 'months' in term ? monthsAfter(from, term.months) : Date.parse(from) + (term.count === 'calendar' ? term.days * DAY : 0);
  if ('count' in term && term.count === 'business') {
    for (let left = term.days; left > 0; left -= works(time) ? 1 : 0) time += DAY;
  }
  while (!works(time)) time += DAY;
  return new Date(time).toISOString().slice(0, 10);
}

// 31 January and a month make 28 February: the last day of a shorter month.
function monthsAfter(from: string, months: number): number {
  const date = new Date(from);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
