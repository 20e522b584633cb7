import { describe, expect, it } from 'vitest';
import type { MailSnapshot, PageSnapshot } from '../../src/core/model/snapshot.ts';
import { companyOf } from '../../src/core/company/identity.ts';
import { mailSaying, pageSaying } from '../core/snapshots.ts';

const page = (more: Partial<PageSnapshot>) => companyOf(pageSaying([], more));
const mail = (name: string, address: string, more: Partial<MailSnapshot> = {}) => companyOf(mailSaying([], { from: { name, address }, ...more }));

describe('the company of a page', () => {
  it('goes by the registrable domain and the name the site gives itself', () => {
    expect(page({ url: 'https://www.lantern-loom.example/help', meta: { 'og:site_name': '  Lantern & Loom ' } })).toEqual({ domain: 'lantern-loom.example', name: 'Lantern & Loom' });
  });

  it('keeps sites of a hosting service apart', () => {
    expect([page({ url: 'https://one.github.io/' }), page({ url: 'https://two.github.io/' })].map(company => company?.domain)).toEqual(['one.github.io', 'two.github.io']);
  });

  it.each([
    ['structured data', { jsonLd: ['{"@context":"https://schema.org","@graph":[{"@type":"Product","name":"Throw","brand":{"name":"Mill"}},{"@type":"OnlineStore","name":"Lantern & Loom"}]}'] }],
    ['the publisher of a page', { jsonLd: ['{"@type":"WebPage","name":"Help","publisher":{"@type":"Organization","name":"Lantern & Loom"}}'] }],
    ['the title part that fits the domain', { title: 'Help centre | Lantern & Loom' }],
    ['a name with a slogan', { meta: { 'og:site_name': 'Lantern & Loom – linen for slow mornings' } }],
  ])('takes the name from %s', (_, more) => {
    expect(page({ url: 'https://lantern-loom.example/', title: '', ...more })?.name).toBe('Lantern & Loom');
  });

  it.each([
    ['a title that fits nothing', { title: 'Help – we answer' }],
    ['a site name that names nobody', { meta: { 'og:site_name': 'Home' } }],
    ['a whole sentence', { meta: { 'og:site_name': 'The place where everybody who loves linen finds what the loom has made for them' } }],
    ['broken structured data', { jsonLd: ['{"@type":"Organization","name":'] }],
    ['the maker of a product', { jsonLd: ['{"@type":"Product","name":"Throw","manufacturer":{"@type":"Organization","name":"Mill"}}'] }],
  ])('goes by the domain where there is only %s', (_, more) => {
    expect(page({ url: 'https://lantern-loom.example/', title: '', ...more })?.name).toBe('lantern-loom.example');
  });

  it('believes a saved page or one from this machine where it says it comes from', () => {
    const meta = { canonical: 'https://shop.example/help' };
    expect(page({ url: null, meta })?.domain).toBe('shop.example');
    expect(page({ url: 'http://127.0.0.1:8080/help.html', meta })?.domain).toBe('shop.example');
    expect(page({ url: null, meta: { 'og:url': 'https://shop.example/' } })?.domain).toBe('shop.example');
  });

  it('believes no page that poses as another company', () => {
    expect(page({ url: 'https://other.example/', meta: { canonical: 'https://shop.example/' } })?.domain).toBe('other.example');
  });

  it('goes by the host where there is no domain', () => {
    expect(page({ url: 'http://localhost:3000/' })?.domain).toBe('localhost');
    expect(page({ url: 'http://203.0.113.7/' })).toEqual({ domain: '203.0.113.7', name: '203.0.113.7' });
  });

  it('is unknown where nobody says where the page comes from', () => {
    expect(page({ url: null })).toBeNull();
    expect(page({ url: 'about:blank' })).toBeNull();
  });
});

describe('the company of a mail', () => {
  it('goes by the domain of From and the name in it that fits', () => {
    expect(mail('Ines Hallam, Lantern & Loom', 'ines@mail.lantern-loom.example')).toEqual({ domain: 'lantern-loom.example', name: 'Lantern & Loom' });
    expect(mail('Maren from Lantern & Loom', 'maren@lantern-loom.example')?.name).toBe('Lantern & Loom');
    expect(mail('noreply-Lantern & Loom', 'noreply@lantern-loom.example')?.name).toBe('Lantern & Loom');
  });

  it('never takes a person for the company', () => {
    expect(mail('Robin Weaver', 'robin@shop.example')?.name).toBe('shop.example');
  });

  it.each(['gmail.com', 'web.de', 'orange.fr', 'libero.it', 'wp.pl', 'qq.com', 'yahoo.co.jp'])('is nobody where a person writes from %s', host => {
    expect(mail('Robin', `robin@${host}`)).toBeNull();
  });

  it('is the mail host itself where one of its own machines writes', () => {
    expect(mail('Yandex', 'hello@id.yandex.ru')?.domain).toBe('yandex.ru');
  });

  it('looks past a service that mails for others', () => {
    const replyTo = [{ name: '', address: 'hello@shop.example' }];
    expect(mail('Shop', 'hello=shop.example@mail7.mcsv.net', { replyTo })?.domain).toBe('shop.example');
    expect(mail('Shop', 'bounce@u12.sendgrid.net')).toBeNull();
  });

  it('prefers From over the service that sent it', () => {
    const headers = [{ name: 'sender', value: 'bounce@mail7.mcsv.net' }];
    expect(mail('Shop', 'hello@shop.example', { headers, headerLevel: 'full' })?.domain).toBe('shop.example');
  });

  it('is unknown without a sender', () => {
    expect(companyOf(mailSaying([], { from: null }))).toBeNull();
    expect(mail('Shop', 'nonsense')).toBeNull();
    expect(mail('Shop', 'news@machine')).toBeNull();
  });
});
