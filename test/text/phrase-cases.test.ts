import { beforeAll, describe, expect, it } from 'vitest';
import { phraseTables } from '../../src/core/phrases.ts';
import { phraseMatcher } from '../../src/core/registry.ts';

/** Texts of one class in one language: what must be heard, and near misses that must not. */
interface Cases {
  readonly match: readonly string[];
  readonly except: readonly string[];
}

const files = import.meta.glob<Readonly<Record<string, Cases>>>('./phrase-cases/*.json', { eager: true, import: 'default' });
const LANGUAGES = 'en de fr es pt-BR pt it nl pl sv da nb fi cs sk hu ro bg el tr ru uk ar he fa hi bn id ms th vi ja ko zh-CN zh-TW ca eu'.split(' ');

// The first use of the matcher compiles every table there is.
beforeAll(() => void phraseMatcher(), 60_000);

describe.each(Object.entries(files).map(([path, cases]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), cases] as const))('%s', (name, cases) => {
  it('has a positive and a near miss in every language of the accuracy issue', () => {
    expect(LANGUAGES.filter(lang => !cases[lang]?.match.length || !cases[lang].except.length)).toEqual([]);
  });

  it('has cases for every language it has phrases for', () => {
    const bases = new Set(Object.keys(cases).map(base));
    expect(Object.keys(phraseTables[name] ?? {}).filter(lang => !bases.has(base(lang)))).toEqual([]);
  });

  it.each(Object.entries(cases))('hears its positives and lets its near misses pass in %s', (_, { match, except }) => {
    expect(match.filter(text => !isHeard(text, name))).toEqual([]);
    expect(except.filter(text => isHeard(text, name))).toEqual([]);
  });
});

function isHeard(text: string, table: string): boolean {
  return phraseMatcher().hear(text).some(phrase => phrase.table === table && !phrase.quoted);
}

function base(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
