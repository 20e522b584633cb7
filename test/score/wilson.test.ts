import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/cli/score/wilson.ts';

describe('the 95 % interval of a share', () => {
  // Known values: Newcombe 1998, table I, method 3 (81/263, 15/148, 0/20, 1/29); the middle one by symmetry.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [5, 10, 0.2366, 0.7634],
  ])('of %i in %i runs from %f to %f', (hits, of, low, high) => {
    const interval = wilson(hits, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('mirrors the one of the opposite share', () => {
    expect(wilson(29, 29).low).toBeCloseTo(1 - wilson(0, 29).high, 12);
    expect(wilson(29, 29).high).toBe(1);
  });

  it('says nothing where nothing was counted', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
