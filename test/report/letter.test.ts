import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { writeLetter } from '../../src/core/letters/write-letter.ts';
import { eml } from '../../src/report/letter-eml.ts';
import { mailtoOf } from '../../src/report/letter-mailto.ts';
import { bytesOf, fitLines, letterText, type OutgoingLetter } from '../../src/report/letter-text.ts';
import { every, LANGUAGES, shop, wish } from '../letters/wishes.ts';

const draft: OutgoingLetter = { to: 'help@shop.example', subject: 'Hello', body: 'One\n\nTwo', lang: 'en' };
const written = (lang: string): OutgoingLetter => {
  const { recipients, subject, body } = writeLetter(shop, wish({ kind: 'complain', lang, country: 'DE' }));
  return { to: recipients[0]?.value ?? '', subject, body, lang };
};
const linesOf = (text: string) => text.split(/\r?\n/).map(bytesOf);

describe('a letter by mailto', () => {
  it('escapes what means something in an address and breaks lines by CRLF', () => {
    const { href } = mailtoOf({ to: 'a&b+c%d@shop.example', subject: '50% & more? #1', body: 'Ä = "x"\nnext', lang: 'en' });
    expect(href).toBe('mailto:a%26b%2Bc%25d@shop.example?subject=50%25%20%26%20more%3F%20%231&body=%C3%84%20%3D%20%22x%22%0D%0Anext');
  });

  it('carries no further header, whatever stands in its fields', () => {
    const { href } = mailtoOf({ to: 'x@shop.example?bcc=all@shop.example', subject: 'a\r\nBcc: b', body: '&bcc=c', lang: 'en' });
    const url = new URL(href);
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(url.searchParams.get('subject')).toBe('a Bcc: b');
    expect(mailtoOf({ ...draft, to: 'x@shop.example\nBcc: y@shop.example' }).href).toMatch(/^mailto:\?/);
    expect(mailtoOf({ ...draft, to: '1 Example Road\nExampletown' }).href).toMatch(/^mailto:\?/);
  });

  it.each(LANGUAGES)('says so when a letter in %s is too long for an address', lang => {
    const { href, isWhole } = mailtoOf(written(lang));
    expect(href.length).toBeLessThanOrEqual(2000);
    expect(isWhole).toBe(href.includes('&body='));
    if (isWhole) expect(new URL(href).searchParams.get('body')).toBe(written(lang).body.replaceAll('\n', '\r\n'));
  });

  it('survives half a character', () => {
    expect(() => mailtoOf({ ...draft, subject: 'a\ud800', body: 'b\udc00' })).not.toThrow();
  });
});

describe('a letter as a draft', () => {
  it.each(LANGUAGES)('in %s is read back as it was written', async lang => {
    const letter = written(lang);
    const read = await PostalMime.parse(eml(letter));
    expect([read.subject, read.text?.trimEnd(), read.to?.[0]?.address]).toEqual([letter.subject, letter.body, letter.to]);
  });

  it.each(every)('to %s, %s, in %s has short lines of plain letters only', (kind, stage, lang) => {
    const { subject, body } = writeLetter(shop, wish({ kind, stage, lang, country: 'DE' }));
    const text = eml({ to: 'help@shop.example', subject, body, lang });
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...linesOf(text))).toBeLessThanOrEqual(76);
  });

  it('takes no header from its fields', () => {
    const text = eml({ to: 'a@shop.example\r\nBcc: b@shop.example', subject: 'Hi\r\nBcc: c@shop.example', body: 'x', lang: 'en\r\nBcc: d@shop.example' });
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text).toContain('Subject: Hi Bcc: c@shop.example\r\n');
  });
});

describe('a letter as text', () => {
  it('says to whom and about what', () => {
    expect(letterText({ ...draft, to: '1 Example Road\nExampletown' })).toBe('1 Example Road\nExampletown\n\nHello\n\nOne\n\nTwo\n');
  });

  it.each([['Latin', 'word '.repeat(900)], ['no blanks', 'x'.repeat(5000)], ['Arabic', 'كلمة '.repeat(900)], ['Chinese', '信'.repeat(2000)], ['joined emoji', '👩‍👩‍👧‍👦'.repeat(300)], ['accents', 'e\u0301'.repeat(2000)]])('has no line over 998 bytes, %s', (_, body) => {
    const text = letterText({ ...draft, body });
    expect(Math.max(...linesOf(text))).toBeLessThanOrEqual(998);
    expect(text.replaceAll(/\s/g, '')).toContain(body.replaceAll(/\s/g, ''));
    expect(text).not.toMatch(/^[\u0301\u200d]/m);
  });

  it('leaves what fits as it is', () => {
    expect(fitLines('a  b\n\n c', 998)).toBe('a  b\n\n c');
  });
});
