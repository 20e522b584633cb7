import type { CategoryScore, Criterion } from '../model/posture.ts';
import type { CategoryLine, CriterionLine } from '../model/scorecard.ts';
import { rubric } from '../posture/rubric.ts';
import { shareOf } from '../posture/score.ts';
import { becauseOf } from './because.ts';
import type { Desk } from './desk.ts';
import type { Tongue, WordKey } from './tongue.ts';

/** Every category with its bar and what its criteria came to. */
export function categoryLines(desk: Desk): readonly CategoryLine[] {
  return desk.posture.categories.map(category => categoryLine(category, desk));
}

/** `68 (47–83)`. */
export function scoreText(score: number, low: number, high: number): string {
  return `${Math.round(score)} (${Math.round(low)}–${Math.round(high)})`;
}

/** Title of a criterion as the answer one hopes for; the id where the words lack it. */
export function criterionTitle(id: string, tongue: Tongue): string {
  return tongue.has(`criterion.${id}`) ? tongue.say(`criterion.${id}` as WordKey) : id;
}

function categoryLine({ id, weight, score, low, high, criteria }: CategoryScore, desk: Desk): CategoryLine {
  return {
    id,
    name: desk.tongue.say(`category.${id}`),
    weight,
    score: score === null ? null : Math.round(score),
    low: Math.round(low),
    high: Math.round(high),
    text: score === null ? desk.tongue.say('notHeard') : scoreText(score, low, high),
    criteria: criteria.map(criterion => criterionLine(criterion, desk)),
  };
}

function criterionLine(criterion: Criterion, desk: Desk): CriterionLine {
  const { id, state, points } = criterion;
  const isJudged = state !== 'notApplicable' && state !== 'notObserved';
  return {
    id,
    title: criterionTitle(id, desk.tongue),
    state,
    stateText: desk.tongue.say(`state.${state}`),
    points,
    earned: isJudged ? points * shareOf(state, rubric) : null,
    because: becauseOf(criterion, desk),
  };
}
