import type { CompanyRecord } from '../model/company.ts';
import type { Posture } from '../model/posture.ts';
import { match } from './clue.ts';
import { factsOf, type Facts } from './facts.ts';
import { instant } from './instant.ts';
import { judge } from './judge.ts';
import { isAimed, isInForce, laws } from './norms.ts';
import { rubric as current, type CapRule, type Rubric } from './rubric.ts';
import { categoriesOf, totalOf } from './score.ts';

/** How to weigh. */
export interface WeighOptions {
  /** ISO 8601; decides which norms are in force. A RangeError names one that cannot be read. */
  readonly now: string;
  /** Detectors that are switched off: they take no points, and what hangs on them counts as not observed. */
  readonly offDetectors: readonly string[];
  /** Another scale than the one in force, for the sensitivity run. */
  readonly rubric?: Rubric;
}

/** Weighs what was heard of a company against the rubric. Pure: the same record and time give the same posture. */
export function weigh(record: CompanyRecord, { now, offDetectors, rubric = current }: WeighOptions): Posture {
  instant(now);
  const facts = factsOf(record, offDetectors);
  const criteria = rubric.criteria.map(rule => judge(rule, facts, { rubric, now }));
  const categories = categoriesOf(criteria, rubric);
  return {
    rubric: rubric.version,
    ...totalOf(categories, rubric),
    categories,
    possibleCaps: rubric.caps.filter(cap => isPossible(cap, facts, now)).map(({ id }) => id),
  };
}

// NORMS section 6: only where a binding, concrete rule in force has a place the site aims at.
function isPossible({ norms, when }: CapRule, facts: Facts, now: string): boolean {
  if (match(when, facts) === null) return false;
  return norms.some(id => {
    const law = laws[id];
    return law !== undefined && law.tier === 'N1' && isInForce(law, now) && isAimed(law, facts.record.signs);
  });
}
