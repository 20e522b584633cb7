import { describe, expect, it } from 'vitest';
import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { Purpose } from '../../src/core/model/finding.ts';
import type { NextPage } from '../../src/core/model/next-page.ts';
import { furtherPages, mayOpenAlone } from '../../src/core/company/further-plan.ts';
import { weigh } from '../../src/core/posture/weigh.ts';
import { NOW, path, record, source } from '../posture/records.ts';

const page = (purpose: Purpose, address = `https://shop.example/${purpose}`): NextPage => ({ purpose, address, label: purpose });
const planned = (known: CompanyRecord, tried: readonly string[] = []): readonly string[] =>
  furtherPages(known, weigh(known, { now: NOW, offDetectors: [] }), new Set(tried)).map(({ address }) => address.replace('https://shop.example', ''));
const home = source('home', { address: 'https://shop.example/' });

describe('the pages that Earshot may read by itself', () => {
  it('begin with what settles most, and go by the search plan where nothing is left to settle', () => {
    expect(planned(record({ read: [home], signs: ['sells-subscription'], next: [page('pricing'), page('help'), page('terms'), page('contact')] }))[0]).toBe('/contact');
    const heard = record({ read: [home, source('contact'), source('help'), source('imprint'), source('terms')], next: [page('contact', 'https://shop.example/contact/berlin'), page('newsletter')] });
    expect(planned(heard)).toEqual(['/newsletter', '/contact/berlin']);
  });

  it('are no way out, whatever it is called', () => {
    const next = [page('cancel'), page('unsubscribe'), page('delete-account'), page('help', 'https://shop.example/help/unsubscribe'), page('account', 'https://shop.example/kuendigen')];
    expect(planned(record({ read: [home], next }))).toEqual([]);
    const way = path('cancel', { href: 'https://shop.example/membership/' });
    expect(planned(record({ read: [home], paths: [way], next: [page('account', 'https://shop.example/membership')] }))).toEqual([]);
    const part = path('delete-account', { href: 'https://shop.example/account#delete' });
    expect(planned(record({ read: [home], paths: [part], next: [page('account')] }))).toEqual(['/account']);
  });

  it('stay within the company and are asked for once', () => {
    const next = [page('contact', 'https://other.example/contact'), page('help'), page('terms')];
    expect(planned(record({ read: [home], next }), ['https://shop.example/help'])).toEqual(['/terms']);
  });

  it('are the front of the site where no page is known', () => {
    expect(planned(record({ read: [source('mail')] }))).toEqual(['/']);
    expect(planned(record({ read: [source('help', { address: 'http://www.shop.example:8080/help' })] }))).toEqual(['http://www.shop.example:8080/']);
    expect(planned(record({ read: [home] }))).toEqual([]);
  });
});

describe('an address that may be opened alone', () => {
  it.each([['https://shop.example/contact', true], ['https://shop.example/index.php?page=contact', true], ['https://shop.example/contact?action=send', false],
    ['https://shop.example/logout', false], ['https://shop.example/newsletter/unsubscribe', false], ['https://shop.example/u/9f86d081884c7d659a2f', false], ['javascript:alert(1)', false]])('%s: %s', (address, may) => {
    expect(mayOpenAlone(address)).toBe(may);
  });
});
