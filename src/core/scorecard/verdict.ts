import type { Scorecard } from '../model/scorecard.ts';
import { rubric } from '../posture/rubric.ts';
import type { Desk } from './desk.ts';
import type { WordKey } from './tongue.ts';

// Two pages are a plan, five a list; the rest stands below.
const NAMED = 2;

/** Name of the band, or that not enough was heard. */
export function verdictOf({ posture: { band }, tongue }: Desk): string {
  return tongue.say(band === null ? 'verdict.none' : `verdict.${band}`);
}

/** What the verdict rests on: the weightiest wall and the ways in; without a band why, and what to open next. */
export function summaryOf({ posture, record, tongue }: Desk, { walls, reach, next }: Pick<Scorecard, 'walls' | 'reach' | 'next'>): string {
  if (posture.band === null) {
    const reason = `none.${posture.noBandBecause}`;
    const why = tongue.say((tongue.has(reason) ? reason : 'none.low-coverage') as WordKey);
    const open = next.slice(0, NAMED).map(({ purpose }) => tongue.say(`open.${purpose}`));
    return open.length === 0 ? why : `${why} ${tongue.say('openNext', tongue.list(open))}`;
  }
  const [worst] = walls;
  const found = worst === undefined ? tongue.count('summaryClear', record.read.length) : tongue.count('summaryWalls', walls.length, worst.sentence);
  return reach.length === 0 ? found : `${found} ${tongue.count('summaryWays', reach.length)}`;
}

/** Caps that a reviewer could confirm, each with the band it would allow at best; one allows the first, two the second. */
export function capLines({ posture: { possibleCaps }, tongue }: Desk): readonly string[] {
  return possibleCaps.map((id, index) => {
    const key = `cap.${id}`;
    const cap = tongue.has(key) ? tongue.say(key as WordKey) : id;
    const band = rubric.capBands[Math.min(index, rubric.capBands.length - 1)] ?? '';
    return tongue.say(index === 0 ? 'cap' : 'capMore', cap, band);
  });
}
