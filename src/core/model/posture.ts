import type { Evidence } from './evidence.ts';
import type { Severity } from './detector.ts';
import type { Purpose, Source } from './finding.ts';

/** State of one criterion; `notObserved` is out of the score but counts against coverage. */
export type CriterionState = 'pass' | 'partial' | 'fail' | 'notApplicable' | 'notObserved';

/** L leaving, R reachability, M mail, T time, H wording. */
export type CategoryId = 'L' | 'R' | 'M' | 'T' | 'H';

/** Band letter; `null` stands for "not enough heard". */
export type Band = 'A' | 'B' | 'C' | 'D' | 'E';

/** One criterion judged, with what it rests on. */
export interface Criterion {
  readonly id: string;
  readonly category: CategoryId;
  readonly severity: Severity;
  readonly points: number;
  readonly state: CriterionState;
  /** Detector, credit or path ids that decided, e.g. `detector:cancel-by-phone`. */
  readonly decidedBy: readonly string[];
  readonly evidence: readonly { readonly evidence: Evidence; readonly source: Source }[];
  readonly norms: readonly string[];
  /** Pages or mails that would settle it while it is not observed. */
  readonly wouldSettle: readonly Purpose[];
}

/** Score of one category, 0–100, `null` while nothing of it was observed. */
export interface CategoryScore {
  readonly id: CategoryId;
  readonly weight: number;
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly observed: number;
  readonly applicable: number;
  readonly criteria: readonly Criterion[];
}

/** How reachable a company makes itself, with its uncertainty. */
export interface Posture {
  readonly rubric: string;
  /** 0–100, `null` while no category has data. */
  readonly score: number | null;
  /** Bounds with all unobserved criteria failed and passed. */
  readonly low: number;
  readonly high: number;
  readonly band: Band | null;
  /** Why there is no band; empty when there is one. */
  readonly noBandBecause: string;
  /** Points observed over points applicable, 0–1. */
  readonly coverage: number;
  readonly categories: readonly CategoryScore[];
  /** Serious N1 conflicts that a reviewer could confirm as a cap; shown as "possible cap", never applied. */
  readonly possibleCaps: readonly string[];
}
