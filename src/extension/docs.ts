import type { DetectorDoc } from './messages.ts';
import laws from '../core/data/laws.json' with { type: 'json' };
import rubric from '../core/posture/rubric.json' with { type: 'json' };
import { detectors } from '../core/index.ts';

/** Every detector as the options page documents it. */
export function detectorDocs(): readonly DetectorDoc[] {
  return detectors.map(({ meta }) => ({
    id: meta.id,
    title: meta.title,
    why: meta.why,
    reads: meta.reads,
    severity: meta.severity,
    points: rubric.points[meta.severity],
    norms: meta.laws,
  }));
}

/** Jurisdictions that data/laws.json knows, with their number of norms, most first. */
export function jurisdictionLines(): readonly { id: string; norms: number }[] {
  const counts = new Map<string, number>();
  for (const { jurisdiction } of Object.values(laws)) counts.set(jurisdiction, (counts.get(jurisdiction) ?? 0) + 1);
  return [...counts].map(([id, norms]) => ({ id, norms })).toSorted((a, b) => b.norms - a.norms);
}
