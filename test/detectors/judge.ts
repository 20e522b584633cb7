import type { Appearance } from '../../src/core/model/snapshot.ts';
import type { Finding } from '../../src/core/model/finding.ts';
import { detect } from '../../src/core/detect.ts';
import { detectors, phraseMatcher } from '../../src/core/registry.ts';
import { viewOf } from '../../src/core/view.ts';
import { NOW, type Source } from './case.ts';

const ROUNDS = 4;

/** Everything the detectors say about a source, with the looks they asked for. */
export async function judge({ snapshot, measure }: Source): Promise<readonly Finding[]> {
  let appearances: readonly Appearance[] = snapshot.appearances;
  for (let round = 1; ; round += 1) {
    const { view, asks } = viewOf({ ...snapshot, appearances }, phraseMatcher());
    const findings = detect(view, detectors, { kind: snapshot.kind, address: '', purpose: 'other', seenAt: NOW });
    if (asks().length === 0 || round === ROUNDS) return findings;
    appearances = [...appearances, ...await measure(asks())];
  }
}
