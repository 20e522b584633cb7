// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { background, freshBackground, sent } from './background.ts';
import { installBrowser } from './browser.ts';
import { draw, erase, press, shows, text, violations } from './drawn.ts';
import { scenes } from './preview/scenes.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Popup } = await import('../../src/ui/popup/popup.tsx');
const { ThisPage } = await import('../../src/ui/panel/this-page.tsx');

const SURFACES = [['popup', Popup], ['panel', () => <ThisPage tabId={null} />]] as const;
const scene = (name: string) => scenes[name] ?? scenes['thin'] as never;

beforeEach(() => installBrowser());
afterEach(erase);

test.each(SURFACES)('the %s offers to look further, and is told how it goes', async (_, Surface) => {
  let state = scene('offered');
  freshBackground({ 'tab-state': () => state, 'look-further': () => (state = scene('running')), 'stop-looking': () => (state = scene('ended')) });
  await draw(Surface, 'Look further');
  expect(text()).toContain('up to 7 more pages of gym.example');
  press('Look further');
  await shows('Reading page 3 of 7');
  expect([sent('look-further'), document.querySelector('progress')?.value, document.querySelector('progress')?.max]).toEqual([[{ tabId: 7 }], 2, 7]);
  press('Stop');
  await shows('6 more pages were read.');
  expect(sent('stop-looking')).toEqual([{ tabId: 7 }]);
});

test('what was not read is told once a reason, with the page to open', async () => {
  freshBackground({ 'tab-state': () => scene('troubled') });
  await draw(Popup, '2 more pages were read. gym.example answers too slowly');
  expect(text()).not.toContain('This did not answer in time');
  expect(text()).toContain('This leads away from the company, to portal.gym-group.example:');
  expect([...document.querySelectorAll('.further-unread a')].map(link => [link.textContent, link.getAttribute('href')])).toContainEqual(['/contact', 'https://gym.example/contact']);
  press('Look further still');
  await vi.waitFor(() => expect(sent('look-further')).toHaveLength(1));
});

test('a run that the browser ended says so, and can be started again', async () => {
  freshBackground({ 'tab-state': () => scene('killed') });
  await draw(Popup, 'The browser stopped Earshot before it was done.');
  background.answers['look-further'] = () => { throw new Error('The tab is gone.'); };
  press('Look further');
  await shows('The tab is gone.');
});

test('where there is nothing to look for, nothing is offered', async () => {
  freshBackground({ 'tab-state': () => scene('bad') });
  await draw(Popup, 'Shop Example');
  expect(document.querySelector('.further')).toBeNull();
});

test.each(['offered', 'running', 'ended', 'troubled', 'killed'])('axe finds nothing wrong in the state %s', async name => {
  freshBackground({ 'tab-state': () => scene(name) });
  await draw(Popup, 'Example');
  expect(await violations()).toEqual([]);
});
