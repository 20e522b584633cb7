import { detectors } from '../core/index.ts';
import laws from '../core/data/laws.json' with { type: 'json' };
import rubric from '../core/posture/rubric.json' with { type: 'json' };

const citations: Readonly<Record<string, { readonly citation: string }>> = laws;

/** `earshot detectors`: what Earshot looks for, from the metadata; one JSON line each, or a readable list. */
export function detectorList(format: 'text' | 'jsonl'): string {
  if (format === 'jsonl') {
    return detectors.map(({ meta }) => JSON.stringify({ ...meta, points: rubric.points[meta.severity] })).join('\n');
  }
  return detectors.map(({ meta }) => [
    `${meta.id}  (${meta.reads.join(' and ')}, ${meta.severity}, ${rubric.points[meta.severity]} points)`,
    `  ${meta.title}`,
    `  ${meta.why}`,
    ...meta.laws.map(law => `  · ${citations[law]?.citation ?? law}`),
  ].join('\n')).join('\n\n');
}
