import { describe, expect, it } from 'vitest';
import type { Field, MailSnapshot, PageSnapshot } from '../../src/core/model/snapshot.ts';
import { signsOf } from '../../src/core/company/signs.ts';
import { rubric, type Clue } from '../../src/core/posture/rubric.ts';
import { phraseMatcher } from '../../src/core/registry.ts';
import { viewOf } from '../../src/core/view.ts';
import { link, mailSaying, pageSaying } from '../core/snapshots.ts';

const matcher = phraseMatcher();
const page = (texts: readonly string[], more: Partial<PageSnapshot> = {}) => signsOf(viewOf(pageSaying(texts, more), matcher).view);
const mail = (texts: readonly string[], more: Partial<MailSnapshot> = {}) => signsOf(viewOf(mailSaying(texts, more), matcher).view);
const field = (type: string, name: string): Field => ({ ref: 9, type, name, label: name, required: false, checked: false, form: 0 });
const markets = (signs: readonly string[]) => signs.filter(sign => sign.startsWith('aims-at-'));

describe('selling a subscription', () => {
  it.each([
    ['en', 'The Linen Club is a membership for £24.00 a month.', 'Join now'], ['de', 'Das Leinen-Abo kostet 33 € im Monat.', 'Jetzt abonnieren'], ['fr', 'Notre abonnement coûte 9,90 € par mois.', 'Je m’abonne'],
    ['es', 'La suscripción cuesta 9,90 € al mes.', 'Suscríbete'], ['it', 'L’abbonamento costa 9,90 € al mese.', 'Abbonati ora'], ['nl', 'Het abonnement kost € 9,90 per maand.', 'Word lid'],
    ['pl', 'Subskrypcja kosztuje 29 zł miesięcznie.', 'Kup teraz'], ['pt-BR', 'A assinatura custa R$ 29,90 por mês.', 'Assine agora'], ['sv', 'Abonnemanget kostar 99 kr per månad.', 'Bli medlem'], ['ja', '有料会員は月額500円です。', '今すぐ申し込む'],
  ])('is heard in %s from a price per month beside the order', (_, text, label) => {
    expect(page([text], { controls: [{ ...link(5, label, 'https://shop.example/join'), kind: 'button' }] })).toEqual(expect.arrayContaining(['sells-subscription', 'signs-up-online']));
  });

  it.each(['Your subscription renews automatically every year.', 'Das Abonnement verlängert sich automatisch um ein Jahr.', 'L’abonnement est reconduit par tacite reconduction.'])('is heard from terms of renewal: %s', text => {
    expect(page([text])).toContain('sells-subscription');
  });

  it('is known by a link to end the contract', () => {
    expect(page([], { controls: [{ ...link(5, 'Verträge hier kündigen', 'https://shop.example/kuendigen'), region: 'footer' }] })).toContain('sells-subscription');
  });

  it.each([
    ['wages', 'You earn $4,000 a month.', 'Apply now'], ['a newsletter', 'Your subscription to our letters is free.', 'Sign up'], ['a flat', 'The rent is 800 € per month.', 'Contact us'], ['a period without a price', 'Members meet once a month; join now.', 'Join now'],
  ])('is not heard from %s', (_, text, label) => {
    expect(page([text], { controls: [link(5, label, 'https://shop.example/x')] })).not.toContain('sells-subscription');
  });

  it('is not heard from an article about subscriptions', () => {
    expect(page(['The club costs £24 a month, and every subscription renews automatically, said a spokesperson in a statement. Such dark patterns are common.'], { url: 'https://paper.example/2026/11/24/news', meta: { 'og:type': 'article' }, controls: [link(5, 'Join now', 'https://paper.example/join')] })).not.toContain('sells-subscription');
  });
});

describe('accounts, newsletters and shops', () => {
  it.each([['Log in', 'en'], ['Mein Konto', 'de'], ['Se connecter', 'fr'], ['Mi cuenta', 'es'], ['Accedi', 'it'], ['Inloggen', 'nl'], ['Zaloguj się', 'pl'], ['ログイン', 'ja'], ['로그인', 'ko'], ['تسجيل الدخول', 'ar']])('a link “%s” shows that there are accounts', label => {
    expect(page([], { controls: [link(5, label, 'https://shop.example/x')] })).toContain('has-account');
  });

  it('a password field shows the same', () => {
    expect(page([], { fields: [field('password', 'p')] })).toContain('has-account');
  });

  it('a mailbox to fill in beside words of a newsletter shows that there is one', () => {
    expect(page(['Subscribe to our newsletter'], { fields: [field('email', 'mail')] })).toContain('has-newsletter');
    expect(page(['Write to us'], { fields: [field('email', 'mail')] })).not.toContain('has-newsletter');
  });

  it('a basket shows a shop', () => {
    expect(page([], { controls: [link(5, 'In den Warenkorb', 'https://shop.example/x')] })).toContain('is-shop');
    expect(page(['We are a design studio.'])).not.toContain('is-shop');
  });
});

describe('mails', () => {
  it('show that mails are sent, and list mails that they go to many', () => {
    expect(mail(['Your parcel is on its way.'])).toEqual(['sends-mail']);
    expect(mail(['News of the loom.'], { headerLevel: 'full', headers: [{ name: 'list-unsubscribe', value: '<mailto:leave@shop.example>' }] })).toEqual(['sends-bulk-mail', 'sends-mail']);
  });

  it('of a discussion list are nobody’s advertising', () => {
    expect(mail(['I agree.'], { headerLevel: 'full', headers: [{ name: 'list-id', value: '<talk.shop.example>' }, { name: 'list-post', value: '<mailto:talk@shop.example>' }] })).toEqual([]);
  });
});

describe('the market a site aims at', () => {
  const GERMAN = 'Wir sind für Sie da und antworten auf jede Frage, die Sie zu Ihrem Abonnement haben.';
  const ENGLISH = 'We are here for you and answer every question that you have about your order.';
  it.each([
    ['de', { url: 'https://shop.de/', lang: 'de' }, [GERMAN]], ['uk', { url: 'https://shop.co.uk/', lang: 'en' }, [ENGLISH]], ['de', { url: 'https://shop.example/', lang: 'de' }, [GERMAN, 'Amtsgericht Halesford, HRB 12345, Telefon +49 30 1234567']],
    ['uk', { url: 'https://shop.example/', lang: 'en' }, [ENGLISH, 'Registered in England and Wales. £24.00']], ['us', { url: 'https://shop.example/', lang: 'en-US' }, [ENGLISH, 'California residents: Do Not Sell My personal information. United States.']],
  ] as const)('is %s where ending or several signs say so', (country, more, texts) => {
    expect(markets(page(texts, more))).toEqual([`aims-at-${country}`]);
  });

  it.each([
    ['English alone', { url: 'https://shop.example/', lang: 'en-US' }, [ENGLISH]], ['German alone', { url: 'https://shop.example/', lang: 'de' }, [GERMAN]],
    ['an English page under .de', { url: 'https://shop.de/', lang: 'en' }, [ENGLISH]], ['a country named in passing', { url: 'https://shop.example/', lang: 'de' }, [GERMAN, 'Gewebt in Deutschland.']],
    ['an ending without a country', { url: 'https://shop.io/', lang: 'en' }, [ENGLISH]],
  ] as const)('is left open for %s', (_, more, texts) => {
    expect(markets(page(texts, more))).toEqual([]);
  });

  it('is Austria under .at even where Germany is named', () => {
    expect(markets(page([GERMAN, 'Lieferung nach Deutschland, Amtsgericht, +49 30 1234567'], { url: 'https://shop.at/', lang: 'de' }))).toEqual(['aims-at-at']);
  });
});

it('every sign that the rubric asks for is one that a page or mail can show', () => {
  const asked = (clue: Clue): readonly string[] => ('sign' in clue ? clue.sign : 'all' in clue ? clue.all.flatMap(asked) : 'any' in clue ? clue.any.flatMap(asked) : 'none' in clue ? clue.none.flatMap(asked) : []);
  const wanted = new Set([...rubric.criteria.flatMap(({ appliesWhen, rules }) => [...appliesWhen ? asked(appliesWhen) : [], ...rules.flatMap(({ when }) => asked(when))]), ...rubric.caps.flatMap(({ when }) => asked(when))]);
  const shown = new Set([
    ...page(['Das Abo kostet 33 € im Monat.', 'Newsletter abonnieren', 'Wir sind für Sie da und antworten auf jede Frage, die Sie haben.'], {
      url: 'https://shop.de/', lang: 'de', fields: [field('email', 'mail'), field('password', 'p')], controls: [{ ...link(5, 'Jetzt abonnieren', 'https://shop.de/abo'), kind: 'button' }, link(6, 'Warenkorb', 'https://shop.de/cart')],
    }),
    ...page(['Nous sommes là pour vous et nous répondons à toutes les questions que vous avez.'], { url: 'https://shop.fr/', lang: 'fr' }),
    ...mail(['News'], { headerLevel: 'full', headers: [{ name: 'list-unsubscribe', value: '<mailto:leave@shop.example>' }] }),
  ]);
  expect([...wanted].filter(sign => !shown.has(sign))).toEqual([]);
});
