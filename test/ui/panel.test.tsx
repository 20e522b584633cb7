// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshBackground, sent } from './background.ts';
import { did, installBrowser } from './browser.ts';
import { draw, erase, find, press, shows, text, violations } from './drawn.ts';
import { scenes } from './preview/scenes.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Panel } = await import('../../src/ui/panel/panel.tsx');

async function open(name: string, awaited: string, query = ''): Promise<void> {
  const state = scenes[name];
  if (!state) throw new Error(`There is no scene ${name}.`);
  history.replaceState(null, '', `/${query}`);
  freshBackground({ 'tab-state': () => state });
  await draw(Panel, awaited);
}

function pressKey(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function names(): readonly (string | null)[] {
  return [...document.querySelectorAll('.company-name')].map(name => name.textContent);
}

beforeEach(() => installBrowser());
afterEach(erase);

test('every category is there with its criteria and what decided them', async () => {
  await open('bad', 'Shop Example');
  expect(document.querySelectorAll('.category')).toHaveLength(5);
  expect(find('.criterion', 'You can cancel where you signed up').textContent).toContain('not met · 0 of 10 points');
});

test('what does not apply has no points at stake', async () => {
  await open('bad', 'Shop Example');
  expect(find('.criterion', 'Calling is not dear').textContent).not.toContain('at stake');
});

test('doubts and possible caps are told apart from findings', async () => {
  await open('bad', 'Shop Example');
  expect(find('#unsure', 'Hides the way to cancel').textContent).toContain('Doubt is never held against the company');
  expect(find('#caps', 'not above C').textContent).toContain('it is not applied');
});

test('all ways in are shown', async () => {
  await open('bad', 'Shop Example');
  expect(document.querySelectorAll('#reach .way')).toHaveLength(5);
});

test('arrows choose a view and only the chosen one is a stop for Tab', async () => {
  await open('bad', 'Shop Example');
  find('[role=tab]', 'This page').focus();
  pressKey('ArrowRight');
  await shows('Companies heard so far');
  expect([...document.querySelectorAll<HTMLElement>('[role=tab]')].map(tab => tab.tabIndex)).toEqual([-1, 0, -1]);
  expect(document.activeElement?.id).toBe('tab-companies');
});

test('the workspace opens with the companies', async () => {
  await open('bad', 'Companies heard so far', '?workspace');
  await shows('Gym Example');
  expect(names()).toEqual(['Shop Example', 'Bakery Example', 'Gym Example']);
});

test('companies can be put in order of the last reading', async () => {
  await open('bad', 'Companies heard so far', '?workspace');
  await shows('Gym Example');
  const order = find<HTMLSelectElement>('select', 'Last read first');
  order.value = 'seen';
  order.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(names()[0]).toBe('Gym Example'));
});

test('a company opens with its evidence, and Escape leads back', async () => {
  await open('bad', 'Companies heard so far', '?workspace');
  await shows('Bakery Example');
  press('Bakery Example');
  await shows('A person answers, and leaving takes one click.');
  pressKey('Escape');
  await shows('Companies heard so far');
});

test('forgetting asks first, and Escape keeps', async () => {
  await open('bad', 'Companies heard so far', '?workspace');
  await shows('Gym Example');
  press('Forget Gym Example');
  await shows('This cannot be undone.');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'));
  pressKey('Escape');
  await vi.waitFor(() => expect(text()).not.toContain('This cannot be undone.'));
  expect(sent('forget')).toEqual([]);
});

test('a forgotten company leaves the list', async () => {
  await open('bad', 'Companies heard so far', '?workspace');
  await shows('Gym Example');
  press('Forget Gym Example');
  await shows('This cannot be undone.');
  find('.grave', 'Forget').click();
  await vi.waitFor(() => expect(names()).toEqual(['Shop Example', 'Bakery Example']));
  expect(sent('forget')).toEqual([{ domain: 'gym.example' }]);
});

test('forgetting all leaves a list that says what will stand there', async () => {
  await open('bad', 'Companies heard so far', '?workspace');
  await shows('Gym Example');
  press('Forget all companies');
  await shows('Forget everything that was heard so far?');
  find('.grave', 'Forget all').click();
  await shows('No company was heard yet.');
  expect(sent('forget')).toEqual([{ domain: null }]);
});

test('the panel leads to the settings', async () => {
  await open('bad', 'Shop Example');
  press('Settings');
  expect(did.openOptionsPage).toHaveBeenCalledOnce();
});

test.each(Object.keys(scenes))('axe finds nothing wrong in the state %s', async name => {
  await open(name, 'Companies');
  await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
  expect(await violations()).toEqual([]);
});

test.each(['Companies', 'Files'])('axe finds nothing wrong in the view %s', async view => {
  await open('bad', 'Shop Example');
  press(view);
  await vi.waitFor(() => expect(document.querySelector('main h1')?.textContent).not.toBe('Shop Example'));
  expect(await violations()).toEqual([]);
});
