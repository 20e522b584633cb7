import { describe, expect, it } from 'vitest';
import { escapeCsv, escapeHtml, escapeMarkdown, escapeMarkdownAddress, escapeSarif, escapeUri, openable, plain } from '../../src/report/escape.ts';

describe('escaping', () => {
  it('makes tags and quotes harmless in HTML', () => {
    expect(escapeHtml(`<script>"a" & 'b'`)).toBe('&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;');
  });

  it('takes escape codes, bidi overrides and lone surrogates out of any text', () => {
    expect(plain('a\u001b[31mb\u202ec\ud800d\u0000e')).toBe('a[31mbcde');
  });

  it('keeps what scripts need: joiners, emoji, marks', () => {
    expect(plain('می\u200cخواهم 👩‍🔧 é')).toBe('می\u200cخواهم 👩‍🔧 é');
  });

  it.each([
    ['[Pay](https://evil.example)', '\\[Pay\\](https\\://evil.example)'],
    ['# Title', '\\# Title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a | b', 'a \\| b'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['line\n\n# break', 'line \\# break'],
    ['ask @ann', 'ask \\@ann'],
    ['AT&amp;T', 'AT\\&amp;T'],
  ])('makes %j harmless in Markdown', (text, safe) => {
    expect(escapeMarkdown(text)).toBe(safe);
  });

  it('leaves a mailbox as it is read', () => {
    expect(escapeMarkdown('help@shop.example')).toBe('help@shop.example');
  });

  it('keeps an address within the brackets of a Markdown link', () => {
    expect(escapeMarkdownAddress('https://shop.example/a b>)(')).toBe('<https://shop.example/a%20b%3E)(>');
  });

  it.each([['=1+1', "'=1+1"], ['+12025550123', "'+12025550123"], ['-2', "'-2"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['＝1', "'＝1"], [' =1', "' =1"]])(
    'takes the formula out of the CSV field %j', (text, safe) => {
      expect(escapeCsv(text)).toBe(safe);
    });

  it.each([['a,b', '"a,b"'], ['say "hi"', '"say ""hi"""'], ['a\nb', '"a\r\nb"'], ['plain', 'plain']])('quotes the CSV field %j where needed', (text, safe) => {
    expect(escapeCsv(text)).toBe(safe);
  });

  it('leaves numbers numbers and nothing empty in CSV', () => {
    expect([escapeCsv(-3), escapeCsv(null)]).toEqual(['-3', '']);
  });

  it('makes no link or argument of brackets in a SARIF message', () => {
    expect(escapeSarif('[a](b) {0}')).toBe('\\[a\\](b) {{0}}');
  });

  it.each([['a b#1?.html', 'a%20b%231%3F.html'], ['in\\c.html', 'in/c.html'], ['/tmp/x.html', 'file:///tmp/x.html'], ['https://shop.example/a?b', 'https://shop.example/a']])(
    'writes %j as a URI', (path, uri) => {
      expect(escapeUri(path)).toBe(uri);
    });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' JaVaScRiPt:x', '//shop.example', 'mail from news@shop.example', ''])('never opens %j', address => {
    expect(openable(address)).toBeNull();
  });

  it('opens an address without its query, fragment and user', () => {
    expect(openable('https://ann:pw@shop.example/a?t=1#x')).toBe('https://shop.example/a');
  });
});
