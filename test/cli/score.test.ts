import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earshot } from './run.ts';

interface Scored {
  readonly schema: string;
  readonly counted: { readonly pages: number; readonly mails: number; readonly strings: number };
  readonly figures: Readonly<Record<string, { readonly hits: number; readonly of: number; readonly low: number; readonly high: number }>>;
  readonly bar: readonly { readonly what: string; readonly verdict: string }[];
  readonly entries: readonly { readonly kind: string; readonly where: string; readonly what: string; readonly quote: string }[];
  readonly unasked: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

const page = (words: string): string => `<!doctype html><html lang="en"><title>Membership</title><main><h1>Membership</h1>${words}</main></html>`;
const CALL = '<p>To cancel your membership, please call us on +1 202 555 0100.</p>';
const NO_REPLY = 'From: Shop <no-reply@shop.example>\nTo: a@mail.example\nSubject: Your order\nDate: Tue, 24 Nov 2026 10:00:00 +0000\n\nYour parcel is on its way.\n\nPlease do not reply to this e-mail, it will not be read.\n';
const PERSONAL = 'From: Ada <ada@shop.example>\nTo: b@mail.example\nSubject: Saturday\nDate: Tue, 24 Nov 2026 10:00:00 +0000\n\nShall we meet at ten? Ada\n';
const NOTICE = 'From: Shop <noreply@shop.example>\nTo: a@mail.example\nSubject: Your parcel\nDate: Tue, 24 Nov 2026 10:00:00 +0000\n\nYour parcel is on its way.\n';
const FACTS = { noReplySender: false, noReplyWording: false, bulk: false, listUnsubscribe: false, oneClick: false, unsubscribeInBody: false, unsubscribeBuried: null, phoneTree: false, contactPaths: [] };

const FILES: Readonly<Record<string, string>> = {
  'page/call.html': page(CALL),
  'page/plain.html': page('<p>Cancel online at any time in your account.</p>'),
  'page/unlabelled.html': page(CALL),
  'page/shame.html': page('<p>The mill by the river weaves linen.</p>'),
  'page/labels.jsonl': [
    { file: 'call.html', url: 'https://shop.example/membership', lang: 'en', kind: 'terms', labels: { patterns: [{ pattern: 'cancel-by-phone-only', quote: 'please call us on', why: '' }], contactPaths: [] } },
    { file: 'plain.html', url: '', lang: 'en', kind: 'terms', labels: { patterns: [], contactPaths: [] } },
    { file: 'unlabelled.html', url: '', lang: 'en', kind: 'help', labels: { patterns: [], contactPaths: [] } },
    { file: 'shame.html', url: '', lang: 'de', kind: 'checkout', labels: { patterns: [{ pattern: 'confirmshaming', quote: 'I would rather be poor', why: '' }], contactPaths: [] } },
    { file: 'gone.html', url: '', lang: 'en', kind: 'help', labels: { patterns: [{ pattern: 'other', quote: 'x', why: '' }], contactPaths: [{ type: 'email', value: 'help@shop.example' }] } },
  ].map(row => JSON.stringify(row)).join('\n'),
  'mail/order.eml': NO_REPLY,
  'mail/ada.eml': PERSONAL,
  'mail/notice.eml': NOTICE,
  'mail/labels.jsonl': [
    { file: 'order.eml', lang: 'en', kind: 'transactional', labels: { ...FACTS, noReplySender: true, noReplyWording: true, noReplyQuote: 'Please do not reply to this e-mail' } },
    { file: 'ada.eml', lang: 'en', kind: 'personal', labels: FACTS },
    { file: 'notice.eml', lang: 'en', kind: 'notification', labels: { ...FACTS, bulk: true } },
  ].map(row => JSON.stringify(row)).join('\n'),
  'texts.jsonl': [
    { text: 'Please do not reply to this e-mail.', class: 'no-reply', lang: 'en' },
    { text: 'The linen is woven in a small mill.', class: 'no-reply', lang: 'en' },
    { text: 'Reply', class: 'negative', lang: 'en' },
    { text: 'The linen is woven.', class: 'background', lang: 'en' },
  ].map(row => JSON.stringify(row)).join('\n') + '\n{"note": 5}\n',
};

let folder = '';
let score: Scored;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-score-'));
  for (const part of ['page', 'mail', 'none']) await mkdir(join(folder, part));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  score = JSON.parse((await earshot(['score', folder, '--format', 'json'])).stdout) as Scored;
});
afterAll(() => rm(folder, { recursive: true }));

describe('earshot score', () => {
  it('counts what lies in a folder and the folders in it', () => {
    expect(score.schema).toBe('earshot.score/1');
    expect(score.counted).toEqual({ pages: 5, mails: 3, strings: 4 });
  });

  it.each([
    ['patterns/all/recall', 1, 2],
    ['patterns/all/recall-quoted', 1, 2],
    ['patterns/all/lang:de/recall', 0, 1],
    ['patterns/all/kind:terms/recall', 1, 1],
    ['detectors/cancel-by-phone/recall', 1, 1],
    ['detectors/cancel-by-phone/precision', 1, 2],
    ['detectors/cancel-by-phone/false', 1, 3],
    ['detectors/confirmshaming/recall', 0, 1],
    ['detectors/no-reply-sender/recall', 1, 1],
    // A mailbox called noreply@ is none of the other names, whatever its label says.
    ['detectors/no-reply-sender/false', 1, 2],
    ['detectors/no-reply-sender/false-other-name', 0, 1],
    ['mail/detectors/no-reply-wording/recall-quoted', 1, 1],
    ['mail/detectors/no-reply-wording/false', 0, 2],
    ['clean/pages/accused', 1, 2],
    ['clean/mails/accused', 0, 1],
    ['clean/all/kind:help/accused', 1, 1],
    ['paths/page/email/recall', 0, 1],
    ['strings/no-reply/recall', 1, 2],
    ['strings/look-alikes/accusing/false', 0, 1],
    ['strings/background/any-class/false', 0, 1],
  ])('%s is %i of %i', (name, hits, of) => {
    expect(score.figures[name]).toMatchObject({ hits, of });
  });

  it('gives every figure an interval around it', () => {
    const odd = Object.values(score.figures).filter(({ hits, of, low, high }) => low > hits / of || high < hits / of || low < 0 || high > 1);
    expect(odd).toEqual([]);
  });

  it('lists every miss and every false accusation with its words', () => {
    expect(score.entries).toContainEqual(expect.objectContaining({ kind: 'false accusation', where: 'unlabelled.html', what: 'cancel-by-phone', quote: expect.stringContaining('please call us') }));
    expect(score.entries).toContainEqual(expect.objectContaining({ kind: 'miss', where: 'shame.html', what: 'confirmshaming', quote: 'I would rather be poor' }));
    expect(score.entries).toContainEqual(expect.objectContaining({ kind: 'miss', where: 'text', what: 'no-reply' }));
  });

  it('tells which labels no detector answers', () => {
    expect(score.unasked).toEqual({ other: 1 });
  });

  it('tells what could not be read and what labels nothing', () => {
    expect(score.problems.join('\n')).toMatch(/texts\.jsonl:5: the line labels neither/);
    expect(score.problems.join('\n')).toMatch(/gone\.html: /);
  });

  it('holds the figures against the bar', async () => {
    expect(score.bar.find(({ what }) => what.startsWith('clean pages'))?.verdict).toBe('short');
    expect(score.bar.find(({ what }) => what.startsWith('unsubscribe found'))?.verdict).toBe('not measured');
    const { stdout, status } = await earshot(['score', folder, '--list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^SHORT {2}clean pages and personal mails/m);
    expect(stdout).toMatch(/^false accusation · unlabelled\.html · en · cancel-by-phone · "/m);
  });

  it.each([
    [['score'], /name one folder/],
    [['score', 'a', 'b'], /name one folder/],
    [['score', '.', '--format', 'xml'], /no format "xml"/],
  ])('%o ends with status 2 and a sentence', async (words, sentence) => {
    const { status, stderr } = await earshot(words);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  it('says of a folder without labels what is missing', async () => {
    const { status, stderr } = await earshot(['score', join(folder, 'none')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no labels are there; put labels\.jsonl/);
  });
});
