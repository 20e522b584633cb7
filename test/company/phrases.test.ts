import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import { phraseTables } from '../../src/core/phrases.ts';
import type { PhraseTable } from '../../src/core/text/phrase-table.ts';

const own = Object.entries(phraseTables).filter(([name]) => name.startsWith('company/'));
const matcher = compilePhrases(Object.fromEntries(own));
const LANGUAGES = ['ar', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'eu', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'ms',
  'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sv', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'];

// The first label of an anchored list, as a person would write it on a link.
const firstLabel = (phrase: string): string => /^\^ \(([^()[\]|]+)\|/.exec(phrase)?.[1] ?? '';

describe('the company phrase tables', () => {
  it.each(own)('%s know every language', (_, table: PhraseTable) => {
    expect(Object.keys(table).toSorted()).toEqual(LANGUAGES);
  });

  it.each(own)('%s compile by themselves', (name, table: PhraseTable) => {
    expect(() => compilePhrases({ [name]: table })).not.toThrow();
  });

  it.each(own.filter(([, table]) => Object.values(table).some(({ match }) => firstLabel(match[0] ?? '') !== '')))('%s hear the first label of each language', (name, table: PhraseTable) => {
    const labels = Object.values(table).map(({ match }) => firstLabel(match[0] ?? '')).filter(label => label !== '');
    expect(labels.filter(label => !matcher.hear(label).some(heard => heard.table === name))).toEqual([]);
  });
});
