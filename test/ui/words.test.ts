// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import ar from '../../src/static/_locales/ar/messages.json' with { type: 'json' };
import de from '../../src/static/_locales/de/messages.json' with { type: 'json' };
import en from '../../src/static/_locales/en/messages.json' with { type: 'json' };
import { counted, placeName, speak, words } from '../../src/ui/parts/words.ts';

const sources = import.meta.glob<string>('../../src/{ui,extension}/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const code = [...Object.values(sources), readFileSync('manifest.json', 'utf8')].join('\n');
const keys = Object.keys(en);

// Keys are written whole, as a stem with plural forms, or as a template over severities.
function isUsed(key: string): boolean {
  const stem = key.replace(/_(?:one|two|few|other)$/, '');
  const family = key.replace(/_.*$/, '_');
  return code.includes(`'${key}'`) || code.includes(`__MSG_${key}__`) || (stem !== key && code.includes(`'${stem}'`)) || (family !== key && code.includes(`\`${family}\${`));
}

function places(message: string): readonly string[] {
  return [...new Set(message.match(/\$\d/g) ?? [])].toSorted();
}

test.each([['German', de], ['Arabic', ar]])('%s has a sentence for every English one and no other', (_, table) => {
  expect(Object.keys(table)).toEqual(keys);
});

test.each(['en', 'de', 'ar'])('no sentence of %s is written twice', lang => {
  const written: readonly string[] = readFileSync(`src/static/_locales/${lang}/messages.json`, 'utf8').match(/^ {2}"\w+":/gm) ?? [];
  expect(written.filter((key, index) => written.indexOf(key) !== index)).toEqual([]);
});

test('no sentence is left over', () => {
  expect(keys.filter(key => !isUsed(key))).toEqual([]);
});

test('no sentence is empty', () => {
  expect([en, de, ar].flatMap(table => Object.entries(table).filter(([, { message }]) => message.trim() === ''))).toEqual([]);
});

test('a translation names what the English sentence names, and only spares the number where its plural form says it', () => {
  const wrong = keys.filter(key => [de, ar].some(table => {
    const [english, other] = [en, table].map(one => places((one as Record<string, { message: string }>)[key]?.message ?? ''));
    const spared = /_(?:one|two)$/.test(key) ? english?.filter(place => place !== '$1') : english;
    return JSON.stringify(other) !== JSON.stringify(english) && JSON.stringify(other) !== JSON.stringify(spared);
  }));
  expect(wrong).toEqual([]);
});

test('Arabic has a form for two and for few', () => {
  speak('ar');
  expect([1, 2, 3, 40].map(count => counted('normCount', count))).toEqual(['قاعدة واحدة', 'قاعدتان', `${new Intl.NumberFormat('ar').format(3)} قواعد`, `${new Intl.NumberFormat('ar').format(40)} قاعدة`]);
});

test('one point is a point and ten are points', () => {
  speak('en');
  expect([counted('pointsTaken', 1, 'L1'), counted('pointsTaken', 10, 'L1')]).toEqual(['Takes 1 point under criterion L1.', 'Takes 10 points under criterion L1.']);
});

test('an argument that looks like a place is left alone', () => {
  speak('en');
  expect(words('copyValue', '$1 off')).toBe('Copy $1 off');
});

test('a jurisdiction is named in the language spoken', () => {
  speak('de');
  expect([placeName('US-CA'), placeName('UK'), placeName('INT'), placeName('Mars')]).toEqual(['Vereinigte Staaten (CA)', 'Vereinigtes Königreich', 'International', 'Mars']);
});
