import type { CompanyRecord } from '../model/company.ts';
import type { DetectorMeta } from '../model/detector.ts';
import type { Posture } from '../model/posture.ts';
import type { Facts } from '../posture/facts.ts';
import type { Tongue } from './tongue.ts';

/** All that the parts of a scorecard are written from. */
export interface Desk {
  readonly record: CompanyRecord;
  readonly posture: Posture;
  readonly facts: Facts;
  readonly tongue: Tongue;
  /** ISO 8601. */
  readonly now: string;
  /** Detectors by id; what is not among them is not told. */
  readonly metas: ReadonlyMap<string, DetectorMeta>;
  /** Places whose norms are shown, in upper case; all when empty. */
  readonly jurisdictions: ReadonlySet<string>;
}
