import { beforeAll, describe, expect, it } from 'vitest';
import { phraseTables } from '../../src/core/phrases.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import cases from './talk-words.json' with { type: 'json' };

beforeAll(() => void phraseMatcher(), 60_000);

describe.each(Object.entries(cases))('in %s', (_, { talk, shop }) => {
  it('an article about the matter is heard as talk', () => {
    expect(talkIn(talk)).not.toEqual([]);
  });

  it('a shop that speaks of itself is not', () => {
    expect(talkIn(shop)).toEqual([]);
  });
});

it('every language that has words for talk has a case', () => {
  expect(Object.keys(phraseTables['talk/reporting'] ?? {}).filter(lang => !(lang in cases))).toEqual([]);
});

function talkIn(text: string): readonly string[] {
  return phraseMatcher().hear(text).map(({ table }) => table).filter(table => table.startsWith('talk/'));
}
