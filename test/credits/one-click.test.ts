import { beforeAll, describe, expect, it } from 'vitest';
import { phraseTables } from '../../src/core/phrases.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import cases from './one-click.json' with { type: 'json' };

beforeAll(() => void phraseMatcher(), 60_000);

describe.each(Object.entries(cases))('in %s', (_, { earns, earnsNothing }) => {
  it('leaving in one step earns a credit', () => {
    expect(isHeard(earns)).toBe(true);
  });

  it('buying in one step earns nothing', () => {
    expect(isHeard(earnsNothing)).toBe(false);
  });
});

it('every language that has words for it has a case', () => {
  expect(Object.keys(phraseTables['credits/one-click-exit'] ?? {}).filter(lang => !(lang in cases))).toEqual([]);
});

function isHeard(text: string): boolean {
  return phraseMatcher().hear(text).some(({ table }) => table === 'credits/one-click-exit');
}
