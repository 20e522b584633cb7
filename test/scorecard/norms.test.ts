import { describe, expect, it } from 'vitest';
import { laws } from '../../src/core/posture/norms.ts';
import deDuties from '../../src/core/scorecard/duties/de.json' with { type: 'json' };
import arDuties from '../../src/core/scorecard/duties/ar.json' with { type: 'json' };
import { finding, NOW, record } from '../posture/records.ts';
import { cardOf, LANGUAGES, METAS } from './composed.ts';

const EVERY = Object.keys(laws);
const accused = (signs: readonly string[], ids: readonly string[] = EVERY) => record({ signs, findings: [finding('cancel-by-phone', 'found', { laws: ids })] });
const normsOf = (...input: Parameters<typeof cardOf>) => cardOf(...input).walls[0]?.norms ?? [];

describe('the norms beside a wall', () => {
  it('are in force, whatever a finding cites', () => {
    const shown = normsOf(accused(['aims-at-us', 'aims-at-uk', 'aims-at-es', 'aims-at-au', 'aims-at-de'])).map(({ id }) => id);
    const coming = EVERY.filter(id => laws[id]?.inForceFrom === null || (laws[id]?.inForceFrom ?? '') > NOW || laws[id]?.tier === null);
    expect(coming.length).toBeGreaterThan(5);
    expect(shown.filter(id => coming.includes(id))).toEqual([]);
    expect(shown).not.toContain('us-ftc-negopt-2024');
    expect(shown).toContain('de-312k');
  });

  it('come into sight on the day they begin', () => {
    const spanish = accused(['aims-at-es'], ['es-ley10-2025']);
    expect(normsOf(spanish, { now: '2026-12-27T00:00:00Z' })).toEqual([]);
    expect(normsOf(spanish, { now: '2026-12-29T00:00:00Z' }).map(({ id }) => id)).toEqual(['es-ley10-2025']);
  });

  it('are those of the places the site aims at', () => {
    const places = new Set(normsOf(accused(['aims-at-de'])).map(({ jurisdiction }) => jurisdiction));
    expect(places).toEqual(new Set(['DE', 'EU', 'INT']));
  });

  it('are a few examples, said with a proviso, where the site names no place', () => {
    const shown = normsOf(accused([], ['us-ca-arl', 'us-ny-527a', 'de-312k', 'fr-l215-1-1', 'eu-ucpd-9']));
    expect(shown.map(({ id }) => id)).toEqual(['us-ca-arl', 'de-312k', 'fr-l215-1-1']);
    expect(shown.every(({ text }) => text.startsWith('Where this law applies, may fall short of: '))).toBe(true);
  });

  it('are all of the places the reader chose, and no others', () => {
    const chosen = normsOf(accused([], ['us-ca-arl', 'us-ny-527a', 'de-312k', 'eu-ucpd-9', 'rfc8058']), { jurisdictions: ['us-ca', 'EU', 'DE', 'US-NY'] });
    expect(chosen.map(({ jurisdiction }) => jurisdiction).toSorted()).toEqual(['DE', 'EU', 'US-CA', 'US-NY']);
  });

  it('say “may fall short of” for law, with the tier in words and the official text', () => {
    const [norm] = normsOf(accused(['aims-at-de'], ['de-312k']));
    expect(norm).toMatchObject({ tier: 'N1', tierText: 'binding, with a concrete test', jurisdiction: 'DE', url: expect.stringMatching(/^https:/) });
    expect(norm?.text).toMatch(/^May fall short of: /);
  });

  it.each(LANGUAGES.filter(lang => lang !== 'en'))('have their duty worded in %s for every law a detector cites', lang => {
    const duties: Readonly<Record<string, string>> = lang === 'de' ? deDuties : arDuties;
    const cited = [...new Set(METAS.flatMap(meta => meta.laws))];
    expect(cited.filter(id => !Object.hasOwn(duties, id))).toEqual([]);
    expect(Object.keys(duties).filter(id => !Object.hasOwn(laws, id))).toEqual([]);
  });
});
