import type { Criterion, Posture } from '../model/posture.ts';
import { accusers } from '../posture/clue.ts';
import { rubric } from '../posture/rubric.ts';
import { shareOf } from '../posture/score.ts';

/** The criterion a wall counts under and the points it took there. */
export interface Toll {
  readonly criterion: string;
  readonly points: number;
}

/**
 * What each detector took, in the order given. Repeat findings count once per criterion, so a second detector that decided
 * the same criterion took nothing more.
 */
export function tolls(detectors: readonly string[], { categories }: Posture): readonly Toll[] {
  const criteria = categories.flatMap(category => category.criteria);
  const charged = new Set<string>();
  return detectors.map(detector => {
    const accused = criteria
      .filter(criterion => lost(criterion) > 0 && criterion.decidedBy.includes(`detector:${detector}`))
      .toSorted((a, b) => lost(b) - lost(a));
    const own = accused.find(({ id }) => !charged.has(id));
    if (own === undefined) return { criterion: accused[0]?.id ?? asking(detector), points: 0 };
    charged.add(own.id);
    return { criterion: own.id, points: lost(own) };
  });
}

function lost({ state, points }: Criterion): number {
  return state === 'fail' || state === 'partial' ? points * (1 - shareOf(state, rubric)) : 0;
}

// A detector whose finding decided nothing still belongs to the criterion that asks for it.
function asking(detector: string): string {
  return rubric.criteria.find(({ rules }) => rules.some(({ when }) => accusers(when).includes(detector)))?.id ?? '';
}
