import type { Band, CategoryId, CategoryScore, Criterion, CriterionState, Posture } from '../model/posture.ts';
import type { Rubric } from './rubric.ts';

/** Score of each category from its criteria; what does not apply is out, what was not observed widens the bounds. */
export function categoriesOf(criteria: readonly Criterion[], rubric: Rubric): readonly CategoryScore[] {
  return (Object.keys(rubric.weights) as readonly CategoryId[]).map(id => categoryOf(id, criteria.filter(({ category }) => category === id), rubric));
}

/** The whole from its categories: weighted mean, bounds, coverage and, where enough was heard, the band. */
export function totalOf(categories: readonly CategoryScore[], rubric: Rubric): Pick<Posture, 'score' | 'low' | 'high' | 'coverage' | 'band' | 'noBandBecause'> {
  const observed = sum(categories, ({ observed: points }) => points);
  const applicable = sum(categories, ({ applicable: points }) => points);
  const score = mean(categories.filter(({ score: known }) => known !== null), ({ score: known }) => known ?? 0);
  const open = categories.filter(({ applicable: points }) => points > 0);
  const low = mean(open, category => category.low) ?? 0;
  const high = mean(open, category => category.high) ?? 100;
  const total = { score: whole(score), low: Math.round(low), high: Math.round(high), coverage: applicable === 0 ? 0 : observed / applicable };
  const noBandBecause = reasonAgainst(total, categories, rubric);
  return { ...total, band: total.score === null || noBandBecause !== '' ? null : bandOf(total.score, rubric), noBandBecause };
}

/** Band of a score from 0 to 100. */
export function bandOf(score: number, { bands }: Rubric): Band | null {
  return bands.find(({ from }) => score >= from)?.band ?? null;
}

function categoryOf(id: CategoryId, criteria: readonly Criterion[], rubric: Rubric): CategoryScore {
  const seldomSeen = new Set(rubric.criteria.filter(({ observedOnly }) => observedOnly).map(rule => rule.id));
  const judged = criteria.filter(({ state }) => state in rubric.shares);
  const waiting = criteria.filter(({ id: own, state }) => state === 'notObserved' && !seldomSeen.has(own));
  const observed = sum(judged, ({ points }) => points);
  const applicable = observed + sum(waiting, ({ points }) => points);
  const earned = sum(judged, ({ points, state }) => points * shareOf(state, rubric));
  return {
    id, weight: rubric.weights[id], observed, applicable, criteria,
    score: observed === 0 ? null : (earned / observed) * 100,
    low: applicable === 0 ? 0 : (earned / applicable) * 100,
    high: applicable === 0 ? 100 : ((earned + applicable - observed) / applicable) * 100,
  };
}

/** Share of its points that a criterion earns, 0–1; nothing while it is not observed or does not apply. */
export function shareOf(state: CriterionState, { shares }: Rubric): number {
  return state === 'notApplicable' || state === 'notObserved' ? 0 : shares[state];
}

// Keys that the scorecard words; the most telling reason first.
function reasonAgainst({ score, low, high, coverage }: Pick<Posture, 'score' | 'low' | 'high' | 'coverage'>, categories: readonly CategoryScore[], rubric: Rubric): string {
  if (score === null) return 'nothing-observed';
  const missing = rubric.requiredCategories.find(id => categories.find(category => category.id === id)?.score === null);
  if (missing) return `unobserved-${missing}`;
  if (coverage < rubric.minimumCoverage) return 'low-coverage';
  const rankOf = (value: number): number => rubric.bands.findIndex(({ from }) => value >= from);
  return rankOf(low) - rankOf(high) + 1 > rubric.maximumBandSpan ? 'wide-bounds' : '';
}

function mean(categories: readonly CategoryScore[], value: (category: CategoryScore) => number): number | null {
  const weight = sum(categories, category => category.weight);
  return weight === 0 ? null : sum(categories, category => category.weight * value(category)) / weight;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function whole(score: number | null): number | null {
  return score === null ? null : Math.round(score);
}
