// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { background, freshBackground, sent } from './background.ts';
import { installBrowser } from './browser.ts';
import { draw, erase, press, shows, text, violations } from './drawn.ts';
import { directories } from './preview/scenes.ts';
import { ago, speak } from '../../src/ui/parts/words.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Directory } = await import('../../src/ui/options/directory.tsx');
const NONE = { about: null, loading: null, problem: null };
const scene = (name: string) => directories[name] ?? NONE;

async function open(name: string, awaited: string): Promise<void> {
  freshBackground({ 'directory': () => scene(name) });
  await draw(Directory, awaited);
}

beforeEach(() => installBrowser());
afterEach(erase);

test('an installed directory tells what it is made of, how old that is, and where it came from', async () => {
  await open('installed', '5,013 companies');
  expect(text().replaceAll(/[\u2068\u2069]/g, '')).toContain('from https://directory.example/pack.json');
  expect([...document.querySelectorAll('#directory li')].map(({ className, textContent }) => [className, /Older than three months/.test(textContent ?? '')])).toEqual([['stale', true], ['', false]]);
  expect(text()).toContain('2 entries were left out');
});

test('an update is fetched from where the directory came from', async () => {
  await open('installed', '5,013 companies');
  background.answers['fetch-directory'] = () => scene('installed');
  press('Update');
  await vi.waitFor(() => expect(sent('fetch-directory')).toEqual([{ address: 'https://directory.example/pack.json' }]));
});

test('a file is handed over whole', async () => {
  await open('none', 'No directory is installed.');
  background.answers['install-directory'] = () => scene('installed');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File(['{"schema":"earshot.directory/1"}'], 'pack.json');
  file.text = async () => '{"schema":"earshot.directory/1"}';
  Object.defineProperty(input, 'files', { value: [file] });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await shows('5,013 companies');
  expect(sent('install-directory')).toEqual([{ text: '{"schema":"earshot.directory/1"}', from: 'pack.json' }]);
});

test('what comes shows its progress until it has come, and can be stopped', async () => {
  let state = scene('loading');
  freshBackground({ 'directory': () => state, 'stop-directory': () => (state = { ...scene('installed'), problem: { kind: 'stopped', detail: '' } }) });
  await draw(Directory, 'Fetching: 0.7 of 1.6 MB');
  expect(document.querySelector('progress')?.value).toBe(700_000);
  press('Stop');
  await shows('You stopped it. Nothing was changed.');
  expect(document.querySelector('progress')).toBeNull();
});

test('a broken one says why, and that the one before stays', async () => {
  await open('broken', 'The file is no directory that Earshot can use: this is no company directory');
  expect(text()).toContain('Nothing was changed.');
  expect(text()).toContain('5,013 companies');
});

test('it is removed after a second thought only, and the one that came with Earshot is not', async () => {
  await open('installed', '5,013 companies');
  background.answers['remove-directory'] = () => NONE;
  press('Remove: Directory of companies');
  await shows('Remove the directory?');
  press('Remove');
  await shows('No directory is installed.');
  erase();
  await open('embedded', 'Came with Earshot');
  expect(text()).not.toContain('Remove');
});

test.each(['none', 'installed', 'embedded', 'loading', 'endless', 'broken'])('axe finds nothing wrong in the state %s', async name => {
  await open(name, 'Directory of companies');
  expect(await violations()).toEqual([]);
});

test('an age is told in days, months and years, in the language spoken', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  speak('en');
  expect(['2026-11-25', '2026-11-24', '2026-07-01', '2023-01-01', 'lately', '2027-01-01'].map(day => ago(day, now))).toEqual(['today', 'yesterday', '4 months ago', '3 years ago', '', 'today']);
  speak('de');
  expect(ago('2026-07-01', now)).toBe('vor 4 Monaten');
  speak('en');
});
