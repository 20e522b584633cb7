import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORT_WORDS } from '../../src/report/words.ts';
import { rubric } from '../../src/core/posture/rubric.ts';
import { listening, record, source, walled } from '../posture/records.ts';
import { cardOf, LANGUAGES, METAS, stringsOf } from './composed.ts';

type Table = Readonly<Record<string, string>>;

const ROOT = 'src/core';
const PLURAL = /_(zero|one|two|few|many|other)$/;
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const table = (folder: string, lang: string): Table => json(`${ROOT}/scorecard/${folder}/${lang}.json`) as Table;
const stems = (keys: readonly string[]): readonly string[] => [...new Set(keys.map(key => key.replace(PLURAL, '')))].toSorted();
const formsOf = (words: Table, stem: string): readonly string[] => Object.keys(words).filter(key => PLURAL.test(key) && key.replace(PLURAL, '') === stem).map(key => key.slice(stem.length + 1));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name)).map(name => `${folder}/${name}`);
}

describe('the words of a scorecard', () => {
  it.each(LANGUAGES)('hold in %s every word a report or surface reads from the card', lang => {
    const read = [...filesUnder('src/report'), ...filesUnder('src/ui')].flatMap(file => [...readFileSync(file, 'utf8').matchAll(/\bword\(\w+, '([A-Za-z-]+)'/g)].map(match => match[1] ?? ''));
    expect(read.length).toBeGreaterThan(20);
    const { words } = cardOf(record(), { lang });
    expect([...REPORT_WORDS, ...read].filter(key => !words[key])).toEqual([]);
  });

  it.each(LANGUAGES)('have the keys of English in %s, and the plural forms of the language', lang => {
    const [english, own] = [table('words', 'en'), table('words', lang)];
    expect(stems(Object.keys(own))).toEqual(stems(Object.keys(english)));
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    const counted = stems(Object.keys(own).filter(key => PLURAL.test(key)));
    expect(counted.map(stem => formsOf(own, stem).toSorted())).toEqual(counted.map(() => needed));
  });

  it.each(LANGUAGES)('use in %s the same places to fill in as English', lang => {
    const [english, own] = [table('words', 'en'), table('words', lang)];
    // A number is often part of the word in Arabic, so {0} may go missing from a plural form.
    const places = (text = '', key: string): readonly string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].filter(place => !PLURAL.test(key) || place !== '{0}').toSorted();
    const other = (key: string): string => key.replace(PLURAL, '_other');
    const differing = Object.keys(own).filter(key => !/_(zero|one)$/.test(key) && places(own[key], key).join() !== places(english[other(key)], key).join());
    expect(differing).toEqual([]);
  });

  it.each(LANGUAGES)('leave no key, no place and no English title behind in %s', lang => {
    const cards = [walled, listening, record({ signs: ['sells-subscription'], read: [source('other'), source('mail')] })].map(one => cardOf(one, { lang }));
    const said = cards.flatMap(card => stringsOf({ ...card, words: {} }));
    expect(said.filter(text => /\{\d\}|undefined|NaN|\[object/.test(text))).toEqual([]);
    const titles = new Set(METAS.flatMap(({ title, why }) => [title, why]));
    if (lang !== 'en') expect(said.filter(text => titles.has(text))).toEqual([]);
  });

  it('keep numbers and commas apart from Latin names in Arabic', () => {
    expect(cardOf(record({ read: [source('contact')] }), { lang: 'ar' }).read[0]?.text).toBe('صفحة الاتصال في shop.example\u200f، 24 نوفمبر 2026');
  });

  it.each(LANGUAGES)('call nothing illegal in %s, nor anybody deaf', lang => {
    const said = [...Object.values(table('words', lang)), ...(lang === 'en' ? [] : [...Object.values(table('duties', lang)), ...Object.values(table('remarks', lang))]), ...stringsOf(cardOf(walled, { lang }))];
    expect(said.filter(text => /illegal|unlawful|rechtswidrig|gesetzwidrig|verboten|deaf|hard of hearing|taub|schwerhörig|غير قانوني|أصمّ|صمّاء/iu.test(text))).toEqual([]);
  });

  it('have a title for every criterion, and a sentence for every cap and reason of the rubric', () => {
    const english = table('words', 'en');
    const keys = [...rubric.criteria.map(({ id }) => `criterion.${id}`), ...rubric.caps.map(({ id }) => `cap.${id}`), ...rubric.requiredCategories.map(id => `none.unobserved-${id}`)];
    expect(keys.filter(key => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('have a title in every language for all criteria that fail on what was read alone', () => {
    const bare = rubric.criteria.filter(({ rules }) => rules.some(({ state, when }) => state !== 'pass' && JSON.stringify(when).includes('"read"'))).map(({ id }) => `missing.${id}`);
    expect(bare.filter(key => !Object.hasOwn(table('words', 'en'), key))).toEqual([]);
  });
});

describe('the remarks of detectors', () => {
  const sentences = filesUnder(`${ROOT}/detectors`).concat(`${ROOT}/detect.ts`, `${ROOT}/mail/list-unsubscribe.ts`)
    .flatMap(file => [...readFileSync(file, 'utf8').matchAll(/(?:cantTell\(|note: |return )'((?:[^'\\]|\\.)*[a-z.](?:[^'\\]|\\.)*)'/g)].map(match => (match[1] ?? '').replaceAll("\\'", "'")))
    .filter(text => /^\w.* .*\w/.test(text));

  it.each(LANGUAGES.filter(lang => lang !== 'en'))('are worded in %s', lang => {
    expect(sentences.length).toBeGreaterThan(15);
    const known = table('remarks', lang);
    expect(sentences.filter(text => !Object.hasOwn(known, text))).toEqual([]);
  });

  it('are worded in the same list everywhere', () => {
    expect(Object.keys(table('remarks', 'ar')).toSorted()).toEqual(Object.keys(table('remarks', 'de')).toSorted());
  });
});
