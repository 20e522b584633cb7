import type { Finding, Source } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import { DAY } from '../posture/instant.ts';
import { rubric, type Clue } from '../posture/rubric.ts';
import limits from './limits.json' with { type: 'json' };
import { firstOfEach, newestFirst, placeOf, timeOf } from './seen.ts';

// Detectors whose pattern counts by the days on which it was found; of all others only the newest word matters.
const lasting: ReadonlySet<string> = new Set(rubric.criteria.flatMap(({ rules }) => rules.flatMap(({ when }) => countedByDays(when))));

/**
 * Findings of a record with those of one more reading. A page is one thing that changes, so its newest reading stands; mails of one
 * sender are many things, so what one showed stays until another shows the opposite. Findings of sources that are no
 * longer remembered go with them.
 */
export function mergedFindings(known: readonly Finding[], reading: Reading, read: readonly Source[]): readonly Finding[] {
  const places = new Set(read.map(placeOf));
  const fresh = reading.findings.filter(({ outcome }) => outcome !== 'inapplicable');
  const remembered = known.filter(({ source }) => places.has(placeOf(source)));
  const all = newestFirst([...fresh, ...remembered]);
  const newest = new Map(read.map(source => [placeOf(source), timeOf({ source })]));
  const isCurrent = (finding: Finding) => finding.source.kind !== 'mail' && timeOf(finding) === newest.get(placeOf(finding.source));
  const isReread = ({ source }: Finding) => placeOf(source) === placeOf(reading.source);
  const pages = firstOfEach(newest.get(placeOf(reading.source)) === timeOf(reading)
    ? [...fresh, ...remembered.filter(finding => !isReread(finding))].filter(isCurrent)
    : remembered.filter(isCurrent), keyOf);
  const mails = standingOfMails(all.filter(({ source }) => source.kind === 'mail'));
  const found = new Set([...pages, ...mails].filter(({ outcome }) => outcome === 'found').map(keyOf));
  const history = all.filter(finding => lasting.has(finding.detector) && finding.outcome === 'found' && found.has(keyOf(finding)));
  const standing = firstOfEach([...pages, ...mails, ...telling(history)], finding => `${keyOf(finding)} ${finding.outcome} ${finding.source.seenAt}`);
  const times = new Map(standing.map(finding => [finding, timeOf(finding)]));
  const names = ({ source, detector, outcome }: Finding) => `${source.address} ${detector} ${outcome}`;
  return standing.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || compare(names(a), names(b)));
}

// The newest of each decision; doubt only where nothing was decided.
function standingOfMails(mails: readonly Finding[]): readonly Finding[] {
  const newest = firstOfEach(mails, finding => `${keyOf(finding)} ${finding.outcome}`);
  const decided = new Set(newest.filter(({ outcome }) => outcome !== 'cantTell').map(keyOf));
  return newest.filter(finding => finding.outcome !== 'cantTell' || !decided.has(keyOf(finding))).slice(0, limits.findingsOfMails);
}

// One a day; the first day and the latest ones tell how long it lasts.
function telling(history: readonly Finding[]): readonly Finding[] {
  const days = firstOfEach(history, finding => `${keyOf(finding)} ${Math.floor(timeOf(finding) / DAY)}`);
  const keys = new Set(days.map(keyOf));
  return [...keys].flatMap(key => {
    const own = days.filter(finding => keyOf(finding) === key);
    return own.length <= limits.lastingDays ? own : [...own.slice(0, limits.lastingDays - 1), ...own.slice(-1)];
  });
}

function keyOf({ detector, source }: Finding): string {
  return `${detector} ${placeOf(source)}`;
}

function countedByDays(clue: Clue): readonly string[] {
  if ('all' in clue) return clue.all.flatMap(countedByDays);
  if ('any' in clue) return clue.any.flatMap(countedByDays);
  if ('none' in clue) return clue.none.flatMap(countedByDays);
  return 'found' in clue && (clue.dates !== undefined || clue.days !== undefined) ? [clue.found] : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
