import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectors, translations } from '../../src/core/index.ts';
import laws from '../../src/core/data/laws.json' with { type: 'json' };
import patterns from '../../src/core/data/patterns.json' with { type: 'json' };
import rubric from '../../src/core/posture/rubric.json' with { type: 'json' };

const folders = readdirSync('src/core/detectors');
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
// DESIGN section 5.
const PROMISED = `no-reply-sender no-reply-wording unsubscribe-missing unsubscribe-buried unsubscribe-walled one-click-missing
  no-reply-contact cancel-by-phone cancel-by-post cancel-by-chat cancel-hidden cancel-obstructed cancel-button-missing confirmshaming
  renewal-in-fine-print phone-tree hold-wall self-help-wall bot-only-support premium-rate-number delete-account-obstructed
  contact-missing dead-complaint-link`.split(/\s+/).toSorted();

describe('the detectors', () => {
  it('are the promised ones and no other', () => {
    expect(detectors.map(({ meta }) => meta.id)).toEqual(PROMISED);
  });

  it.each(folders)('%s is named as its folder and documented', folder => {
    expect(detectors.find(({ meta }) => meta.id === folder)).toBeDefined();
    expect(readFileSync(`src/core/detectors/${folder}/README.md`, 'utf8').length).toBeGreaterThan(300);
  });

  it.each(detectors.map(({ meta }) => meta))('$id says what, why, how bad and by which norm', meta => {
    expect(meta.title.length).toBeGreaterThan(8);
    expect(meta.titleClear.length).toBeGreaterThan(8);
    expect(meta.why).toMatch(/^[A-Z].{20,}\.$/s);
    expect(Object.keys(patterns)).toContain(meta.pattern);
    expect(meta.laws.filter(law => !Object.hasOwn(laws, law))).toEqual([]);
    expect(Object.keys(rubric.points)).toContain(meta.severity);
  });

  it.each(folders)('%s has found and clear cases of its own, in English and German', folder => {
    const cases = existsSync(`test/detectors/${folder}`) ? readdirSync(`test/detectors/${folder}`) : [];
    expect(cases.some(name => name.startsWith('found-en-'))).toBe(true);
    expect(cases.some(name => name.startsWith('found-de-'))).toBe(true);
    expect(cases.filter(name => /^(?:clear|inapplicable)-/.test(name)).length).toBeGreaterThanOrEqual(2);
  });

  it('are worded in German as well', () => {
    expect(detectors.filter(({ meta }) => translations[meta.id]?.['de'] === undefined).map(({ meta }) => meta.id)).toEqual([]);
  });
});

describe('the layout', () => {
  it('has no drawer', () => {
    const drawers = files('src').filter(path => /(?:^|\/)(?:utils?|common|misc|helpers?)(?:\/|\.)/.test(path));
    expect(drawers).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = files('src').map(path => basename(path)).filter(name => /\.(?:ts|tsx|json|css)$/.test(name) && !/^[a-z0-9-]+(?:\.d)?\.(?:ts|tsx|json|css)$/.test(name));
    expect(odd.filter(name => !/^tsconfig\.json$/.test(name))).toEqual([]);
  });

  it('re-exports from core/index.ts only', () => {
    const doors = files('src').filter(path => /\.tsx?$/.test(path) && /^export .* from /m.test(readFileSync(path, 'utf8')));
    expect(doors).toEqual(['src/core/index.ts']);
  });

  it('exports a default from detectors only', () => {
    const defaults = files('src').filter(path => /\.tsx?$/.test(path) && /^export default /m.test(readFileSync(path, 'utf8')));
    expect(defaults.filter(path => !/^src\/core\/detectors\/[^/]+\/index\.ts$/.test(path))).toEqual([]);
  });
});
