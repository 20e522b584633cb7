import type { CompanyRecord } from '../model/company.ts';
import type { CategoryId } from '../model/posture.ts';
import { rubric, type Rubric } from './rubric.ts';
import { weigh } from './weigh.ts';

/** One weight moved, and what became of the bands. */
export interface Shift {
  readonly category: CategoryId;
  /** Points added to the weight; negative when taken. */
  readonly by: number;
  /** Records with a band under the scale in force. */
  readonly banded: number;
  /** Share of these whose band is another one, 0–1. */
  readonly changed: number;
}

/** Moves each weight up and down by the rubric's shift, the others staying, and tells how many bands change (NORMS section 6). */
export function sensitivity(records: readonly CompanyRecord[], now: string): readonly Shift[] {
  const bandsUnder = (scale: Rubric): readonly (string | null)[] => records.map(record => weigh(record, { now, offDetectors: [], rubric: scale }).band);
  const before = bandsUnder(rubric);
  const banded = before.filter(band => band !== null).length;
  return (Object.keys(rubric.weights) as readonly CategoryId[]).flatMap(category => [rubric.sensitivityShift, -rubric.sensitivityShift].map(by => {
    const after = bandsUnder(moved(category, by));
    const changed = before.filter((band, index) => band !== null && band !== after[index]).length;
    return { category, by, banded, changed: banded === 0 ? 0 : changed / banded };
  }));
}

function moved(category: CategoryId, by: number): Rubric {
  return { ...rubric, weights: { ...rubric.weights, [category]: Math.max(0, rubric.weights[category] + by) } };
}
