import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phraseTables } from '../../src/core/phrases.ts';
import { detectors, translations } from '../../src/core/registry.ts';
import laws from '../../src/core/data/laws.json' with { type: 'json' };
import patterns from '../../src/core/data/patterns.json' with { type: 'json' };
import rubric from '../../src/core/posture/rubric.json' with { type: 'json' };
import { allCases } from '../detectors/case.ts';

// DESIGN section 5.
const PROMISED = `no-reply-sender no-reply-wording unsubscribe-missing unsubscribe-buried unsubscribe-walled one-click-missing
  no-reply-contact cancel-by-phone cancel-by-post cancel-by-chat cancel-hidden cancel-obstructed cancel-button-missing confirmshaming
  renewal-in-fine-print phone-tree hold-wall self-help-wall bot-only-support premium-rate-number delete-account-obstructed
  contact-missing dead-complaint-link`.split(/\s+/).toSorted();
const metas = detectors.map(({ meta }) => meta);
const cases = allCases();

describe('the detectors', () => {
  it('are the promised ones and no other', () => {
    expect(metas.map(({ id }) => id)).toEqual(PROMISED);
  });

  it('have folders of their own names, and cases stand in no other', () => {
    expect(readdirSync('src/core/detectors').toSorted()).toEqual(PROMISED);
    expect([...new Set(cases.map(({ detector }) => detector))].filter(id => !PROMISED.includes(id))).toEqual([]);
  });

  it.each(metas.map(meta => [meta.id, meta] as const))('%s says what, why, how bad and by which norm', (_, meta) => {
    expect(meta.title.length).toBeGreaterThan(8);
    expect(meta.titleClear.length).toBeGreaterThan(8);
    expect(meta.why).toMatch(/^[A-Z].{20,}\.$/s);
    expect(Object.keys(patterns)).toContain(meta.pattern);
    expect(meta.laws.filter(law => !Object.hasOwn(laws, law))).toEqual([]);
    expect(Object.keys(rubric.points)).toContain(meta.severity);
  });

  it.each(PROMISED)('%s is documented, with what it finds and what it spares', id => {
    const path = `src/core/detectors/${id}/README.md`;
    expect(existsSync(path), `${path} is missing`).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(text.length).toBeGreaterThan(300);
  });

  it.each(PROMISED)('%s is worded in German and Arabic too', id => {
    for (const lang of ['de', 'ar']) {
      expect(Object.keys(translations[id]?.[lang] ?? {}).toSorted(), `${id}/words.json: "${lang}"`).toEqual(['title', 'titleClear', 'why']);
    }
  });

  it.each(PROMISED)('%s reads words of English and German, if it has words of its own', id => {
    const own = Object.entries(phraseTables).filter(([name]) => name === id || name.startsWith(`${id}/`));
    const langs = new Set(own.flatMap(([, table]) => Object.keys(table)));
    expect(own.length === 0 || (langs.has('en') && langs.has('de'))).toBe(true);
  });

  it.each(PROMISED)('%s has found cases in English and German, and near misses', id => {
    const names = cases.filter(({ detector }) => detector === id).map(({ name }) => name);
    expect(names.some(name => name.startsWith('found-en-'))).toBe(true);
    expect(names.some(name => name.startsWith('found-de-'))).toBe(true);
    expect(names.filter(name => /^(?:clear|inapplicable)-/.test(name)).length).toBeGreaterThanOrEqual(2);
  });
});
