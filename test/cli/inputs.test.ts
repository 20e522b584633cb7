import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earshot, rows } from './run.ts';

interface Row {
  readonly input: string;
  readonly kind: string;
  readonly url: string | null;
  readonly company: string | null;
  readonly problem: string | null;
  readonly findings: readonly { readonly detector: string; readonly outcome: string }[];
}

const PAGE = '<!doctype html><title>Help</title><link rel="canonical" href="https://shop.example/help"><p>Write to help@shop.example.</p>';
const mail = (shop: string, words = 'This mailbox does not accept replies.') => `From: Shop <no-reply@${shop}.example>\nSubject: Hi\n\n${words}\n`;
const inMailbox = (message: string) => `From no-reply@shop.example Tue Nov 24 10:00:00 2026\n${message}\n`;
const folder = mkdtempSync(join(tmpdir(), 'earshot-inputs-'));

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function audited(...words: readonly string[]): Promise<readonly Row[]> {
  const { status, stdout } = await earshot(['audit', '--format', 'jsonl', ...words]);
  expect(status).toBe(0);
  return rows<Row>(stdout);
}

describe('a file that holds many', () => {
  it('gives a reading for each message of a mailbox, in order', async () => {
    const path = file('inbox.mbox', [mail('one'), mail('two'), 'no header\n'].map(inMailbox).join(''));
    const readings = await audited(path);
    expect(readings.map(({ input, kind, company }) => [input, kind, company])).toEqual([[`${path}#1`, 'mail', 'one.example'], [`${path}#2`, 'mail', 'two.example'], [`${path}#3`, 'mail', null]]);
    expect(readings[2]?.problem).toMatch(/no header lines/);
  });

  it('is read from standard input as well', async () => {
    const { stdout } = await earshot(['audit', '-'], [mail('one'), mail('two')].map(inMailbox).join(''));
    expect(rows<Row>(stdout).map(({ input, company }) => [input, company])).toEqual([['-#1', 'one.example'], ['-#2', 'two.example']]);
  });

  it('gives a reading for each page of a web archive, with its address', async () => {
    const records = await Promise.all(['/help', '/terms'].map(async path => {
      async function* body() { yield Buffer.from('<p>Write to help@shop.example.</p>'); }
      const made = WARCRecord.create({ url: `https://shop.example${path}`, type: 'response', date: '2026-11-24T10:00:00Z', httpHeaders: { 'Content-Type': 'text/html' }, warcVersion: 'WARC/1.1' }, body());
      return WARCSerializer.serialize(made, { gzip: true });
    }));
    const readings = await audited(file('crawl.warc.gz', Buffer.concat(records)));
    expect(readings.map(({ url, company, problem }) => [url, company, problem])).toEqual([
      ['https://shop.example/help', 'shop.example', null], ['https://shop.example/terms', 'shop.example', null],
    ]);
  });

  it('keeps its place among other files, whatever the number of workers', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let count = 10; count < 40; count += 1) writeFileSync(join(many, `${count}.eml`), mail(`shop${count}`));
    writeFileSync(join(many, '25.mbox'), [mail('one'), mail('two')].map(inMailbox).join(''));
    const names = (await audited(many, '--jobs', '3')).map(({ input }) => input.slice(many.length + 1));
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    expect(names.slice(15, 19)).toEqual(['25.eml', '25.mbox#1', '25.mbox#2', '26.eml']);
  });
});

describe('other kinds of files', () => {
  it('are read from a Maildir, where they have no suffix', async () => {
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'Maildir', part), { recursive: true });
    file('Maildir/cur/1700000000.M1P1.home:2,S', mail('one'));
    file('Maildir/new/1700000001.M1P1.home', mail('two'));
    file('Maildir/tmp/1700000002.M1P1.home', mail('unfinished'));
    expect((await audited(join(folder, 'Maildir'))).map(({ company }) => company)).toEqual(['one.example', 'two.example']);
  });

  it('are unpacked on the way', async () => {
    const [page, packed] = await audited(file('help.html.gz', gzipSync(PAGE)), file('a.eml.gz', gzipSync(mail('one'))));
    expect([page?.company, packed?.company]).toEqual(['shop.example', 'one.example']);
  });

  it('are a page in a single file', async () => {
    const archive = `Snapshot-Content-Location: https://shop.example/help\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n${PAGE}\n--b--\n`;
    expect((await audited(file('help.mhtml', archive)))[0]).toMatchObject({ kind: 'page', url: 'https://shop.example/help', problem: null });
  });

  it.each([
    ['cut.html.gz', gzipSync(PAGE).subarray(0, 60), /compression is damaged/],
    ['empty.mbox', '', /is empty/],
    ['table.warc', 'WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n', /holds no page/],
    ['letter.html', 'Dear customer, this is no page.', /no HTML/],
    ['scan.html', '%PDF-1.7 ...', /PDF/],
    ['half.eml', 'Hello there', /no mail|no HTML/],
  ])('such as %s get one sentence, and the run goes on', async (name, bytes, sentence) => {
    const [bad, good] = await audited(file(name, bytes), file('good.html', PAGE));
    expect(bad?.problem).toMatch(sentence);
    expect(bad?.problem?.split('\n')).toHaveLength(1);
    expect(good?.problem).toBeNull();
  });

  it('cut off or of unknown encoding are read as far as they go', async () => {
    const words = 'Content-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: quoted-printable\n\nThis mailbox does not accept rep=\nlies. Unsub=';
    const [cut] = await audited(file('cut.eml', `From: Shop <news@shop.example>\nSubject: Hi\n${words}`));
    expect(cut?.problem).toBeNull();
    expect(cut?.findings.find(({ detector }) => detector === 'no-reply-wording')?.outcome).toBe('found');
  });
});

describe('an address', () => {
  const asked: IncomingMessage[] = [];
  let server: Server;
  let base = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      const path = request.url ?? '';
      if (path === '/moved') response.writeHead(302, { location: '/help', 'set-cookie': 'a=b' }).end();
      else if (path === '/help') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b' }).end('<title>Help</title><p>Write to help@shop.example.</p>');
      else if (path === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x');
      else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not here</p>');
    });
    await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', () => resolve()); });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    base = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => new Promise(resolve => { server.close(resolve); }));

  it('is fetched once, without cookies, and known by where it led', async () => {
    asked.length = 0;
    const [reading] = await audited(`${base}/moved`);
    expect(reading).toMatchObject({ kind: 'page', url: `${base}/help`, problem: null });
    expect(asked.map(({ url, headers }) => [url, headers.cookie])).toEqual([['/moved', undefined], ['/help', undefined]]);
  });

  it.each([
    ['/gone', /answered with status 404/],
    ['/picture', /is no page \(image\/png\)/],
  ])('%s that holds no page gets one sentence', async (path, sentence) => {
    expect((await audited(`${base}${path}`))[0]?.problem).toMatch(sentence);
  });

  it('that nobody answers gets one sentence', async () => {
    const readings = await audited('http://127.0.0.1:1/', 'https://nobody.invalid/');
    expect(readings[0]?.problem).toMatch(/127\.0\.0\.1:1 (?:refused the connection|could not be reached)/);
    expect(readings[1]?.problem).toMatch(/nobody\.invalid (?:was not found|could not be reached)/);
  });
});
