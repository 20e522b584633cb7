// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { settingsFromFile } from '../../src/ui/options/settings-from-file.ts';
import { settings } from './preview/scenes.ts';

function file(content: unknown): File {
  return new File([typeof content === 'string' ? content : JSON.stringify(content)], 'mine.json');
}

test('what was exported is imported unchanged', async () => {
  expect(await settingsFromFile(file(settings))).toEqual({ settings });
});

test('a byte order mark does no harm', async () => {
  expect(await settingsFromFile(file(`\uFEFF${JSON.stringify(settings)}`))).toEqual({ settings });
});

test.each(['', 'paused: true', '{'])('%j is no JSON', async content => {
  expect(await settingsFromFile(file(content))).toEqual({ problem: expect.stringContaining('mine.json is no JSON file') });
});

test.each([null, 7, [], {}, { schema: 'earshot.settings/9' }])('%j holds no settings', async content => {
  expect(await settingsFromFile(file(content))).toEqual({ problem: expect.stringContaining('mine.json holds no Earshot settings') });
});

test.each([
  ['paused', 'yes'], ['offSites', ['not a site']], ['offSites', 'shop.example'], ['jurisdictions', ['Germany']], ['offDetectors', [7]], ['offDetectors', ['<b>']],
  ['language', 'tlh'], ['scan', true], ['scan', undefined],
])('a bad value of %s is named', async (name, value) => {
  expect(await settingsFromFile(file({ ...settings, [name]: value }))).toEqual({ problem: expect.stringContaining(`the setting “${name}” is not valid`) });
});

test('what is no setting is left out', async () => {
  expect(await settingsFromFile(file({ ...settings, companies: ['shop.example'] }))).toEqual({ settings });
});

test('a huge file is not read', async () => {
  const huge = file(JSON.stringify({ ...settings, note: 'x'.repeat(1_000_001) }));
  expect(await settingsFromFile(huge)).toHaveProperty('problem');
});
