import { beforeAll, describe, expect, it } from 'vitest';
import { phraseMatcher } from '../../src/core/registry.ts';
import refusals from '../text/phrase-cases/no-reply.json' with { type: 'json' };
import invitations from './invited.json' with { type: 'json' };

beforeAll(() => void phraseMatcher(), 60_000);

describe('an invitation to reply', () => {
  it.each(Object.entries(invitations))('is heard in %s and is no refusal', (_, text) => {
    expect(tablesIn(text)).toContain('no-reply-sender/invited');
    expect(tablesIn(text)).not.toContain('no-reply');
  });

  it.each(Object.entries(refusals))('is not heard in what refuses replies in %s', (_, { match }) => {
    expect(match.filter(text => tablesIn(text).includes('no-reply-sender/invited'))).toEqual([]);
  });
});

function tablesIn(text: string): readonly string[] {
  return phraseMatcher().hear(text).map(({ table }) => table);
}
