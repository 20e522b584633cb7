import type { Detector, View } from './model/detector.ts';
import type { Finding, Source } from './model/finding.ts';
import { cantTell, type Verdict } from './model/verdict.ts';
import { citable } from './posture/norms.ts';

// DESIGN section 3: a quote is at most 200 characters.
const QUOTE_LIMIT = 200;

/** Runs each detector that reads this kind of snapshot; one that throws says `cantTell` and harms no other. */
export function detect(view: View, detectors: readonly Detector[], source: Source): readonly Finding[] {
  return detectors
    .filter(detector => detector.meta.reads.includes(view.snapshot.kind))
    .map(detector => findingOf(detector, verdictOf(detector, view), source));
}

/** True when the detector, asked alone, finds what it looks for; a detector that throws finds nothing. */
export function accuses(detector: Detector, view: View): boolean {
  return verdictOf(detector, view).outcome === 'found';
}

function verdictOf(detector: Detector, view: View): Verdict {
  try {
    const verdict = detector.detect(view);
    return verdict.outcome === 'found' && verdict.evidence.every(evidence => evidence.quote === '')
      ? cantTell('It gave no quote, and nobody is accused without one.')
      : verdict;
  } catch (error) {
    return cantTell(`The detector ${detector.meta.id} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function findingOf({ meta }: Detector, verdict: Verdict, source: Source): Finding {
  const evidence = verdict.outcome === 'inapplicable' ? [] : verdict.evidence;
  return {
    detector: meta.id,
    version: meta.version,
    outcome: verdict.outcome,
    severity: meta.severity,
    evidence: evidence.map(item => (item.quote.length > QUOTE_LIMIT ? { ...item, quote: item.quote.slice(0, QUOTE_LIMIT) } : item)),
    because: verdict.outcome === 'cantTell' ? verdict.because : '',
    laws: citable(meta.laws, source.seenAt),
    source,
  };
}
