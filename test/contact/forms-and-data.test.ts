import { describe, expect, it } from 'vitest';
import { onlyOne, reached, valuesOf } from './reached.ts';

const form = (fields: string, action = '/send') => `<form action="${action}" method="post">${fields}<button>Send</button></form>`;
const json = (data: unknown) => `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('contact forms', () => {
  it.each([
    ['en', form('<input name="name"><input type="email" name="email"><textarea name="message"></textarea>')],
    ['de', form('<label>Ihre E-Mail-Adresse <input name="f1"></label><label>Ihre Nachricht <textarea name="f2"></textarea></label>')],
    ['fr', form('<input name="courriel" placeholder="Votre courriel"><textarea placeholder="Votre demande"></textarea>')],
    ['ja', form('<label>メールアドレス <input name="a"></label><label>お問い合わせ内容 <textarea name="b"></textarea></label>')],
  ])('ask who writes and what: %s', (_, html) => {
    expect(onlyOne(reached(html, { purpose: 'contact' }), 'form')).toMatchObject({ label: 'Send', href: 'https://shop.example/help', rank: 32 });
  });

  it('of a help desk may first ask what it is about', () => {
    expect(onlyOne(reached(form('<select name="topic"><option>Order</option></select>', '/hc/requests/new'), { purpose: 'contact' }), 'form')).toBeDefined();
  });

  it.each([
    ['search', form('<input type="search" name="q">', '/search')], ['newsletter', form('<input type="email" name="email">', '/newsletter')],
    ['login', form('<input name="user"><input type="password" name="pw"><textarea name="note"></textarea>')], ['comment', form('<textarea name="comment"></textarea><input name="author"><input type="email" name="email"><input type="url" name="url">', '/wp-comments-post.php')],
    ['checkout', form('<input type="email" name="email"><textarea name="order_notes" placeholder="Delivery notes"></textarea>', '/checkout')], ['review', form('<input type="email" name="email"><textarea name="review"></textarea>', '/reviews')],
  ])('are not forms for %s', (_, html) => {
    expect(valuesOf(reached(html, { purpose: 'contact' }), 'form')).toEqual([]);
  });
});

describe('structured data', () => {
  const shop = {
    '@context': 'https://schema.org', '@type': 'Organization', name: 'Shop', url: 'https://shop.example', email: 'mailto:info@shop.example',
    address: { '@type': 'PostalAddress', streetAddress: '1 Main Street', postalCode: '10001', addressLocality: 'Springfield', addressCountry: 'US' },
    contactPoint: [{ '@type': 'ContactPoint', telephone: '+1-202-555-0100', contactType: 'customer service', contactOption: 'TollFree', hoursAvailable: 'Mo-Fr 09:00-17:00' }],
  };

  it('names mailbox, number, hours and postal address', () => {
    const paths = reached(json(shop));
    expect(onlyOne(paths, 'email')).toMatchObject({ value: 'info@shop.example', from: 'structured-data' });
    expect(onlyOne(paths, 'phone')).toMatchObject({ value: '+12025550100', label: 'customer service', cost: 'toll-free', hours: 'Mo-Fr 09:00-17:00' });
    expect(onlyOne(paths, 'post')).toMatchObject({ value: '1 Main Street, 10001 Springfield, US' });
  });

  it('is found inside a graph', () => {
    expect(valuesOf(reached(json({ '@graph': [{ '@type': 'WebSite' }, shop] })), 'email')).toEqual(['info@shop.example']);
  });

  it.each([
    ['in a comment', '<!-- {"@type":"Organization","email":"info@shop.example"} -->'], ['with a line break in a string', '{"@type":"Organization","name":"Sh\nop","email":"info@shop.example"}'],
    ['with a comma too many', '{"@type":"Organization","email":"info@shop.example",}'], ['with a semicolon', '{"@type":"Organization","email":"info@shop.example"};'],
  ])('is read though it is written %s', (_, text) => {
    expect(valuesOf(reached(json(text)), 'email')).toEqual(['info@shop.example']);
  });

  it.each([
    ['an author', { '@type': 'Article', author: { '@type': 'Person', email: 'jo@shop.example' } }], ['a review', { '@type': 'Product', review: { '@type': 'Organization', email: 'jo@elsewhere.example' } }],
    ['another company', { '@type': 'Organization', url: 'https://elsewhere.example', email: 'info@elsewhere.example' }], ['a sender nobody reads', { '@type': 'Organization', email: 'noreply@shop.example' }],
    ['a wrong type', { '@type': 'Organization', email: { a: 1 }, telephone: ['x', null], address: 7 }],
  ])('of %s is passed over', (_, data) => {
    expect(reached(json(data))).toEqual([]);
  });

  it('that cannot be mended is left out, and nested too deeply as well', () => {
    expect(reached(json('{"@type":"Organization", email}'))).toEqual([]);
    expect(reached(json(`${'['.repeat(5000)}${']'.repeat(5000)}`))).toEqual([]);
  });

  it('in microdata and in the head is read', () => {
    const html = `<head><meta property="og:email" content="press@shop.example"></head><div itemscope itemtype="https://schema.org/LocalBusiness">
      <span itemprop="telephone">+1 202 555 0100</span><span itemprop="streetAddress">Hauptstraße 5</span><span itemprop="postalCode">10115</span><span itemprop="addressLocality">Berlin</span></div>`;
    const paths = reached(html);
    expect(valuesOf(paths, 'email')).toEqual(['press@shop.example']);
    expect(valuesOf(paths, 'phone')).toEqual(['+12025550100']);
    expect(valuesOf(paths, 'post')).toContain('Hauptstraße 5, 10115 Berlin');
  });

  it('gives way to what stands in sight, and lends it its facts', () => {
    expect(onlyOne(reached(`${json(shop)}<p>Call 202-555-0100</p>`), 'phone')).toMatchObject({ from: 'page', hours: 'Mo-Fr 09:00-17:00', cost: 'toll-free' });
  });
});

describe('postal addresses', () => {
  it.each([
    ['Shop Inc., 12 Main Street, Springfield, IL 62701', 'Main Street, Springfield, IL 62701'], ['Shop Ltd, 5 High Street, London W1A 1AA', '5 High Street, London W1A 1AA'],
    ['Laden GmbH<br>Hauptstraße 5<br>10115 Berlin', 'Hauptstraße 5, 10115 Berlin'], ['Boutique SARL, 11 rue Haute, 75016 Paris', '11 rue Haute, 75016 Paris'],
    ['Winkel BV, Kerkstraat 5, 1017 AB Amsterdam', 'Kerkstraat 5, 1017 AB Amsterdam'], ['Sklep sp. z o.o., ul. Prosta 5, 00-123 Warszawa', 'ul. Prosta 5, 00-123 Warszawa'],
    ['P.O. Box 1518, Elmhurst, IL 60126', 'P.O. Box 1518, Elmhurst, IL 60126'], ['Butik AB, Storgatan 5, 111 22 Stockholm', 'Storgatan 5, 111 22 Stockholm'],
    ['Shop Pty, 5 Bourke Street, Melbourne VIC 3000', '5 Bourke Street, Melbourne VIC 3000'], ['Shop Inc., 5 King Street, Toronto, ON M5J 0B8', '5 King Street, Toronto, ON M5J 0B8'],
  ])('are read in the form of their country: %s', (html, address) => {
    expect(onlyOne(reached(`<p>${html}</p>`), 'post')?.value).toContain(address);
  });

  it.each(['We shipped 12345 Parcels last year.', 'Since 2019 Berlin has changed.', 'Issued July 22, 2002 Last revised.', 'The Ombudsman, 5 High Street, London W1A 1AA'])('are not read from %s', text => {
    expect(valuesOf(reached(`<p>${text}</p>`), 'post')).toEqual([]);
  });
});
