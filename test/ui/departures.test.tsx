// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TabState } from '../../src/extension/messages.ts';
import { freshBackground, sent } from './background.ts';
import { installBrowser } from './browser.ts';
import { bad, silent } from './companies.ts';
import { departureAnswers, leftOn, mailOf } from './departures.ts';
import { draw, erase, find, press, shows, text, violations } from './drawn.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Popup } = await import('../../src/ui/popup/popup.tsx');
const { Panel } = await import('../../src/ui/panel/panel.tsx');

type Read = TabState & { kind: 'read' };

async function open({ kept = [], surface = Popup, ...more }: Partial<Read> & { kept?: Parameters<typeof departureAnswers>[0]; surface?: typeof Popup } = {}): Promise<void> {
  freshBackground({ ...departureAnswers(kept), 'tab-state': () => ({ kind: 'read', scorecard: bad, stored: true, problems: [], ...more }) });
  await draw(surface, 'How to leave');
  await vi.waitFor(() => expect(sent('departures')).not.toEqual([]));
}

beforeEach(() => installBrowser());
afterEach(erase);

test.each([['popup', Popup], ['panel', Panel]])('one press in the %s notes the day and the list of the open mail', async (_, surface) => {
  await open({ surface, mailing: mailOf('2026-11-20') });
  await shows('I unsubscribed today');
  press('I unsubscribed today');
  await shows('You unsubscribed on 25 November 2026.');
  expect(sent('keep-departure')).toEqual([{ domain: 'shop.example', list: 'offers.shop.example' }]);
  expect(text()).not.toContain('I unsubscribed today');
});

test('on a page the company’s mailings are left as a whole', async () => {
  await open();
  await shows('I unsubscribed today');
  press('I unsubscribed today');
  await shows('You unsubscribed on');
  expect(sent('keep-departure')).toEqual([{ domain: 'shop.example', list: 'shop.example' }]);
});

test('a mistake is taken back', async () => {
  await open({ kept: [leftOn('2026-11-03')] });
  await shows('You unsubscribed on 3 November 2026.');
  press('That was a mistake');
  await shows('I unsubscribed today');
  expect(sent('drop-departure')).toEqual([{ domain: 'shop.example', list: 'offers.shop.example' }]);
  await vi.waitFor(() => expect(text()).not.toContain('3 November 2026'));
});

test('a way out that is followed offers to note it, and notes nothing', async () => {
  await open();
  await shows('I unsubscribed today');
  const link = find<HTMLAnchorElement>('#leave a', 'Unsubscribe');
  link.addEventListener('click', event => event.preventDefault());
  link.click();
  await shows('Done there? Note the day');
  expect(sent('keep-departure')).toEqual([]);
});

test('later mail of the list tells the days and what they are held against', async () => {
  await open({ kept: [leftOn('2026-11-03')], mailing: mailOf('2026-11-24') });
  await shows('This mail came 21 days later (15 business days).');
  expect(find('.limits li', '15 U.S.C. 7704').textContent).toContain('Past the 10 business days this law allows.');
  expect(text()).toContain('Only you know that you unsubscribed, so this changes no score.');
});

test('within the days allowed it says so', async () => {
  await open({ kept: [leftOn('2026-11-23')], mailing: mailOf('2026-11-24') });
  await shows('Still within the 10 business days this law allows.');
  expect(text()).not.toContain('Past the');
});

test('a mail that leaving does not end says nothing', async () => {
  await open({ kept: [leftOn('2026-11-03')], mailing: mailOf('2026-11-24', { endsByLeaving: false }) });
  await shows('You unsubscribed on 3 November 2026.');
  expect(text()).not.toContain('days later');
});

test('a mail of another list can be left by itself', async () => {
  await open({ kept: [leftOn('2026-11-03', { list: 'catalogue.shop.example' })], mailing: mailOf('2026-11-24') });
  await shows('catalogue.shop.example');
  expect(text()).toContain('I unsubscribed today');
  expect(text()).not.toContain('days later');
});

test('what is not stored is not noted either', async () => {
  await open({ stored: false });
  expect(text()).not.toContain('I unsubscribed today');
});

test('without a way to unsubscribe there is nothing to note', async () => {
  await open({ scorecard: silent });
  expect(text()).not.toContain('I unsubscribed today');
});

test('a failure is said in one sentence', async () => {
  freshBackground({ ...departureAnswers(), 'tab-state': () => ({ kind: 'read', scorecard: bad, stored: true, problems: [] }), 'keep-departure': () => { throw new Error('The storage is full.'); } });
  await draw(Popup, 'I unsubscribed today');
  press('I unsubscribed today');
  await shows('The storage is full.');
  expect(text()).toContain('I unsubscribed today');
});

test('axe finds nothing wrong with a later mail', async () => {
  await open({ kept: [leftOn('2026-11-03')], mailing: mailOf('2026-11-24') });
  await shows('21 days later');
  expect(await violations()).toEqual([]);
});
