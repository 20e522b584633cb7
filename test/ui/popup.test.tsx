// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TabState } from '../../src/extension/messages.ts';
import { background, freshBackground, sent } from './background.ts';
import { did, installBrowser } from './browser.ts';
import { bad, endless, thin } from './companies.ts';
import { draw, erase, press, shows, text, violations } from './drawn.ts';
import { scenes } from './preview/scenes.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Popup } = await import('../../src/ui/popup/popup.tsx');

async function open(state: TabState, awaited: string): Promise<void> {
  freshBackground({ 'tab-state': () => state, 'scan': () => ({ kind: 'scanning', host: 'shop.example' }) });
  await draw(Popup, awaited);
}

function scene(name: string): TabState {
  const state = scenes[name];
  if (!state) throw new Error(`There is no scene ${name}.`);
  return state;
}

function headings(): readonly string[] {
  return [...document.querySelectorAll('h1, h2')].map(heading => heading.textContent ?? '');
}

beforeEach(() => installBrowser());
afterEach(erase);

test('the sections stand in the order of what a person needs', async () => {
  await open(scene('bad'), 'Shop Example');
  expect(headings()).toEqual(['Shop Example', 'DBand DHard to reach', 'How to reach them', 'What stands in the way', 'How to leave', 'Write to them', 'What they do well', 'Share']);
});

test('while too little was heard, what to open next comes right behind the ways in', async () => {
  await open(scene('thin'), 'Gym Example');
  expect(headings().slice(1, 4)).toEqual(['–Not enough heard', 'How to reach them', 'Open these to hear more']);
});

test('while no way in is known, what to open next comes first', async () => {
  const state = scene('thin');
  await open(state.kind === 'read' ? { ...state, scorecard: { ...state.scorecard, reach: [] } } : state, 'Gym Example');
  expect(headings().slice(1, 4)).toEqual(['–Not enough heard', 'Open these to hear more', 'How to reach them']);
});

test('the three best ways in are shown, and the rest is counted', async () => {
  await open(scene('bad'), 'Shop Example');
  expect(document.querySelectorAll('#reach .way')).toHaveLength(3);
  expect(text()).toContain('2 more ways in the panel.');
});

test('a way in is one click away', async () => {
  await open(scene('bad'), 'Shop Example');
  expect(document.querySelector('#reach a')?.getAttribute('href')).toBe('mailto:help@shop.example');
});

test('an address of a dangerous kind never becomes a link', async () => {
  const card = { ...bad, reach: bad.reach.map(way => ({ ...way, href: 'javascript:alert(1)' })) };
  await open({ kind: 'read', scorecard: card, stored: true, problems: [] }, 'Shop Example');
  expect(document.querySelector('#reach .take')?.tagName).toBe('DIV');
});

test('copying hands over the literal value and says so', async () => {
  await open(scene('bad'), 'Shop Example');
  press('Copy help@shop.example');
  await shows('Copied');
  expect(did.copy).toHaveBeenCalledWith('help@shop.example');
});

test('show me asks for the very element in this tab', async () => {
  await open(scene('bad'), 'Shop Example');
  background.answers.show = () => ({ shown: false, because: 'These words are gone.' });
  press('Show me: Lets you leave only by telephone');
  await shows('These words are gone.');
  expect(sent('show')).toEqual([{ tabId: 7, ref: 12, path: 'main > p:nth-of-type(2)', quote: 'To cancel your plan, call us', mail: null }]);
});

test('what stands on another page is opened there instead', async () => {
  await open(scene('bad'), 'Shop Example');
  const link = [...document.querySelectorAll('#walls a')].find(one => one.textContent === 'Open the page');
  expect(link?.getAttribute('href')).toBe('https://shop.example/newsletter');
});

test('a wall names its norm with the source', async () => {
  await open(scene('bad'), 'Shop Example');
  expect(document.querySelector('.norms a')?.getAttribute('href')).toBe('https://www.gesetze-im-internet.de/bgb/__312k.html');
});

test('pausing here puts the site on the list of quiet ones', async () => {
  await open(scene('bad'), 'Shop Example');
  press('Pause here');
  await vi.waitFor(() => expect(sent('save-settings')[0]?.settings.offSites).toContain('shop.example'));
});

test('resuming takes the site off the list', async () => {
  await open(scene('off'), 'Paused on shop.example');
  press('Resume on shop.example');
  await vi.waitFor(() => expect(sent('save-settings')[0]?.settings.offSites).not.toContain('shop.example'));
});

test('resuming everywhere lifts the pause', async () => {
  await open(scene('paused'), 'Earshot is paused');
  press('Resume');
  await vi.waitFor(() => expect(sent('save-settings')[0]?.settings.paused).toBe(false));
});

test('without access one click reads this page', async () => {
  await open(scene('notGranted'), 'Earshot may not read shop.example by itself');
  press('Scan this page');
  await shows('Listening …');
  expect(sent('scan')).toEqual([{ tabId: 7 }]);
});

test('declined access is accepted and the way out named', async () => {
  await open(scene('notGranted'), 'Earshot may not read');
  press('Allow on all sites');
  await shows('Access stays as it was.');
});

test('a private window says that nothing is stored', async () => {
  installBrowser({ incognito: true });
  await open(scene('private'), 'Private window: this reading is shown and stored nowhere.');
  expect(text()).toContain('mira@bakery.example');
});

test('an unreadable page says why and can be read again', async () => {
  await open(scene('unreadable'), 'The page removed itself while it was read.');
  press('Read again');
  await vi.waitFor(() => expect(sent('scan')).toHaveLength(1));
});

test('a background that does not answer can be asked again', async () => {
  freshBackground();
  await draw(Popup, 'Nobody answers tab-state.');
  background.answers['tab-state'] = () => scene('good');
  press('Try again');
  await shows('Bakery Example');
});

test('a changed tab is looked at anew', async () => {
  await open(scene('scanning'), 'Listening …');
  background.answers['tab-state'] = () => scene('good');
  for (const handler of background.notices) handler({ type: 'state-changed', tabId: 7 });
  await shows('Bakery Example');
});

test('what was heard is said to people who cannot look', async () => {
  await open(scene('bad'), 'Shop Example');
  await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('Shop Example: Hard to reach'));
});

test('a scorecard in another language is marked as such', async () => {
  await open(scene('arabic'), 'متجر المثال');
  const said = document.querySelector('.summary span');
  expect([said?.getAttribute('lang'), said?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
});

test('forty walls are all there', async () => {
  await open({ kind: 'read', scorecard: endless, stored: true, problems: [] }, endless.company.domain);
  expect(document.querySelectorAll('.wall')).toHaveLength(40);
});

test('an empty list says that a page not read yet may hold more', async () => {
  await open(scene('silent'), 'quiet.example');
  expect(text()).toContain('We did not find a direct way in on what was read so far.');
});

test('a score without certainty shows its bounds and no band', async () => {
  await open({ kind: 'read', scorecard: thin, stored: true, problems: [] }, 'Gym Example');
  expect(document.querySelector('.gauge')?.getAttribute('aria-label')).toBe('Score 55 (12–91) of 100; it may lie anywhere from 12 to 91.');
  expect(text()).not.toContain('Band ');
});

test.each(Object.keys(scenes))('axe finds nothing wrong in the state %s', async name => {
  await open(scene(name), 'Settings');
  await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
  expect(await violations()).toEqual([]);
});
