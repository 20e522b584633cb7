import type { CompanyRecord } from '../model/company.ts';
import type { DetectorMeta } from '../model/detector.ts';
import type { Posture } from '../model/posture.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { DetectorWords } from '../registry.ts';
import { factsOf } from '../posture/facts.ts';
import { instantOrPast } from '../posture/instant.ts';
import { nothingUnder } from './absence.ts';
import { cleanLine } from './clean.ts';
import { creditLines } from './credit-lines.ts';
import { categoryLines, scoreText } from './criteria.ts';
import type { Desk } from './desk.ts';
import { doubtLines } from './doubts.ts';
import { nextLines } from './next-lines.ts';
import { provenanceOf } from './provenance.ts';
import { fixedWords, tongueOf } from './tongue.ts';
import { capLines, summaryOf, verdictOf } from './verdict.ts';
import { wallLines } from './walls.ts';
import { leaveLines, reachLines } from './ways.ts';

/** How to word a posture. */
export interface ComposeOptions {
  /** BCP 47; its base language where Earshot speaks it, English otherwise. */
  readonly lang: string;
  /** ISO 8601; decides which norms are in force and what is stale. */
  readonly now: string;
  /** Detectors to tell of; findings of others are left out. */
  readonly detectors: readonly DetectorMeta[];
  /** Their titles in other languages, by id. */
  readonly translations: Readonly<Record<string, DetectorWords>>;
  /** Places whose norms are shown, such as `DE` or `US-CA`; all when empty. */
  readonly jurisdictions: readonly string[];
}

/** Words a posture and what it rests on. Pure: the same record, posture and options give the same scorecard. */
export function compose(record: CompanyRecord, posture: Posture, options: ComposeOptions): Scorecard {
  const desk = deskOf(record, posture, options);
  const { tongue, now } = desk;
  const lines = { reach: reachLines(desk), walls: wallLines(desk), next: nextLines(desk) };
  const name = cleanLine(record.company.name);
  return {
    schema: 'earshot.scorecard/1',
    lang: tongue.lang,
    dir: tongue.dir,
    company: { name: name === '' ? record.company.domain : name, domain: record.company.domain },
    verdict: verdictOf(desk),
    summary: summaryOf(desk, lines),
    score: posture.score,
    low: posture.low,
    high: posture.high,
    scoreText: posture.score === null ? '–' : scoreText(posture.score, posture.low, posture.high),
    band: posture.band,
    coverage: posture.coverage,
    coverageText: tongue.say('coverage', tongue.percent(posture.coverage)),
    dateText: tongue.day(now),
    date: now,
    rubric: posture.rubric,
    rubricText: tongue.say('rubric', posture.rubric),
    ...lines,
    leave: leaveLines(desk),
    credits: creditLines(desk),
    categories: categoryLines(desk),
    unsure: doubtLines(desk),
    read: record.read.toSorted((a, b) => instantOrPast(b.seenAt) - instantOrPast(a.seenAt)).map(source => provenanceOf(source, desk)),
    possibleCaps: capLines(desk),
    words: { ...fixedWords(tongue), ...nothingUnder(record.read, tongue) },
  };
}

function deskOf(record: CompanyRecord, posture: Posture, { lang, now, detectors, translations, jurisdictions }: ComposeOptions): Desk {
  return {
    record, posture, now,
    facts: factsOf(record, []),
    tongue: tongueOf(lang, translations),
    metas: new Map(detectors.map(meta => [meta.id, meta])),
    jurisdictions: new Set(jurisdictions.map(place => place.toUpperCase())),
  };
}
