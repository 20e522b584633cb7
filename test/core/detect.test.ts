import { describe, expect, it } from 'vitest';
import type { Detector, View } from '../../src/core/model/detector.ts';
import type { Verdict } from '../../src/core/model/verdict.ts';
import { clear, found } from '../../src/core/model/verdict.ts';
import { detect } from '../../src/core/detect.ts';
import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import { viewOf } from '../../src/core/view.ts';
import { pageSaying } from './snapshots.ts';

const source = { kind: 'page', address: 'https://shop.example/', purpose: 'home', seenAt: '2026-11-24T10:00:00.000Z' } as const;
const { view } = viewOf(pageSaying(['Hello']), compilePhrases({}));

function judge(verdict: (view: View) => Verdict, reads: readonly ('page' | 'mail')[] = ['page']) {
  const meta = {
    id: 'trial', version: 3, title: 'Tries something', titleClear: 'Tries nothing', why: 'It is a trial.', reads,
    pattern: 'dead-end', severity: 'serious', laws: ['rfc2369'],
  } as const;
  return detect(view, [{ meta, detect: verdict } satisfies Detector], source);
}

describe('detecting', () => {
  it('turns a detector that throws into "cannot tell" with its reason', () => {
    const [finding] = judge(() => { throw new Error('the lamp is out'); });
    expect(finding).toMatchObject({ outcome: 'cantTell', because: 'The detector trial failed: the lamp is out' });
  });

  it('lets the others speak when one throws', () => {
    const fine: Detector = { meta: { id: 'fine', version: 1, title: '', titleClear: '', why: '', reads: ['page'], pattern: '', severity: 'minor', laws: [] }, detect: () => clear() };
    const broken: Detector = { ...fine, detect: () => { throw new Error('no'); } };
    expect(detect(view, [broken, fine], source).map(({ outcome }) => outcome)).toEqual(['cantTell', 'clear']);
  });

  it('accuses nobody without a quote', () => {
    expect(judge(() => found({ kind: 'phrase', quote: '', where: 'page' }))[0]?.outcome).toBe('cantTell');
  });

  it('cuts a quote at 200 characters', () => {
    const [finding] = judge(() => found({ kind: 'phrase', quote: 'x'.repeat(900), where: 'page' }));
    expect(finding?.evidence[0]?.quote).toHaveLength(200);
  });

  it('asks only detectors that read this kind of snapshot', () => {
    expect(judge(() => clear(), ['mail'])).toEqual([]);
  });

  it('binds a verdict to version, laws, source and time', () => {
    expect(judge(() => clear())[0]).toMatchObject({ version: 3, laws: ['rfc2369'], source });
  });
});
