// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answers } from './background.ts';
import { freshBackground, sent } from './background.ts';
import { did, installBrowser } from './browser.ts';
import { choose, draw, erase, find, press, shows, text, type, violations } from './drawn.ts';
import { settings } from './preview/scenes.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Options } = await import('../../src/ui/options/options.tsx');

async function open(answers: Answers = {}): Promise<void> {
  freshBackground(answers);
  await draw(Options, 'When to listen');
  await vi.waitFor(() => expect(text()).not.toContain('One moment'));
}

function saved() {
  return sent('save-settings').at(-1)?.settings;
}

function turn(name: string): void {
  find('label', name).click();
}

function add(site: string): void {
  type(find<HTMLInputElement>('input', 'Site'), site);
}

beforeEach(() => installBrowser());
afterEach(erase);

test('pausing everywhere is saved at once and said', async () => {
  await open();
  turn('Pause everywhere');
  await vi.waitFor(() => expect(saved()?.paused).toBe(true));
  await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('Saved.'));
});

test('reading only on a click is saved', async () => {
  await open();
  turn('only when I open Earshot');
  await vi.waitFor(() => expect(saved()?.scan).toBe('click'));
});

test('two quick changes are both kept', async () => {
  await open();
  turn('Pause everywhere');
  turn('only when I open Earshot');
  await vi.waitFor(() => expect(saved()).toMatchObject({ paused: true, scan: 'click' }));
});

test('a change keeps what another surface chose meanwhile', async () => {
  await open();
  const elsewhere = { ...settings, offSites: ['other.example'] };
  freshBackground({ settings: () => elsewhere });
  turn('Pause everywhere');
  await vi.waitFor(() => expect(saved()).toEqual({ ...elsewhere, paused: true }));
});

test('a site is added by its name', async () => {
  await open();
  add('https://www.shop.example/basket?id=1');
  await vi.waitFor(() => expect(find<HTMLInputElement>('input', 'Site').value).not.toBe(''));
  press('Add');
  await vi.waitFor(() => expect(saved()?.offSites).toEqual(['bank.example', 'clinic.example', 'shop.example']));
});

test('what is no site is refused with an example', async () => {
  await open();
  add('my bank');
  await vi.waitFor(() => { press('Add'); expect(text()).toContain('“my bank” is no site; write it like shop.example.'); });
  expect(find('input', 'Site').getAttribute('aria-invalid')).toBe('true');
  expect(sent('save-settings')).toEqual([]);
});

test('a site is taken off the list', async () => {
  await open();
  press('Remove bank.example');
  await vi.waitFor(() => expect(saved()?.offSites).toEqual(['clinic.example']));
});

test('an empty list of sites says so', async () => {
  await open({ settings: () => ({ ...settings, offSites: [] }) });
  expect(text()).toContain('No site is on the list.');
});

test('another language is spoken as soon as it is chosen', async () => {
  await open();
  turn('Deutsch');
  await shows('Wann zugehört wird');
  expect([document.documentElement.lang, saved()?.language]).toEqual(['de', 'de']);
});

test('Arabic turns the page around', async () => {
  await open();
  turn('العربية');
  await vi.waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
});

test('every jurisdiction stands with its number of norms', async () => {
  await open();
  expect([...document.querySelectorAll('.place')].map(place => place.textContent)).toEqual([
    'International 26 norms', 'European Union 13 norms', 'United States 8 norms', 'Germany 6 norms', 'United Kingdom 6 norms', 'United States (CA) 2 norms',
  ]);
});

test('choosing law narrows, and clearing shows all again', async () => {
  await open();
  turn('Germany');
  await shows('Only the norms of the chosen are shown.');
  press('Show all');
  await vi.waitFor(() => expect(sent('save-settings').map(one => one.settings.jurisdictions)).toEqual([['DE'], []]));
});

test('a chosen jurisdiction that is no longer known can be taken back', async () => {
  await open({ settings: () => ({ ...settings, jurisdictions: ['FR'] }) });
  turn('France');
  await vi.waitFor(() => expect(saved()?.jurisdictions).toEqual([]));
});

test('a detector is documented with reason, severity, points and norms', async () => {
  await open();
  const line = find('.detectors li', 'Lets you leave only by telephone').textContent;
  expect(line).toContain('keeps people who want to go.');
  expect(line).toContain('critical · 10 points · Norms: \u2068us-ca-arl, de-312k\u2069');
});

test('detectors stand under what they read', async () => {
  await open();
  expect([...document.querySelectorAll('.group h3')].map(title => title.textContent)).toEqual(['On pages', 'On pages and in mails']);
});

test('a detector is switched off and on', async () => {
  await open();
  turn('Lets you leave only by telephone');
  turn('Answers calls with a queue');
  await vi.waitFor(() => expect(saved()?.offDetectors).toEqual(['cancel-by-phone']));
});

test('the search finds by title, norm and severity', async () => {
  await open();
  type(find<HTMLInputElement>('input', 'Search'), 'CRITICAL 312k');
  await vi.waitFor(() => expect(document.querySelectorAll('.detectors li')).toHaveLength(1));
});

test('a search in vain says so', async () => {
  await open();
  type(find<HTMLInputElement>('input', 'Search'), 'zebra');
  await shows('No detector matches; try fewer words.');
});

test('one company is forgotten after the question', async () => {
  await open();
  press('Forget Gym Example');
  await shows('Forget all that was heard of Gym Example?');
  find('.grave', 'Forget').click();
  await vi.waitFor(() => expect(document.querySelector('#heard')?.textContent).not.toContain('Gym Example'));
  expect(sent('forget')).toEqual([{ domain: 'gym.example' }]);
});

test('all companies are forgotten after the question', async () => {
  await open();
  press('Forget all companies');
  await shows('Forget everything that was heard so far?');
  find('.grave', 'Forget all').click();
  await shows('3 companies are forgotten.');
});

test('settings from a file hold at once', async () => {
  await open();
  const file = new File([JSON.stringify({ ...settings, paused: true, offSites: ['a.example'] })], 'mine.json');
  choose(find<HTMLInputElement>('input', 'Import'), file);
  await shows('The settings from mine.json hold now.');
  expect(saved()).toMatchObject({ paused: true, offSites: ['a.example'] });
});

test('a bad file changes nothing and says why', async () => {
  await open();
  choose(find<HTMLInputElement>('input', 'Import'), new File(['not json'], 'mine.json'));
  await shows('mine.json is no JSON file, so nothing was changed');
  expect(sent('save-settings')).toEqual([]);
});

test('missing access is told, and the button asks the browser', async () => {
  installBrowser({ granted: false });
  await open();
  await shows('The browser does not let Earshot read pages by itself.');
  press('Allow on all sites');
  await shows('Access stays as it was.');
  expect(did.request).toHaveBeenCalledWith({ origins: ['<all_urls>'] });
});

test('a change that could not be saved is taken back and explained', async () => {
  await open({ 'save-settings': () => { throw new Error('The storage is full; free some space.'); } });
  turn('Pause everywhere');
  await shows('The storage is full; free some space.');
  await vi.waitFor(() => expect(find<HTMLInputElement>('input', 'Pause everywhere').checked).toBe(false));
});

test('a background that does not answer leaves a way to try again', async () => {
  freshBackground({ settings: () => { throw new Error('Nobody is there.'); } });
  await draw(Options, 'Nobody is there.');
  freshBackground();
  press('Try again');
  await shows('When to listen');
});

test('it is said that nothing leaves the device, in which version, and by which keys', async () => {
  await open();
  expect(text()).toContain('Earshot sends nothing anywhere');
  expect(text()).toContain('Version 9.8.7');
  await shows('Alt+Shift+E');
});

test('the contents lead to every part', async () => {
  await open();
  const aims = [...document.querySelectorAll('.contents a')].map(link => link.getAttribute('href')?.slice(1));
  expect(aims).toEqual([...document.querySelectorAll('main > section')].map(part => part.id));
});

test.each([['filled', {}], ['empty', { companies: () => [], detectors: () => [], jurisdictions: () => [] }], ['failing', { companies: () => { throw new Error('No.'); } }]] as [string, Answers][])('axe finds nothing wrong in the page %s', async (_, answers) => {
  await open(answers);
  expect(await violations()).toEqual([]);
});
