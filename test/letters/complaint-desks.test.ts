import { describe, expect, it } from 'vitest';
import desks from '../../src/core/data/desks.json' with { type: 'json' };
import closed from '../../src/core/detectors/dead-complaint-link/closed-desks.json' with { type: 'json' };
import { deskFor, desksFor } from '../../src/core/letters/complaint-desks.ts';
import { letterKinds } from '../../src/core/letters/kinds.ts';
import { letterPlaces } from '../../src/core/letters/places.ts';

describe('the complaint desks', () => {
  it('have a name, a matter and a secure address of their own', () => {
    for (const { place, matter, name, url } of desks) {
      expect(place).toMatch(/^(?:INT|EU|[A-Z]{2}(?:-[A-Z]{2})?)$/);
      expect(['consumer', 'data', 'mail', 'telecoms', 'finance', 'arbitration', 'cross-border']).toContain(matter);
      expect(name.length).toBeGreaterThan(2);
      expect(new URL(url).protocol).toBe('https:');
    }
    expect(new Set(desks.map(({ place, matter }) => `${place} ${matter}`)).size).toBe(desks.length);
  });

  it('do not hold the platform that has closed', () => {
    expect(JSON.stringify(closed)).toContain('odr');
    expect(desks.filter(({ url }) => /odr|ec\.europa\.eu\/consumers/i.test(url))).toEqual([]);
  });

  it('are those of the state, the country, the Union and the world, a general list only where there is none of its own', () => {
    expect(desksFor('US-CA').map(({ place }) => place)).toEqual(['US-CA', 'US-CA', 'US', 'US', 'US', 'US', 'INT']);
    const german = desksFor('DE').map(({ place, matter }) => `${place} ${matter}`);
    expect(german).toContain('EU cross-border');
    expect(german).not.toContain('EU data');
    expect(desksFor('HR').map(({ matter }) => matter)).toContain('data');
    expect(desksFor('').map(({ name }) => name)).toEqual(['econsumer.gov']);
  });

  it('fit the kind of letter', () => {
    expect([deskFor('unsubscribe', 'FR')?.name, deskFor('delete', 'FR')?.name, deskFor('cancel', 'FR')?.name]).toEqual(['Signal Spam', 'CNIL', 'SignalConso']);
    expect(deskFor('cancel', '')).toBeNull();
    for (const place of letterPlaces) for (const kind of letterKinds) expect(() => deskFor(kind, place)).not.toThrow();
  });
});
