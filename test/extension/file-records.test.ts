import { beforeEach, expect, it, vi } from 'vitest';
import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { merge } from '../../src/core/index.ts';

const stored = new Map<string, CompanyRecord>();
let isFull = false;
vi.mock('../../src/extension/browser.ts', () => ({ browser: {} }));
vi.mock('../../src/extension/records.ts', () => ({
  recordOf: async (domain: string) => stored.get(domain) ?? null,
  keep: async (domain: string, reading: Reading) => {
    if (isFull) throw new Error('The storage is full.');
    const record = merge(stored.get(domain) ?? null, reading);
    stored.set(domain, record);
    return record;
  },
}));
const { fileRecordOf, forgetFiles, recordFile } = await import('../../src/extension/file-records.ts');

function mailFrom(mailbox: string, domain: string | null): Reading {
  return {
    company: domain === null ? null : { domain, name: domain }, lang: 'en', signs: [], findings: [], credits: [], paths: [], next: [], unread: [],
    source: { kind: 'mail', address: `mail from ${mailbox}`, purpose: 'mail', seenAt: '2026-11-25T10:00:00.000Z' },
  };
}
const places = (record: CompanyRecord | null) => record?.read.map(({ address }) => address).toSorted();

beforeEach(() => {
  stored.clear();
  forgetFiles(null);
  isFull = false;
});

it('a dropped mail adds to the company’s record, as an opened one does', async () => {
  await recordFile(mailFrom('news@shop.example', 'shop.example'), false);
  await recordFile(mailFrom('help@shop.example', 'shop.example'), false);
  expect(places(stored.get('shop.example') ?? null)).toEqual(['mail from help@shop.example', 'mail from news@shop.example']);
});

it('in a private window mails add up for show, and nothing is stored', async () => {
  await recordFile(mailFrom('news@shop.example', 'shop.example'), true);
  const { record } = await recordFile(mailFrom('help@shop.example', 'shop.example'), true);
  expect(places(record)).toEqual(['mail from help@shop.example', 'mail from news@shop.example']);
  expect([places(await fileRecordOf('shop.example', true)), stored.size]).toEqual([places(record), 0]);
});

it('a private window shows nothing of what was stored before', async () => {
  await recordFile(mailFrom('news@shop.example', 'shop.example'), false);
  expect(await fileRecordOf('shop.example', true)).toBeNull();
});

it('what could not be stored is shown all the same, with the reason', async () => {
  isFull = true;
  expect((await recordFile(mailFrom('news@shop.example', 'shop.example'), false)).problem).toBe('The storage is full.');
  expect(places(await fileRecordOf('shop.example', false))).toEqual(['mail from news@shop.example']);
});

it('mail of nobody is told of and kept nowhere', async () => {
  const { record } = await recordFile(mailFrom('robin@mail.example', null), false);
  expect([record.company.domain, stored.size, await fileRecordOf('', false)]).toEqual(['', 0, null]);
});

it('what is forgotten is gone', async () => {
  await recordFile(mailFrom('news@shop.example', 'shop.example'), true);
  forgetFiles('shop.example');
  expect(await fileRecordOf('shop.example', true)).toBeNull();
});
