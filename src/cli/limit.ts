import type { Posture } from '../core/model/posture.ts';
import type { Finding } from '../core/model/finding.ts';
import type { FailOn } from './arguments.ts';

const SEVERITIES = ['minor', 'moderate', 'serious', 'critical'] as const;

/** What one entry came to, as far as a limit cares. */
export interface Come {
  readonly posture: Posture | null;
  readonly findings: readonly Finding[];
}

/** True from the limit on: this band or a worse one, or a found pattern of this severity or a worse one. */
export function isPast(limit: FailOn | null, { posture, findings }: Come): boolean {
  if (limit === null) return false;
  if (limit.kind === 'band') return posture !== null && posture.band !== null && posture.band >= limit.band;
  const least = SEVERITIES.indexOf(limit.severity);
  return findings.some(finding => finding.outcome === 'found' && SEVERITIES.indexOf(finding.severity) >= least);
}
