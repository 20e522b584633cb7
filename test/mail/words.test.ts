import { beforeAll, describe, expect, it } from 'vitest';
import { phraseTables } from '../../src/core/phrases.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import words from './words.json' with { type: 'json' };

beforeAll(() => void phraseMatcher(), 60_000);

const NEAR_MISS = 'Subscribe to our weekly letter about lamps';

describe.each(Object.entries(words))('%s', (table, byLang) => {
  it.each(Object.entries(byLang))('is heard in %s', (_, text) => {
    expect(phraseMatcher().hear(text).map(heard => heard.table)).toContain(table);
  });

  it('has a case for every language it knows', () => {
    const bases = new Set(Object.keys(byLang).map(lang => lang.split('-')[0]));
    expect(Object.keys(phraseTables[table] ?? {}).filter(lang => !bases.has(lang))).toEqual([]);
  });

  it('is not heard in an invitation to subscribe', () => {
    expect(phraseMatcher().hear(NEAR_MISS).map(heard => heard.table)).not.toContain(table);
  });
});
