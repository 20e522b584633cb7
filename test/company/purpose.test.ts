import { describe, expect, it } from 'vitest';
import type { Block, PageSnapshot } from '../../src/core/model/snapshot.ts';
import { purposeOf } from '../../src/core/company/purpose.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import { viewOf } from '../../src/core/view.ts';
import { mailSaying, pageSaying } from '../core/snapshots.ts';

const matcher = phraseMatcher();
const purpose = (more: Partial<PageSnapshot>) => purposeOf(viewOf(pageSaying([], { title: '', ...more }), matcher).view);
const at = (path: string) => purpose({ url: `https://shop.example${path}` });
const heading = (text: string, tag = 'h1', more: Partial<Block> = {}): Pick<PageSnapshot, 'blocks' | 'url'> => ({ url: 'https://shop.example/page.php', blocks: [{ ref: 1, tag, region: 'main', text, ...more }] });

describe('the address of a page tells its purpose', () => {
  it.each([
    ['/', 'home'], ['/de/', 'home'], ['/index.html', 'home'], ['/contact-us', 'contact'], ['/ContactUs.aspx', 'contact'], ['/de/kontakt.html', 'contact'], ['/nous-contacter', 'contact'], ['/お問い合わせ', 'contact'],
    ['/impressum', 'imprint'], ['/mentions-legales', 'imprint'], ['/aviso-legal/', 'imprint'], ['/agb', 'terms'], ['/conditions-generales-de-vente', 'terms'], ['/legal/terms-of-service', 'terms'], ['/regulamin', 'terms'],
    ['/kuendigen', 'cancel'], ['/k%C3%BCndigung.html', 'cancel'], ['/resiliation', 'cancel'], ['/cancel-subscription', 'cancel'], ['/help/how-to-cancel', 'cancel'], ['/baja', 'cancel'], ['/opzeggen', 'cancel'],
    ['/unsubscribe', 'unsubscribe'], ['/newsletter/abmelden', 'unsubscribe'], ['/desinscription', 'unsubscribe'], ['/delete-account', 'delete-account'], ['/konto-loeschen', 'delete-account'],
    ['/help', 'help'], ['/faq2.html', 'help'], ['/kundenservice', 'help'], ['/my-account', 'account'], ['/login', 'account'], ['/newsletter', 'newsletter'], ['/pricing', 'pricing'], ['/tarife', 'pricing'],
    ['/checkout', 'checkout'], ['/warenkorb', 'checkout'], ['/complaints', 'complaint'], ['/klachtenregeling', 'complaint'], ['/hc/en-us/requests/new', 'contact'],
    ['/about', 'other'], ['/contact-lenses', 'other'], ['/blog/contact-lenses', 'other'],
  ])('%s is %s', (path, expected) => {
    expect(at(path)).toBe(expected);
  });

  it('knows a help site by its host', () => {
    expect(purpose({ url: 'https://help.shop.example/' })).toBe('help');
  });
});

describe('the words of a page tell its purpose', () => {
  it.each([
    ['Contact us', 'contact'], ['Impressum', 'imprint'], ['Impressum der Beispiel GmbH', 'imprint'], ['Terms and conditions', 'terms'], ['General terms and conditions of the shop', 'terms'], ['Mijn account', 'account'],
    ['Reklamacje', 'complaint'], ['ติดต่อเรา', 'contact'], ['お問い合わせ', 'contact'], ['Часто задаваемые вопросы', 'help'], ['Cancel your subscription', 'cancel'],
    ['Contact lenses for a month', 'other'], ['Why we never contact you', 'other'],
  ])('a first heading of “%s” is %s', (text, expected) => {
    expect(purpose(heading(text))).toBe(expected);
  });

  it.each([['Contact us | Lantern & Loom', 'contact'], ['Lantern & Loom – AGB', 'terms'], ['Lantern & Loom', 'other']])('a title of “%s” is %s', (title, expected) => {
    expect(purpose({ url: 'https://shop.example/page.php?id=7', title })).toBe(expected);
  });

  it('lets the title of a saved page overrule its being at the front', () => {
    expect(purpose({ url: 'https://shop.example/', title: 'Terms of use | Shop' })).toBe('terms');
  });

  it('does not take a heading of the footer for the page’s own', () => {
    expect(purpose(heading('Contact us', 'h1', { region: 'footer' }))).toBe('other');
  });

  it('needs more than a lower heading for a page on which nothing to be found counts against the company', () => {
    expect(purpose(heading('Contact us', 'h2'))).toBe('other');
  });
});

it('mails are mails, and articles are articles', () => {
  expect(purposeOf(viewOf(mailSaying(['Contact us']), matcher).view)).toBe('mail');
  expect(purpose({ url: 'https://paper.example/2026/11/24/story', meta: { 'og:type': 'article', date: '2026-11-24' }, title: 'Contact us, they said' })).toBe('article');
});

it('terms that are marked up as an article are still terms where address and title say so', () => {
  expect(purpose({ url: 'https://shop.example/terms', title: 'Terms of use | Shop', jsonLd: ['{"@type":"Article"}'] })).toBe('terms');
});

it('a password asked for is an account, a card asked for a checkout', () => {
  const field = (type: string, name: string, ref: number) => ({ ref, type, name, label: name, required: true, checked: false, form: 0 });
  expect(purpose({ url: 'https://shop.example/x.php', fields: [field('email', 'mail', 1), field('password', 'secret', 2)] })).toBe('account');
  expect(purpose({ url: 'https://shop.example/x.php', fields: [field('text', 'cc-number', 1)] })).toBe('checkout');
});
