import { describe, expect, it } from 'vitest';
import { onlyOne, reached, valuesOf } from './reached.ts';

const inCountry = (lang: string, text: string) => `<html lang="${lang}"><body><p>${text}</p></body></html>`;
const numbers = (html: string) => valuesOf(reached(html), 'phone');

describe('telephone numbers of a page', () => {
  it.each([
    ['Call us: (202) 555-0100', 'en-US', '+12025550100'],
    ['1-202-555-0100', 'en-US', '+12025550100'],
    ['Telefon: 030 / 23 12 56 78', 'de-DE', '+493023125678'],
    ['Tel. +49 (0) 30 23125-678', 'en-US', '+493023125678'],
    ['Tél. : 01 42 68 53 00', 'fr-FR', '+33142685300'],
    ['Ring us on 020 7946 0958', 'en-GB', '+442079460958'],
    ['Teléfono: 912 345 678', 'es-ES', '+34912345678'],
    ['お電話 03-3224-5000', 'ja-JP', '+81332245000'],
    ['10日前までに03-3224-5000（平日10時〜17時）へご連絡ください。', 'ja-JP', '+81332245000'],
    ['Тел.: 8 (495) 123-45-67', 'ru-RU', '+74951234567'],
    ['SAC: 0800 123 4567', 'pt-BR', '+558001234567'],
    ['Infolinia 22 555 12 34', 'pl-PL', '+48225551234'],
    ['Call 1-800-FLOWERS today', 'en-US', '+18003569377'],
    ['☎ 0044 20 7946 0958', 'en-US', '+442079460958'],
  ])('are read as written in their country: %s', (text, lang, number) => {
    expect(numbers(inCountry(lang, text))).toEqual([number]);
  });

  it('are somebody else\'s within words that somebody else is quoted with', () => {
    expect(numbers('<p>Their site says “to cancel call us on (202) 555-0100”. I gave up.</p>')).toEqual([]);
    expect(numbers('<p>“A person answers”: call us on (202) 555-0100.</p>')).toEqual(['+12025550100']);
  });

  it('take the country from the address, the language, or a tax number', () => {
    expect(valuesOf(reached('<p>Phone: 030 23125678</p>', { url: 'https://www.example.de/' }), 'phone')).toEqual(['+493023125678']);
    expect(numbers(inCountry('de-AT', 'Telefon: 01 534 53 000'))).toEqual(['+43153453000']);
    expect(numbers('<p>Phone: 030 23125678</p><p>VAT DE123456789</p>')).toEqual(['+493023125678']);
  });

  it('are read from links, whatever their label', () => {
    expect(onlyOne(reached('<a href="tel:+1-202-555-0100">Talk to a person</a>'), 'phone')).toMatchObject({ value: '+12025550100', label: 'Talk to a person', href: 'tel:+12025550100' });
  });

  it('are each given once, however they are written', () => {
    expect(numbers('<p>Call 202-555-0100</p><p><a href="tel:+12025550100">(202) 555-0100</a></p>')).toEqual(['+12025550100']);
  });

  it('keep harvesters out with marks that nobody sees', () => {
    expect(numbers('<p>Telefon: +49 \u200C30 \u200C2312\u200C-\u200C5678</p>')).toEqual(['+493023125678']);
  });

  it.each([
    ['a fax', 'Fax: 202-555-0100'], ['a fax named behind', '202-555-0100 (fax)'], ['a Telefax', 'Telefax +49 30 23125679'],
    ['an order', 'Your order number is 202 555 0100'], ['an account', 'IBAN DE89 3704 0044 0532 0130 00'], ['a tax number', 'USt-IdNr. DE 123 456 789'],
    ['a register', 'HRB 12345 6789'], ['a French register', 'RCS Paris 830 543 088'], ['a date', 'Call us before 2026-11-24'], ['a range of years', '© 1998–2026'], ['an amount', 'Call now: 1.000.000 €'],
    ['opening hours', 'Open 08.30 - 17.00'], ['a book', 'ISBN 978-3-16-148410-0'], ['a post code', 'Lincroft, NJ 07738-1543'], ['a network address', 'Call 192.168.100.200'],
    ['an identifier', 'WP_1234785672830c66566'], ['a regulation', 'Regulation (EU) 2016/679'], ['a case', 'Case no. 2025550100'],
  ])('are not taken from %s', (_, text) => {
    expect(numbers(`<p>${text}</p>`)).toEqual([]);
  });

  it('are told from the fax on the same line', () => {
    expect(numbers('<p>Tel: 202-555-0100 | Fax: 202-555-0199</p>')).toEqual(['+12025550100']);
    expect(numbers('<p>T +44 20 7946 0958 | F +44 20 7946 0959</p>')).toEqual(['+442079460958']);
    expect(numbers('<p>Tel./Fax: 202-555-0100</p>')).toEqual(['+12025550100']);
  });

  it.each([
    ['toll-free', 'Call 0808 157 0123', 'en-GB'], ['normal', 'Call 020 7946 0958', 'en-GB'], ['shared', 'Call 0871 157 0123', 'en-GB'],
    ['premium', 'Call 0909 879 0123', 'en-GB'], ['premium', 'Hotline 0900 1 234567', 'de-DE'], ['shared', 'Hotline 0180 6 123456', 'de-DE'],
  ])('cost what their kind costs: %s for %s', (cost, text, lang) => {
    expect(onlyOne(reached(inCountry(lang, text)), 'phone')?.cost).toBe(cost);
  });

  it.each([
    ['toll-free', 'Hotline 030 23125678 (kostenlos)'], ['normal', 'Hotline 030 23125678 zum Ortstarif'], ['shared', 'Hotline 030 23125678 (0,14 €/Min. aus dem Festnetz)'],
    ['premium', 'Hotline 030 23125678 (1,99 Euro pro Minute)'], ['premium', 'Hotline 030 23125678, 49 Cent/Min'],
  ])('cost what the words beside them say: %s', (cost, text) => {
    expect(onlyOne(reached(inCountry('de-DE', text)), 'phone')?.cost).toBe(cost);
  });

  it('do not take the tariff of the next number', () => {
    const paths = reached(inCountry('de-DE', 'Telefon: 030 23125678<br>Hotline: 0180 6 123456 (0,20 €/Anruf, 0,14 €/Min.)'));
    expect(paths.find(({ value }) => value === '+493023125678')?.cost).toBe('normal');
  });

  it('rank by what they cost', () => {
    const paths = reached(inCountry('en-GB', 'Call 0909 879 0123<br>Call 0871 157 0123<br>Call 020 7946 0958<br>Call 0808 157 0123'));
    expect(paths.filter(({ kind }) => kind === 'phone').map(({ cost }) => cost)).toEqual(['toll-free', 'normal', 'shared', 'premium']);
  });

  it.each([
    ['Mon–Fri, 8 am–6 pm', 'Call 202-555-0100 Mon–Fri, 8 am–6 pm'], ['Montag bis Freitag 9:00–17:00 Uhr', 'Ruf an: 202-555-0100<br>Montag bis Freitag 9:00–17:00 Uhr'],
    ['24/7', 'Call 202-555-0100, 24/7'], ['lundi au vendredi de 9h30 à 12h30', 'Appelez le 202-555-0100 du lundi au vendredi de 9h30 à 12h30'],
    ['平日 9:00～17:00', '電話 202-555-0100 平日 9:00～17:00'],
  ])('carry their hours: %s', (hours, text) => {
    expect(onlyOne(reached(`<p>${text}</p>`), 'phone')?.hours).toBe(hours);
  });

  it('carry no hours where none are stated', () => {
    expect(onlyOne(reached('<p>Call 202-555-0100. Delivery takes 2 to 3 days.</p>'), 'phone')?.hours).toBe('');
  });

  it('carry the person whom a sentence names, and no desk', () => {
    expect(onlyOne(reached('<p>Please contact Jennifer Poe at 202-555-0100.</p>'), 'phone')?.person).toBe('Jennifer Poe');
    expect(onlyOne(reached('<p>Please call Customer Service at 202-555-0100.</p>'), 'phone')?.person).toBe('');
  });

  it('of an ombudsman are ways to complain, not to call the company', () => {
    const paths = reached('<p>You may turn to the Consumer Ombudsman, telephone 202-555-0100.</p>');
    expect(valuesOf(paths, 'phone')).toEqual([]);
    expect(valuesOf(paths, 'complaint')).toEqual(['+12025550100']);
  });

  it('may be short where a word for calling stands right before them', () => {
    expect(numbers('<p>Ligue 1052</p>')).toEqual(['1052']);
    expect(numbers('<p>Central de Atendimento: 103 15</p>')).toEqual(['10315']);
    expect(numbers('<p>In an emergency call 911. Call 365 days a year. Founded 1998. Call 24 hours.</p>')).toEqual([]);
  });
});
