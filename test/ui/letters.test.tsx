// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LetterLine } from '../../src/core/model/letter.ts';
import { freshBackground, sent } from './background.ts';
import { did, installBrowser } from './browser.ts';
import { bad } from './companies.ts';
import { draw, erase, find, press, shows, text, violations } from './drawn.ts';
import { due, letterAnswers } from './letters.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Popup } = await import('../../src/ui/popup/popup.tsx');
const { Panel } = await import('../../src/ui/panel/panel.tsx');

function field<Field extends HTMLElement>(selector: string, label: string): Field {
  const found = [...document.querySelectorAll('label.field')].find(one => one.textContent?.startsWith(label))?.querySelector<Field>(selector);
  if (!found) throw new Error(`There is no ${selector} "${label}".`);
  return found;
}

async function open(surface: typeof Popup, kept: readonly LetterLine[] = [], { stored = true, place = '' } = {}): Promise<void> {
  freshBackground({ ...letterAnswers(kept, place), 'tab-state': () => ({ kind: 'read', scorecard: bad, stored, problems: [] }) });
  await draw(surface, 'Write a letter');
}

async function write(surface: typeof Popup = Popup, ...more: [(readonly LetterLine[])?, { stored?: boolean; place?: string }?]): Promise<void> {
  await open(surface, ...more);
  press('Write a letter');
  await shows('Open in the mail program');
}

async function choose(label: string, value: string): Promise<void> {
  const select = field<HTMLSelectElement>('select', label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise(resolve => setTimeout(resolve, 50));
}

const body = () => field<HTMLTextAreaElement>('textarea', 'Letter').value;

beforeEach(() => installBrowser());
afterEach(erase);

test('a letter is written only when it is asked for', async () => {
  await open(Popup);
  expect(sent('letter')).toEqual([]);
});

test('a letter opens in the mail program with address, subject and body', async () => {
  await write();
  const url = new URL(find<HTMLAnchorElement>('a', 'Open in the mail program').href);
  expect([url.protocol, url.pathname, url.searchParams.get('subject')]).toEqual(['mailto:', 'help@shop.example', 'Cancellation of my contract']);
  expect(url.searchParams.get('body')).toBe(body().replaceAll('\n', '\r\n'));
});

test('country and language are the person’s to choose', async () => {
  await write();
  expect(text()).toContain('It refers to no norm.');
  await choose('Your country', 'DE');
  await choose('Language of the letter', 'de');
  expect(body()).toContain('hiermit kündige ich');
  expect(text()).toContain('§ 312k BGB');
});

test('what the person changes goes out', async () => {
  await write();
  const area = field<HTMLTextAreaElement>('textarea', 'Letter');
  area.value = 'My own words';
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(resolve => setTimeout(resolve, 50));
  press('Copy the letter');
  await shows('Copied');
  expect(did.copy).toHaveBeenCalledWith('My own words');
});

test('a letter from right to left says so', async () => {
  await write();
  await choose('Language of the letter', 'ar');
  expect([field('textarea', 'Letter').dir, field('textarea', 'Letter').lang]).toEqual(['rtl', 'ar']);
});

test('that it was sent is noted with its deadline, and without its text', async () => {
  await write();
  press('I have sent it');
  await shows('answer due by');
  const [{ letter } = { letter: null }] = sent('keep-letter');
  expect(letter).toMatchObject({ domain: 'shop.example', kind: 'cancel', stage: 'first', deadline: '2026-12-09' });
  expect(Object.keys(letter ?? {})).not.toContain('body');
});

test('a private window notes nothing', async () => {
  await write(Popup, [], { stored: false });
  expect(text()).not.toContain('I have sent it');
});

test('after the deadline a second letter is one click away', async () => {
  await open(Popup, [due]);
  await shows('The day has passed.');
  press('Write again');
  await shows('Open in the mail program');
  expect(sent('letter').at(-1)?.wish).toMatchObject({ stage: 'second', before: { sentOn: '2026-11-02' } });
  expect(body()).toContain('I wrote to you about this on 2 November 2026');
});

test('an answer ends the reminding', async () => {
  await open(Popup, [due]);
  await shows('The day has passed.');
  press('They answered');
  await shows('Answered.');
  expect(text()).not.toContain('The day has passed.');
});

test('letters to others whose day has passed are told on top', async () => {
  await open(Popup, [{ ...due, domain: 'gym.example', company: 'Gym Example' }]);
  await shows('Gym Example was to answer your letter');
});

test('that of the company in view leads to what comes next', async () => {
  await open(Popup, [due]);
  await shows('Shop Example was to answer your letter');
  expect(find<HTMLAnchorElement>('a', 'What comes next').hash).toBe('#write');
});

test('after a second letter comes the desk', async () => {
  await open(Panel, [{ ...due, stage: 'second' }]);
  await shows('The day has passed.');
  expect(find<HTMLAnchorElement>('.kept a', 'Complaint desk').hash).toBe('#desks');
  expect(text()).not.toContain('Write again');
});

test('a printed letter is alone on its page and gone afterwards', async () => {
  const print = vi.fn(() => expect(document.querySelector('body > .sheet')?.textContent).toMatch(/^Shop Example Ltd\n1 Example Road\nExampletown\n\nCancellation/));
  vi.stubGlobal('print', print);
  await write();
  press('Print');
  expect(print).toHaveBeenCalled();
  dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.sheet')).toBeNull();
});

test('the panel names the complaint desks of the country, and writes the statement', async () => {
  await open(Panel, [due]);
  await choose('Your country', 'FR');
  await shows('SignalConso');
  press('Write the statement');
  await shows('Copy the letter');
  expect(body()).toContain('I asked the company on 2 November 2026 to end my contract');
  expect(find<HTMLAnchorElement>('a', 'CNIL').href).toBe('https://www.cnil.fr/fr/plaintes');
});

test.each([['popup', Popup], ['panel', Panel]])('axe finds nothing in the letters of the %s', async (_, surface) => {
  await write(surface, [due], { place: 'DE' });
  expect(await violations()).toEqual([]);
});
