import { describe, expect, it } from 'vitest';
import { reached, reachedInMail } from './reached.ts';
import { safeAddress } from '../../src/core/contact/safe-address.ts';

const OPENABLE = /^(?:https?|mailto|tel|sms):/;

describe('links to open', () => {
  it.each(['javascript:alert(1)', 'JavaScript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,<b>x</b>', 'vbscript:x', 'file:///etc/passwd', 'blob:https://shop.example/x', 'chrome://settings', 'about:blank', 'intent://x', 'ftp://shop.example', '//shop.example', '/way', '', 'mailto:', 'mailto:?subject=x', 'https://'])('are never %j', address => {
    expect(safeAddress(address)).toBeNull();
  });

  it.each(['https://shop.example/gro\u202Elmth.ecivres', 'https://shop.example/\u2066x', 'mailto:in\u200Bfo@shop.example', 'https://shop.example/\u0000', 'https://shop.example/\u0007'])('never hold what turns or hides letters: %j', address => {
    expect(safeAddress(address)).toBeNull();
  });

  it('are never longer than an address can be', () => {
    expect(safeAddress(`https://shop.example/${'x'.repeat(10_000)}`)).toBeNull();
  });

  it.each(['https://shop.example/a?b=c', 'http://shop.example', 'mailto:help@shop.example?subject=x', 'tel:+12025550100', 'sms:+12025550100'])('may be %s', address => {
    expect(safeAddress(address)).toBe(address);
  });

  it('of a hostile page are safe or none, whatever the label promises', () => {
    const bad = ['javascript:steal()', 'data:text/html,x', 'vbscript:x', 'https://shop.example/\u202Ex', '#', 'mailto:a@b\u202E.example', 'tel:%00%01', 'file:///x'];
    const labels = ['Unsubscribe', 'Cancel subscription', 'Delete my account', 'Contact us', 'Live chat', 'Make a complaint', 'Forum', 'Imprint'];
    const html = bad.flatMap(href => labels.map(label => `<p><a href="${href}">${label}</a></p>`)).join('');
    for (const { href, value } of [...reached(html), ...reachedInMail(html)]) {
      expect(href === null || OPENABLE.test(href)).toBe(true);
      expect(value).not.toMatch(/^(?:javascript|data|vbscript|file):/i);
      expect(`${href}${value}`).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
  });

  it('carry no letters that turn the reading order in labels and values', () => {
    const [path] = reached('<p><a href="mailto:help@shop.example">\u202Eelpmaxe.pohs@pleh\u202C</a></p>');
    expect(path?.label).not.toMatch(/[\u202A-\u202E]/);
  });
});

describe('work', () => {
  it.each([
    ['one long word', 'a'.repeat(500_000)], ['digits and dots', '1.2-3 '.repeat(80_000)], ['at signs', 'a@'.repeat(250_000)], ['dots', 'a.'.repeat(250_000)],
    ['brackets', '((at) [dot] '.repeat(40_000)], ['numbers', 'Call 202-555-0100 or '.repeat(2000)], ['capitals', 'Ab Cd Ef Gh '.repeat(40_000)], ['post codes', '12345 Ab 67890 Cd '.repeat(20_000)],
  ])('stays bounded on a hostile text of %s', (_, text) => {
    const start = process.cpuUsage().user;
    reached(`<p>${text}</p>`);
    // Reading the document and hearing its phrases is in it as well; growing with the square it would take minutes.
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10);
  }, 60_000);
});
