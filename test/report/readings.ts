import type { Finding, Source } from '../../src/core/model/finding.ts';
import type { Posture } from '../../src/core/model/posture.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import type { ReadingParts } from '../../src/report/reading.ts';

export const source: Source = { kind: 'page', address: 'https://shop.example/help', purpose: 'help', seenAt: '2026-11-24T10:00:00.000Z' };

/** A found finding with one quote. */
export function finding(more: Partial<Finding> = {}): Finding {
  return {
    detector: 'cancel-by-phone', version: 1, outcome: 'found', severity: 'critical', because: '', laws: ['de-312k'], source,
    evidence: [{ kind: 'phrase', quote: 'To cancel, call us.', where: 'main > p', ref: 7 }], ...more,
  };
}

/** A reading with one finding and one way in. */
export function reading(more: Partial<Reading> = {}): Reading {
  return {
    company: { domain: 'shop.example', name: 'Shop Example' }, lang: 'en', source, signs: [], findings: [finding()],
    credits: [{ id: 'hours-stated', evidence: [{ kind: 'phrase', quote: 'Mon–Fri 9–17', where: 'p' }], source }],
    paths: [{ kind: 'email', value: 'help@shop.example', label: 'Write to us', href: 'mailto:help@shop.example', from: 'page', source, ref: 4, hours: '', person: '', cost: 'unknown', rank: 10 }],
    next: [{ purpose: 'account', address: 'https://shop.example/account', label: 'My account' }], unread: [], ...more,
  };
}

export const posture: Posture = {
  rubric: '1', score: 68, low: 47, high: 83, band: 'C', noBandBecause: '', coverage: 0.61, possibleCaps: [],
  categories: [{ id: 'L', weight: 30, score: 21, low: 14, high: 38, observed: 10, applicable: 20, criteria: [] }],
};

/** Parts of a reading object, all there. */
export function parts(more: Partial<ReadingParts> = {}): ReadingParts {
  return { input: 'help.html', kind: 'page', url: 'https://shop.example/help', reading: reading(), posture, problem: null, ...more };
}
