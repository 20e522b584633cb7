import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Mailing } from '../../src/core/model/mailing.ts';
import { listen } from '../../src/core/index.ts';
import { eml } from '../../src/adapters/eml.ts';
import cases from './mailings.json' with { type: 'json' };

const { DOMParser } = new JSDOM('').window;

async function mailingOf(lines: readonly string[]): Promise<Mailing | undefined> {
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const opened = await eml.open({ name: 'a.eml', bytes }, { parse: html => new DOMParser().parseFromString(html, 'text/html'), now: '2026-11-25T10:00:00Z', url: null });
  if (!opened.ok) throw new Error(opened.problem);
  return listen(opened.captured.snapshot).reading.mailing;
}

const OFFER = ['We have picked a few things for you this week, and our weekly newsletter has the best prices.', '', 'Unsubscribe: https://shop.example/u/1'];
const mail = (headers: readonly string[], body: readonly string[] = OFFER): readonly string[] => ['From: Shop <offers@news.shop.example>', 'Date: Tue, 24 Nov 2026 10:00:00 +0100', ...headers, '', ...body];

describe('the list of a mail', () => {
  it('is the identifier of List-Id, whatever stands before it', async () => {
    expect(await mailingOf(mail(['Subject: Hello', 'List-Id: Weekly offers <Offers.Shop.Example>']))).toEqual({ listId: 'offers.shop.example', sender: 'news.shop.example', sentAt: '2026-11-24T09:00:00.000Z', endsByLeaving: true });
  });

  it('is not known without that line', async () => {
    expect(await mailingOf(mail(['Subject: Hello']))).toMatchObject({ listId: '', sender: 'news.shop.example', endsByLeaving: true });
  });

  it('is not taken from a line that names the reader', async () => {
    expect((await mailingOf(mail(['Subject: Hello', 'List-Id: <jane@home.example.offers.shop.example>'])))?.listId).toBe('');
  });
});

describe.each(cases)('a mail in $lang', ({ ends, goesOn }) => {
  it.each(ends)('ends by leaving: $subject', async ({ subject, body }) => {
    expect((await mailingOf(mail([`Subject: ${subject}`, 'List-Unsubscribe: <https://shop.example/u/1>', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'], body)))?.endsByLeaving).toBe(true);
  });

  it.each(goesOn)('goes on all the same: $subject', async ({ subject, body }) => {
    expect((await mailingOf(mail([`Subject: ${subject}`, 'List-Unsubscribe: <https://shop.example/u/1>', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'], body)))?.endsByLeaving).toBe(false);
  });
});

describe('what leaving does not end', () => {
  it.each([
    ['a mail without a way out', [...mail(['Subject: Hello'], ['We have picked a few things for you this week, and they are waiting for you.'])]],
    ['an answer', [...mail(['Subject: Re: Hello', 'In-Reply-To: <1@home.example>'])]],
    ['a forwarded mail', [...mail(['Subject: Fwd: Hello'])]],
    ['an automatic answer', [...mail(['Subject: Hello', 'Auto-Submitted: auto-replied'])]],
    ['a post to a discussion', [...mail(['Subject: Hello', 'List-Id: <riders.shop.example>', 'List-Post: <mailto:riders@shop.example>'])]],
    ['a mail in a language nobody here knows the receipts of', [...mail(['Subject: ご注文', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', 'List-Id: <offers.shop.example>'], ['いつもご利用いただきありがとうございます。今週のおすすめ商品をお届けします。配信停止はこちら。'])]],
  ])('%s', async (_, lines) => {
    expect((await mailingOf(lines))?.endsByLeaving).toBe(false);
  });
});

