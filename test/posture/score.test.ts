import { describe, expect, it } from 'vitest';
import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { Posture } from '../../src/core/model/posture.ts';
import { rubric } from '../../src/core/posture/rubric.ts';
import { bandOf } from '../../src/core/posture/score.ts';
import { sensitivity } from '../../src/core/posture/sensitivity.ts';
import { weigh } from '../../src/core/posture/weigh.ts';
import { NOW, finding, listening, path, record, source, walled } from './records.ts';

const weighed = (heard: CompanyRecord): Posture => weigh(heard, { now: NOW, offDetectors: [] });

describe('the score', () => {
  it('puts a walled company at the bottom, with enough heard', () => {
    const { band, coverage } = weighed(walled);
    expect(['D', 'E']).toContain(band);
    expect(coverage).toBeGreaterThanOrEqual(rubric.minimumCoverage);
  });

  it('puts a listening company at the top', () => {
    expect(weighed(listening).band).toBe('A');
  });

  it.each([['walled', walled], ['listening', listening], ['hardly heard', record({ paths: [path('email')] })]] as const)('of a %s company lies within its bounds', (_, heard) => {
    const { low, score, high, categories } = weighed(heard);
    expect(low).toBeLessThanOrEqual(score ?? low);
    expect(high).toBeGreaterThanOrEqual(score ?? high);
    expect(categories.every(one => one.low <= (one.score ?? one.low) && (one.score ?? one.high) <= one.high)).toBe(true);
  });

  it('is earned over observed points in a category', () => {
    const { categories } = weighed(record({ findings: [finding('contact-missing')], paths: [path('post')] }));
    const reach = categories.find(({ id }) => id === 'R');
    expect(reach?.observed).toBe(rubric.points.critical + rubric.points.moderate);
    expect(reach?.score).toBeCloseTo((rubric.points.moderate / 13) * 100);
  });

  it('weighs categories with data only', () => {
    const { score } = weighed(record({ signs: ['sells-subscription'], findings: [finding('cancel-by-phone')], paths: [path('email'), path('form')] }));
    expect(score).toBe(Math.round((rubric.weights.R / (rubric.weights.L + rubric.weights.R)) * 100));
  });

  it('leaves criteria that software seldom sees out of coverage until they are seen', () => {
    const signs = { signs: ['sells-subscription'] };
    const leaving = (heard: CompanyRecord) => weighed(heard).categories.find(({ id }) => id === 'L')?.applicable ?? 0;
    expect(leaving(record({ ...signs, findings: [finding('cancel-obstructed')] })) - leaving(record(signs))).toBe(rubric.points.serious);
  });

  it('shifts with no order of the findings', () => {
    expect(weighed({ ...walled, findings: walled.findings.toReversed() })).toEqual(weighed(walled));
  });

  it.each([[100, 'A'], [90, 'A'], [89, 'B'], [75, 'B'], [74, 'C'], [60, 'C'], [59, 'D'], [40, 'D'], [39, 'E'], [0, 'E']] as const)('of %i is band %s', (score, band) => {
    expect(bandOf(score, rubric)).toBe(band);
  });
});

describe('no band is given', () => {
  const leaves = { signs: ['sells-subscription'], findings: [finding('cancel-hidden', 'clear')] };

  it.each([
    ['nothing-observed', record()],
    ['unobserved-L', { ...listening, signs: [], findings: [], credits: [], paths: [path('email'), path('form'), path('post')] }],
    ['unobserved-R', { ...walled, findings: walled.findings.filter(({ detector }) => detector.startsWith('cancel')), paths: [], read: [source('cancel')] }],
    ['low-coverage', record({ ...leaves, paths: [path('email')] })],
  ] as const)('because of %s', (reason, heard) => {
    const { band, noBandBecause } = weighed(heard);
    expect([band, noBandBecause]).toEqual([null, reason]);
  });

  it('because the bounds are wide', () => {
    const narrow = { ...rubric, minimumCoverage: 0, maximumBandSpan: 1 };
    expect(weigh(record({ ...leaves, paths: [path('email')] }), { now: NOW, offDetectors: [], rubric: narrow }).noBandBecause).toBe('wide-bounds');
  });
});

describe('a possible cap', () => {
  it('is named where a concrete law of the place forbids it', () => {
    expect(weighed(walled).possibleCaps).toEqual(['dear-line', 'unsubscribe-walled', 'online-in-offline-out']);
  });

  it('is not named for a place the site does not aim at', () => {
    expect(weighed({ ...walled, signs: ['sells-subscription', 'signs-up-online', 'aims-at-jp'] }).possibleCaps).toEqual([]);
  });

  it('is not named before the law began', () => {
    expect(weigh({ ...walled, signs: ['aims-at-ca'] }, { now: '2014-06-30T00:00:00Z', offDetectors: [] }).possibleCaps).toEqual([]);
    expect(weigh({ ...walled, signs: ['aims-at-ca'] }, { now: '2014-07-02T00:00:00Z', offDetectors: [] }).possibleCaps).toEqual(['unsubscribe-walled']);
  });

  it('changes no band', () => {
    expect(weighed({ ...walled, signs: walled.signs.filter(sign => sign !== 'signs-up-online') }).score).toBe(weighed(walled).score);
  });
});

describe('weighing', () => {
  it('refuses a time it cannot read and says what to give', () => {
    expect(() => weigh(walled, { now: 'yesterday', offDetectors: [] })).toThrow('“yesterday” is no ISO 8601 time; give one such as');
  });

  it('tells for each weight moved up and down how many bands change', () => {
    const shifts = sensitivity([walled, listening, record()], NOW);
    expect(shifts.map(({ category, by }) => `${category}${by}`)).toEqual(['L10', 'L-10', 'R10', 'R-10', 'M10', 'M-10', 'T10', 'T-10', 'H10', 'H-10']);
    expect(shifts.every(({ banded, changed }) => banded === 2 && changed >= 0 && changed <= 1)).toBe(true);
  });

  it('notices a band that hangs on a weight', () => {
    const broken = ['unsubscribe-walled', 'cancel-obstructed'];
    const edge = { ...listening, findings: listening.findings.map(one => (broken.includes(one.detector) ? { ...one, outcome: 'found' as const, evidence: [{ kind: 'phrase' as const, quote: 'Log in to leave.', where: 'p' }] } : one)) };
    expect(sensitivity([edge], NOW).some(({ changed }) => changed === 1)).toBe(true);
  });
});
