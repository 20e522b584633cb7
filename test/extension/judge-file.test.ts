import { JSDOM } from 'jsdom';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileAnswer, FileRequests } from '../../src/extension/file-messages.ts';
import { compose, detectors, listen, merge, translations, weigh, type Listened } from '../../src/core/index.ts';
import { judgeFile, type Judged } from '../../src/extension/judge-file.ts';

type Ask = FileRequests['judge']['ask'] | FileRequests['judge-measured']['ask'];

const asked: Ask[] = [];
const pending = new Map<string, Listened>();
const forgets = new Set<'judge' | 'judge-measured'>();
const rounds: number[] = [];

// The wire to the background; behind it the real core answers, with a memory that may be lost.
vi.mock('../../src/extension/messages.ts', async original => ({ ...await original<object>(), ask: async (name: 'judge' | 'judge-measured', request: Ask): Promise<FileAnswer> => {
  const last = 'appearances' in request ? pending.get(request.file)?.again(request.appearances) : listen(request.snapshot);
  if (forgets.delete(name) || !last) return { domain: null, scorecard: null, mailing: null, problem: null, asks: [] };
  pending.set(request.file, last);
  const { asks, reading } = last;
  asked.push(request);
  rounds.push(asks.length);
  if (asks.length > 0) return { domain: null, scorecard: null, mailing: null, problem: null, asks };
  const now = '2026-11-24T10:00:00.000Z';
  const record = merge(null, reading);
  const scorecard = compose(record, weigh(record, { now, offDetectors: [] }), { lang: 'en', now, detectors: detectors.map(({ meta }) => meta), translations, jurisdictions: [] });
  return { domain: record.company.domain, scorecard: request.wantsScorecard ? scorecard : null, mailing: reading.mailing ?? null, problem: null, asks: [] };
} }));

beforeAll(() => { vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser); });
beforeEach(() => { asked.length = 0; rounds.length = 0; });

const file = (name: string, text: string): File => new File([text], name);
const mail = (from: string, more = ''): string => `From: ${from}\nSubject: Hi\n${more}\nThis mailbox does not accept replies.\n`;
const mailboxOf = (...mails: readonly string[]): string => mails.map(each => `From news@shop.example Tue Nov 24 10:00:00 2026\n${each}\n`).join('');

async function judged(dropped: File, { isPrivate = false, signal = new AbortController().signal } = {}): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for await (const each of judgeFile(dropped, { isPrivate, signal })) all.push(each);
  return all;
}

describe('a file dropped on the panel', () => {
  it('that is a mail gets the scorecard of its sender, and says which list it came by', async () => {
    const [only, ...others] = await judged(file('a.eml', mail('Shop <no-reply@shop.example>', 'Date: Tue, 24 Nov 2026 10:00:00 +0000\nList-Id: <offers.shop.example>\n')));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'a.eml', domain: 'shop.example', problem: null, isOfMany: false, mailing: { listId: 'offers.shop.example', sentAt: '2026-11-24T10:00:00.000Z' } });
    expect(only?.scorecard?.walls.map(({ detector }) => detector)).toContain('no-reply-wording');
  });

  it('that is a saved page is measured until nothing is left to ask', async () => {
    const page = '<!doctype html><html lang="en"><link rel="canonical" href="https://shop.example/account"><style>.out { font-size: 8px; color: #ddd; text-decoration: none }</style><p>Your subscription renews every month.</p><p><a class="out" href="/cancel">Cancel your subscription</a></p>';
    const [only] = await judged(file('account.html', page));
    expect(only?.scorecard?.company.domain).toBe('shop.example');
    expect(rounds.at(-1)).toBe(0);
    expect(rounds.some(count => count > 0)).toBe(true);
  });

  it('is judged from the start where the background was put to sleep', async () => {
    forgets.add('judge-measured');
    const [only] = await judged(file('a.eml', mail('Shop <no-reply@shop.example>')));
    expect([only?.domain, only?.problem, forgets.size]).toEqual(['shop.example', null, 0]);
  });

  it('that is neither gets one sentence and reaches nobody', async () => {
    expect(await judged(file('a.pdf', '%PDF-1.7'))).toMatchObject([{ scorecard: null, domain: null, problem: 'a.pdf: this is a PDF; save the page as HTML instead.' }]);
    expect(rounds).toEqual([]);
  });

  it('from a private window says so with each thing it asks', async () => {
    await judged(file('a.eml', mail('no-reply@shop.example')), { isPrivate: true });
    expect(asked.map(({ isPrivate }) => isPrivate)).not.toContain(false);
  });
});

describe('a mailbox dropped on the panel', () => {
  const three = mailboxOf(mail('Shop <no-reply@shop.example>'), 'no header\n', mail('Robin <robin@gmail.com>'), mail('Kiln <no-reply@kiln.example>'));

  it('is judged mail by mail, without a scorecard for each', async () => {
    const all = await judged(file('inbox.mbox', three));
    expect(all.map(({ name, domain, isOfMany, scorecard }) => [name, domain, isOfMany, scorecard])).toEqual([
      ['inbox.mbox#1', 'shop.example', true, null], ['inbox.mbox#2', null, true, null], ['inbox.mbox#3', '', true, null], ['inbox.mbox#4', 'kiln.example', true, null],
    ]);
    expect(asked.some(({ wantsScorecard }) => wantsScorecard)).toBe(false);
  });

  it('loses nothing by a mail that cannot be read', async () => {
    expect((await judged(file('inbox.mbox', three)))[1]?.problem).toMatch(/^inbox\.mbox#2: .+\.$/);
  });

  it('is known without an ending, as mail programs keep it', async () => {
    expect(await judged(file('INBOX', three))).toHaveLength(4);
  });

  it('is one mail where its name says so', async () => {
    expect((await judged(file('one.eml', mailboxOf(mail('no-reply@shop.example'))))).map(({ isOfMany }) => isOfMany)).toEqual([false]);
  });

  it('tells how far it has come', async () => {
    const long = mailboxOf(...Array.from({ length: 40 }, (_, count) => mail(`no-reply@shop${count % 3}.example`, `X-Filler: ${'a'.repeat(900)}\n`)));
    const shares = (await judged(file('inbox.mbox', long))).map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[9]).toBeCloseTo(0.25, 1);
    expect(shares.at(-1)).toBeCloseTo(1, 1);
  });

  it('is read no further once the person stops it', async () => {
    const stop = new AbortController();
    const names: string[] = [];
    for await (const { name } of judgeFile(file('inbox.mbox', three + three), { isPrivate: false, signal: stop.signal })) {
      names.push(name);
      stop.abort();
    }
    // Those that were on their way are told of as well, since they are stored.
    expect(names).toEqual(['inbox.mbox#1', 'inbox.mbox#2', 'inbox.mbox#3']);
  });
});
