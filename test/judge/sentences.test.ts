import { describe, expect, it } from 'vitest';
import { matchText } from '../../src/core/match.ts';
import sentences from './sentences.json' with { type: 'json' };

// What people write, a sentence or two each: what a detector must hear in it, and what it must leave in peace.
const { any, ...byDetector } = sentences;

describe.each(Object.entries(byDetector))('%s', (detector, { accuses, spares }) => {
  it.each(accuses)('hears: %s', text => {
    expect(matchText(text).detectors).toContain(detector);
  });

  it.each(spares)('spares: %s', text => {
    expect(matchText(text).detectors).not.toContain(detector);
  });
});

describe('every detector', () => {
  it.each(any.spares)('spares: %s', text => {
    expect(matchText(text).detectors).toEqual([]);
  });
});
