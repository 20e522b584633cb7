// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshBackground, sent, type Answers } from './background.ts';
import { installBrowser } from './browser.ts';
import { draw, erase, press, shows, text } from './drawn.ts';
import { bad } from './companies.ts';
import { settings } from './preview/scenes.ts';
import { provenance, wall } from './scorecards.ts';

vi.mock('../../src/extension/messages.ts', () => import('./background.ts'));

const { Options } = await import('../../src/ui/options/options.tsx');
const { Popup } = await import('../../src/ui/popup/popup.tsx');

beforeEach(() => installBrowser());
afterEach(erase);

async function openOptions(answers: Answers = {}): Promise<void> {
  freshBackground(answers);
  await draw(Options, 'Write a line above mails');
}

async function openPopup(canCheck: boolean, because = ''): Promise<void> {
  freshBackground({
    'tab-state': () => ({ kind: 'read', scorecard: bad, stored: true, problems: [], canCheck }),
    'check-headers': () => ({ checked: because === '', because }),
  });
  await draw(Popup, 'Shop Example');
}

test('lines in mails are switched off with one press', async () => {
  await openOptions();
  document.querySelector<HTMLInputElement>('#mail-lines-on')?.click();
  await vi.waitFor(() => expect(sent('save-settings').at(-1)?.settings.mailLines).toBe(false));
});

test('a mail host without lines is taken off the list', async () => {
  await openOptions({ settings: () => ({ ...settings, quietLines: ['mail.example'] }) });
  press('Remove mail.example');
  await vi.waitFor(() => expect(sent('save-settings').at(-1)?.settings.quietLines).toEqual([]));
});

test('a mail host that was never tried is called so', async () => {
  await openOptions({ 'mail-hosts': () => [{ title: 'Roundcube', verified: { version: '1.6.5', on: '2026-11-25' } }, { title: 'Gmail', verified: null }] });
  await vi.waitFor(() => expect(text()).toContain('Gmail: not tried on the host itself'));
  expect(text()).toContain('Roundcube: version 1.6.5, tried on Nov 25, 2026');
});

test('the full header is fetched only on a press', async () => {
  await openPopup(true);
  expect(sent('check-headers')).toEqual([]);
  press('Check the headers');
  await vi.waitFor(() => expect(sent('check-headers')).toEqual([{ tabId: 7 }]));
});

test('where the host has no header to fetch there is no button', async () => {
  await openPopup(false);
  expect(text()).not.toContain('Check the headers');
});

test('why a header could not be fetched is said', async () => {
  await openPopup(true, 'Sign in again and try once more.');
  press('Check the headers');
  await vi.waitFor(() => expect(text()).toContain('Sign in again and try once more.'));
});

test('words of the mail that is open can be shown, those of another mail cannot', async () => {
  const [morning, noon] = ['2026-11-25T08:00:00.000Z', '2026-11-25T12:00:00.000Z'];
  const wallOf = (sentence: string, mail: string) => wall({ detector: sentence, sentence, quotes: [{ text: sentence, note: '', provenance: provenance('mail', { address: 'mail from news@shop.example' }), spot: { ref: 4, path: 'p', quote: sentence, address: '', mail } }] });
  freshBackground({
    'tab-state': () => ({ kind: 'read', scorecard: { ...bad, walls: [wallOf('Opened now', noon), wallOf('Opened before', morning)] }, stored: true, problems: [], mails: [noon] }),
    'show': () => ({ shown: false, because: 'The mail with these words is not open any more; open it again.' }),
  });
  await draw(Popup, 'Opened before');
  expect([...document.querySelectorAll('#walls .show')].map(button => button.getAttribute('aria-label'))).toEqual(['Show me: Opened now']);
  press('Show me: Opened now');
  await shows('not open any more');
  expect(sent('show')).toEqual([{ tabId: 7, ref: 4, path: 'p', quote: 'Opened now', mail: noon }]);
  expect(document.querySelector('#walls .quote a')).toBeNull();
});
