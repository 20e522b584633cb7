import { WARCRecord, WARCSerializer } from 'warcio';
import { describe, expect, it } from 'vitest';
import { isWarc, pagesIn, type ArchivedPage } from '../../../src/adapters/warc.ts';
import { bytesOf } from '../opened.ts';

async function record(url: string, body: string, { status = '200 OK', type = 'text/html; charset=utf-8' } = {}): Promise<Uint8Array> {
  async function* content() { yield bytesOf(body); }
  const made = WARCRecord.create({ url, type: 'response', date: '2026-11-24T10:00:00Z', statusline: `HTTP/1.1 ${status}`, httpHeaders: { 'Content-Type': type }, warcVersion: 'WARC/1.1' }, content());
  return WARCSerializer.serialize(made, { gzip: false });
}

async function pages(...records: readonly Uint8Array[]): Promise<readonly ArchivedPage[]> {
  async function* archive() { yield* records; }
  const found: ArchivedPage[] = [];
  for await (const page of pagesIn(archive())) found.push(page);
  return found;
}

describe('a web archive', () => {
  it('gives its pages in order with their addresses and encodings, and nothing else', async () => {
    const found = await pages(
      await record('https://shop.example/', '<p>Grüße</p>'),
      await record('https://shop.example/a.css', 'p {}', { type: 'text/css' }),
      await record('https://shop.example/gone', '<p>Gone</p>', { status: '404 Not Found' }),
      await record('https://shop.example/help', '<p>Help</p>', { type: 'text/html' }),
    );
    expect(found.map(({ url, bytes, charset }) => [url, new TextDecoder().decode(bytes), charset])).toEqual([
      ['https://shop.example/', '<p>Grüße</p>', 'utf-8'], ['https://shop.example/help', '<p>Help</p>', null],
    ]);
  });

  it('is known by its first line', async () => {
    expect(isWarc(new TextDecoder().decode(await record('https://shop.example/', 'x')))).toBe(true);
    expect(isWarc('<html>')).toBe(false);
  });
});
