import { describe, expect, it } from 'vitest';
import type { Control, PageSnapshot } from '../../src/core/model/snapshot.ts';
import { nextPages } from '../../src/core/company/search-plan.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import { viewOf } from '../../src/core/view.ts';
import { link, mailSaying, pageSaying } from '../core/snapshots.ts';

const matcher = phraseMatcher();
const plan = (links: readonly (readonly [string, string])[], more: Partial<PageSnapshot> = {}) => {
  const controls = links.map(([label, href], ref): Control => ({ ...link(ref, label, href), region: 'footer' }));
  return nextPages(viewOf(pageSaying([], { url: 'https://www.shop.example/', controls, ...more }), matcher).view);
};
const short = (links: readonly (readonly [string, string])[], more: Partial<PageSnapshot> = {}) => plan(links, more).map(({ purpose, address }) => `${purpose} ${address}`);

describe('the search plan', () => {
  it('names the pages that tell most, best first', () => {
    expect(short([
      ['Newsletter', 'https://www.shop.example/letters'], ['Shop now', 'https://www.shop.example/new'], ['AGB', 'https://www.shop.example/agb'], ['Hilfe & Kontakt', 'https://help.shop.example/'],
      ['Kontakt', 'https://www.shop.example/kontakt'], ['Verträge hier kündigen', 'https://www.shop.example/kuendigen'], ['Impressum', 'https://www.shop.example/impressum'],
    ])).toEqual([
      'contact https://www.shop.example/kontakt', 'imprint https://www.shop.example/impressum', 'cancel https://www.shop.example/kuendigen', 'help https://help.shop.example/',
      'terms https://www.shop.example/agb', 'newsletter https://www.shop.example/letters',
    ]);
  });

  it('knows a page by its address where the label says nothing', () => {
    expect(short([['→', 'https://www.shop.example/mentions-legales']])).toEqual(['imprint https://www.shop.example/mentions-legales']);
  });

  it('stays with the company and off the page at hand', () => {
    expect(short([['Contact', 'https://other.example/contact'], ['Contact', 'mailto:help@shop.example'], ['Contact', 'https://shop.example/#contact'], ['Contact', 'javascript:void(0)']])).toEqual([]);
    expect(short([['Contact', 'https://two.github.io/contact']], { url: 'https://one.github.io/' })).toEqual([]);
  });

  it('keeps the query that finds a page and drops campaigns and fragments', () => {
    expect(short([['Contact', 'https://www.shop.example/index.php?page=contact&utm_source=x#form']])).toEqual(['contact https://www.shop.example/index.php?page=contact']);
  });

  it.each([
    ['Unsubscribe', 'https://www.shop.example/unsubscribe?id=48213'], ['Unsubscribe', 'https://www.shop.example/unsubscribe?email=robin@customer.example'], ['Unsubscribe', 'https://www.shop.example/unsubscribe/9f86d081884c7d65'],
    ['Unsubscribe', 'https://www.shop.example/u?t=eyJhbGciOiJIUzI1NiJ9'], ['Cancel my subscription', 'https://www.shop.example/subscription/77123456/cancel'], ['Cancel my subscription', 'https://www.shop.example/cancel/confirm'],
    ['Cancel my subscription', 'https://www.shop.example/account?do=cancel'], ['Cancel my subscription', 'https://www.shop.example/cancel?subscription=12'], ['Delete my account', 'https://www.shop.example/account?action=delete'],
    ['Log out', 'https://www.shop.example/account/logout'], ['Abmelden', 'https://www.shop.example/konto'], ['My account', 'https://www.shop.example/account?action=logout'], ['Log out', 'https://www.shop.example/account'],
    ['My account', 'https://www.shop.example/account?session=9f86d081884c7d65'], ['Contact', 'https://www.shop.example/contact?u=robin%40customer.example'], ['Terms', 'https://www.shop.example/terms.pdf'],
    ['Contact', 'https://robin:secret@www.shop.example/contact'],
  ])('never offers what may act or tell who opens it: %s → %s', (label, href) => {
    expect(plan([[label, href]])).toEqual([]);
  });

  it('offers the page that leads to leaving, without any token', () => {
    expect(short([['Unsubscribe', 'https://www.shop.example/unsubscribe'], ['Newsletter abmelden', 'https://www.shop.example/newsletter/abmelden']]).map(line => line.split(' ')[0])).toEqual(['unsubscribe', 'unsubscribe']);
  });

  it('holds twelve at most, and two of a purpose', () => {
    const many = ['contact', 'impressum', 'kuendigen', 'help', 'terms', 'account', 'unsubscribe', 'delete-account', 'pricing', 'newsletter', 'complaints'].flatMap(word =>
      [1, 2, 3, 4].map(index => [`${word}`, `https://www.shop.example/${'abcd'[index - 1]}/${word}`] as const));
    const pages = plan(many);
    expect(pages).toHaveLength(12);
    expect(new Set(pages.slice(0, 11).map(({ purpose }) => purpose)).size).toBe(11);
  });

  it('works on the machine at hand', () => {
    expect(short([['Contact', 'http://127.0.0.1:8080/contact.html']], { url: 'http://127.0.0.1:8080/index.html', meta: { canonical: 'https://shop.example/' } })).toEqual(['contact http://127.0.0.1:8080/contact.html']);
  });

  it('takes no link from comments and none from mails', () => {
    const controls = [{ ...link(1, 'Contact', 'https://www.shop.example/contact'), region: 'comment' as const }];
    expect(nextPages(viewOf(pageSaying([], { url: 'https://www.shop.example/', controls }), matcher).view)).toEqual([]);
    expect(nextPages(viewOf(mailSaying([], { controls: [link(1, 'Contact', 'https://shop.example/contact')] }), matcher).view)).toEqual([]);
  });
});
