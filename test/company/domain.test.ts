import { describe, expect, it } from 'vitest';
import { isNearby, nameLabel, registrableDomain, shownDomain } from '../../src/core/company/domain.ts';
import { toAscii, toUnicode } from '../../src/core/company/punycode.ts';

describe('a registrable domain', () => {
  it.each([
    ['https://www.shop.example/help?x=1', 'shop.example'],
    ['https://news.shop.co.uk/', 'shop.co.uk'],
    ['https://a.shop.com.au:8443/x', 'shop.com.au'],
    ['https://maker.github.io/project/', 'maker.github.io'],
    ['https://www.maker.github.io/', 'maker.github.io'],
    ['https://diary.blogspot.com/2026/11/', 'diary.blogspot.com'],
    ['https://loom.myshopify.com/pages/contact', 'loom.myshopify.com'],
    ['https://github.io/', 'github.io'],
    ['https://blogspot.com/', 'blogspot.com'],
    ['HTTPS://User:Secret@WWW.Shop.Example/', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['mail.shop.example', 'shop.example'],
    ['https://zeitzurück.example/', 'xn--zeitzurck-w9a.example'],
    ['https://xn--zeitzurck-w9a.example/', 'xn--zeitzurck-w9a.example'],
    ['http://127.0.0.1:8080/help.html', '127.0.0.1'],
    ['http://[::1]:8080/', '::1'],
    ['http://localhost:3000/', 'localhost'],
    ['http://intranet/', 'intranet'],
  ])('of %s is %s', (address, domain) => {
    expect(registrableDomain(address)).toBe(domain);
  });

  it.each(['', 'co.uk', 'https://co.uk/', 'file:///home/robin/page.html', 'not a host', 'https:///', 'mailto:'])('is not there for “%s”', address => {
    expect(registrableDomain(address)).toBeNull();
  });
});

describe('a domain shown to people', () => {
  it.each([
    ['xn--zeitzurck-w9a.example', 'zeitzurück.example'],
    ['xn--caf-dma.example', 'café.example'],
    ['xn--r8jz45g.example', '例え.example'],
    ['shop.example', 'shop.example'],
  ])('is decoded where its letters are plain: %s', (domain, shown) => {
    expect(shownDomain(domain)).toBe(shown);
  });

  // Cyrillic а and о in Latin company, Cyrillic alone that reads as Latin, a dotless i, and no Punycode at all.
  it.each([`${toAscii('pаypal')}.example`, `${toAscii('аррӏе')}.example`, `${toAscii('shıp')}.example`, 'xn--99999999999.example', 'xn--a.example'])('stays in Punycode where they could pass for others: %s', domain => {
    expect(shownDomain(domain)).toBe(domain);
  });

  it('shows Cyrillic under a Cyrillic ending', () => {
    expect(shownDomain(toAscii('магазин.рф'))).toBe('магазин.рф');
  });
});

describe('Punycode', () => {
  // Samples of RFC 3492 section 7.1.
  it.each([
    ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
    ['почемужеонинеговорятпорусски', 'xn--b1abfaaepdrnnbgefbadotcwatmq2g4l'],
    ['porquénopuedensimplementehablarenespañol', 'xn--porqunopuedensimplementehablarenespaol-fmd56a'],
    ['bücher', 'xn--bcher-kva'],
  ])('writes %s as %s and back', (letters, ascii) => {
    expect(toAscii(letters)).toBe(ascii);
    expect(toUnicode(ascii)).toBe(letters);
  });
});

describe('the machine at hand and the network around it', () => {
  it.each(['http://localhost/', 'http://shop.localhost:80/', 'http://127.8.0.1/', 'http://192.168.1.4/', 'http://172.20.0.1/', 'http://[::1]/', 'http://printer.local/'])('is near: %s', address => {
    expect(isNearby(address)).toBe(true);
  });

  it.each(['https://shop.example/', 'http://203.0.113.7/', 'http://172.32.0.1/', 'https://local.example/'])('is not near: %s', address => {
    expect(isNearby(address)).toBe(false);
  });
});

it('knows which part of a domain names the company', () => {
  expect(['shop.co.uk', 'maker.github.io', 'xn--bcher-kva.example'].map(nameLabel)).toEqual(['shop', 'maker', 'bücher']);
});
