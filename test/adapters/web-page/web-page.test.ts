import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { troubleWith } from '../../../src/adapters/live-page.ts';
import { webPage } from '../../../src/adapters/web-page.ts';
import { parse } from '../../../src/cli/parser.ts';
import { bytesOf, opened, ownWords, pageOf, problemOf } from '../opened.ts';

describe('the address of a saved page', () => {
  it.each([
    ['<link rel="canonical" href="https://shop.example/a"><p>Hi</p>', 'https://shop.example/a'],
    ['<meta property="og:url" content="https://shop.example/b"><p>Hi</p>', 'https://shop.example/b'],
    ['<!DOCTYPE html>\n<!-- saved from url=(0024)https://shop.example/c -->\n<html><p>Hi</p>', 'https://shop.example/c'],
    ['<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://shop.example/d \n saved date: Tue Nov 24 2026\n--><p>Hi</p>', 'https://shop.example/d'],
    ['<html><head><!-- Mirrored from shop.example/e by HTTrack --></head><p>Hi</p>', 'http://shop.example/e'],
    ['<link rel="canonical" href="/only/a/path"><p>Hi</p>', null],
    ['<link rel="canonical" href="javascript:alert(1)"><p>Hi</p>', null],
    ['<p>Hi</p><!-- saved from url=(0024)https://shop.example/late -->', null],
  ])('in %j is %s', async (html, url) => {
    expect((await pageOf(html)).url).toBe(url);
  });

  it('is the one that the person names', async () => {
    const result = await opened('a.html', '<link rel="canonical" href="https://shop.example/a"><a href="b">Hi</a>', 'https://other.example/');
    expect(result.ok && result.captured.snapshot).toMatchObject({ url: 'https://other.example/', controls: [{ href: 'https://other.example/b' }] });
  });
});

describe('the encoding of a saved page', () => {
  const page = '<meta charset="windows-1252"><p>Schöne Grüße</p>';
  it.each([
    ['as its meta element says', bytesOf(page, 'latin1')],
    ['as its old meta element says', bytesOf('<meta http-equiv="content-type" content="text/html; charset=iso-8859-1"><p>Schöne Grüße</p>', 'latin1')],
    ['as UTF-8 where nothing is said', bytesOf('<p>Schöne Grüße</p>')],
    ['as windows-1252 where nothing is said and UTF-8 cannot be', bytesOf('<p>Schöne Grüße</p>', 'latin1')],
    ['as the byte order mark says, whatever else is said', new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(page)])],
    ['as UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...bytesOf('<p>Schöne Grüße</p>', 'utf16le')])],
    ['as UTF-16 without one', bytesOf('<p>Schöne Grüße</p>', 'utf16le')],
    ['as UTF-8 where an unknown encoding is named', bytesOf('<meta charset="klingon"><p>Schöne Grüße</p>')],
  ])('is taken %s', async (_, bytes) => {
    expect(ownWords(await pageOf(bytes))).toBe('Schöne Grüße');
  });

  it('is what the server stated before what the page says', async () => {
    const result = await webPage.open({ name: 'a', bytes: bytesOf('<meta charset="windows-1252"><p>Grüße</p>'), charset: 'utf-8' }, { parse, now: '', url: null });
    expect(result.ok && ownWords(result.captured.snapshot)).toBe('Grüße');
  });
});

describe('a file', () => {
  it('is opened by what it holds, whatever its name', async () => {
    expect(await pageOf('<!doctype html><title>Hi</title><p>A page</p>', 'page.eml')).toMatchObject({ kind: 'page' });
    expect(await pageOf('<!doctype html><p>A page</p>', 'no suffix')).toMatchObject({ kind: 'page' });
    const mail = await opened('mail.html', 'From: a@shop.example\nSubject: Hi\n\n<p>A mail</p>');
    expect(mail.ok && mail.captured.snapshot.kind).toBe('mail');
  });

  it.each([
    ['empty', '', /is empty/],
    ['blank', ' \n\n\t', /is empty/],
    ['a PDF', '%PDF-1.7\n%', /is a PDF/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /is a picture/],
    ['an Outlook file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /Outlook/],
    ['a ZIP', 'PK\u0003\u0004abc', /ZIP/],
    ['plain words', 'Just some words, no page.', /is no HTML/],
    ['noise', Uint8Array.from({ length: 900 }, (_, index) => (index * 7) % 256), /is no HTML/],
    ['JSON', '{"a": 1}', /is no HTML/],
  ])('that is %s gets one sentence', async (_, content, sentence) => {
    const problem = await problemOf('file.html', content);
    expect(problem).toMatch(sentence);
    expect(problem).toMatch(/^file\.html: [^\n]+\.$/);
  });
});

describe('the parser of the terminal', () => {
  it('turns away elements nested past all reason before they cost minutes, and no long list', () => {
    expect(() => parse('<div>'.repeat(50_000))).toThrow('its elements stand in each other too deeply');
    expect(parse('<ul><li><p>One'.concat('<li><p>More<br>'.repeat(5_000))).querySelectorAll('li')).toHaveLength(5_001);
    expect(parse(`<script>${"'<div>'".repeat(5_000)}</script><p>Hello`).body.textContent).toBe('Hello');
  });
});

describe('a live document', () => {
  const live = (content: string, contentType = 'text/html'): Document => new JSDOM(content, { contentType }).window.document;

  it('that can be read is no trouble', () => {
    expect(troubleWith(live('<p>Hello</p>'))).toBeNull();
    expect(troubleWith(live('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Hi</p></body></html>', 'application/xhtml+xml'))).toBeNull();
  });

  it('that cannot be read says why in one sentence', () => {
    expect(troubleWith(live('<rss><channel/></rss>', 'application/rss+xml'))).toMatch(/raw data.+XML/);
    expect(troubleWith(live('<a/>', 'text/xml'))).toMatch(/raw data.+XML/);
    expect(troubleWith(live(''))).toMatch(/empty/);
    for (const [type, word] of [['application/pdf', 'PDF'], ['image/png', 'picture'], ['application/json', 'JSON']]) {
      expect(troubleWith({ contentType: type, body: live('<p>x</p>').body } as Document)).toContain(word);
    }
  });
});
