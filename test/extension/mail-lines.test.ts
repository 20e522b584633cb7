import { expect, it, vi } from 'vitest';
import type { Finding } from '../../src/core/model/finding.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import type { Scorecard } from '../../src/core/model/scorecard.ts';

vi.mock('../../src/extension/browser.ts', () => ({ browser: { i18n: { getMessage: (key: string) => key } } }));
const { mailLine } = await import('../../src/extension/mail-lines.ts');
const { DEFAULT_SETTINGS } = await import('../../src/extension/settings.ts');

const WAY = { kind: 'email', label: 'You reach us at', value: 'help@shop.example', shown: 'help@shop.example', href: 'mailto:help@shop.example' };
const card = { reach: [WAY] } as unknown as Scorecard;
const here = { settings: DEFAULT_SETTINGS, host: 'mail.example', later: '' };

function reading(...found: readonly string[]): Reading {
  const evidence = [{ kind: 'link', quote: 'unsubscribe', where: '#foot > a', ref: 7 }] as const;
  return { source: { seenAt: '2026-11-25T10:00:00.000Z' }, findings: found.map(detector => ({ detector, outcome: 'found', evidence }) as unknown as Finding) } as unknown as Reading;
}

it('says that a mailbox is closed and where replies arrive', async () => {
  expect(await mailLine(reading('no-reply-sender'), card, here)).toMatchObject({ closed: 'lineClosed', way: { label: 'help@shop.example', href: 'mailto:help@shop.example' }, leave: null });
});

it('leads to the buried link', async () => {
  expect(await mailLine(reading('unsubscribe-buried'), card, here)).toMatchObject({ closed: '', way: null, leave: { spot: { ref: 7, path: '#foot > a', quote: 'unsubscribe', mail: '2026-11-25T10:00:00.000Z' } } });
});

it('prefers a mailbox to a telephone', async () => {
  const both = { reach: [{ kind: 'phone', label: 'Call', value: '+12025550100', shown: '+1 202 555 0100', href: 'tel:+12025550100' }, WAY] } as unknown as Scorecard;
  expect((await mailLine(reading('no-reply-sender'), both, here))?.way?.label).toBe('help@shop.example');
});

it('promises no way in where none is known', async () => {
  expect(await mailLine(reading('no-reply-wording'), { reach: [] } as unknown as Scorecard, here)).toMatchObject({ closed: 'lineClosed', way: null });
});

it('makes no link of an address that browsers would run', async () => {
  const hostile = { reach: [{ ...WAY, href: 'javascript:alert(1)' }] } as unknown as Scorecard;
  expect((await mailLine(reading('no-reply-sender'), hostile, here))?.way?.href).toBeNull();
});

it('says that a mail came after its list was left, whatever else there is to say', async () => {
  expect(await mailLine(reading(), card, { ...here, later: 'You unsubscribed long ago.' })).toMatchObject({ closed: '', way: null, leave: null, later: 'You unsubscribed long ago.' });
});

it.each([
  ['nothing shuts a door', reading('one-click-missing'), here],
  ['lines are off', reading('no-reply-sender'), { ...here, settings: { ...DEFAULT_SETTINGS, mailLines: false } }],
  ['they are off on this host', reading('no-reply-sender'), { ...here, settings: { ...DEFAULT_SETTINGS, quietLines: ['mail.example'] } }],
])('there is no line where %s', async (_, mail, where) => {
  expect(await mailLine(mail, card, where)).toBeNull();
});
