import { describe, expect, it } from 'vitest';
import { laws } from '../../src/core/posture/norms.ts';
import { letterKinds, kindRules } from '../../src/core/letters/kinds.ts';
import citations from '../../src/core/letters/citations.json' with { type: 'json' };
import en from '../../src/core/letters/words/en.json' with { type: 'json' };
import { BLANK, writeLetter } from '../../src/core/letters/write-letter.ts';
import { detectors } from '../../src/core/registry.ts';
import { finding, path, record } from '../posture/records.ts';
import { every, LANGUAGES, shop, TODAY, wish } from './wishes.ts';

const BEFORE = { sentOn: '2026-11-02', deadline: '2026-11-16' };
const tables = import.meta.glob<Record<string, string>>('../../src/core/letters/words/*.json', { eager: true, import: 'default' });

describe('a letter', () => {
  it.each(every)('to %s, %s, in %s has every placeholder filled or plainly blank', (kind, stage, lang) => {
    const { subject, body } = writeLetter(shop, wish({ kind, stage, lang, country: 'DE', before: stage === 'first' ? null : BEFORE }));
    const text = `${subject}\n${body}`;
    expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}/);
    if (stage === 'desk' || kind === 'cancel' || kind === 'delete') expect(text).toContain('Shop Example');
    expect(body).toContain(BLANK);
    expect(body.split('\n').every(line => line === line.trimEnd())).toBe(true);
  });

  it.each(LANGUAGES)('in %s names the day, in the words of the language', lang => {
    const { body, deadline } = writeLetter(shop, wish({ lang }));
    expect(deadline).toBe('2026-12-09');
    expect(body).toMatch(/\b9\b/);
    expect(body).toContain('2026');
    expect(body).not.toContain('2026-12-09');
  });

  it('quotes what was found, with place and day, and nothing that is not literal', () => {
    const { body } = writeLetter(shop, wish({ kind: 'complain', country: 'DE' }));
    expect(body).toContain('– “To cancel, call us on weekdays.” (https://shop.example/help, 24 November 2026). In my view, this conflicts with § 312k BGB.\n');
    expect(body).toContain('(e-mail from news@shop.example, 24 November 2026)');
    expect(body.match(/^– /gm)).toHaveLength(3);
  });

  it('takes only the evidence that belongs to its kind', () => {
    const { body } = writeLetter(shop, wish({ kind: 'delete' }));
    expect(body).toContain('Accounts cannot be deleted online.');
    expect(body).not.toContain('call us');
  });

  it('quotes one of each thing found before a second of any', () => {
    const menu = finding('phone-tree', 'found', { evidence: ['Press 1.', 'Press 2.', 'Press 3.'].map(quote => ({ kind: 'phrase', quote, where: 'p' })) });
    const { body } = writeLetter({ ...shop, findings: [menu, ...shop.findings] }, wish({ kind: 'human' }));
    expect(body.match(/“.+?”/g)).toEqual(['“Our assistant answers everything.”', '“Press 1.”', '“no-reply@shop.example”']);
  });

  it('says nothing of evidence where nothing was found', () => {
    expect(writeLetter(record(), wish()).body).not.toContain(en.evidence);
  });

  it('goes to the mailbox before the postal address, and to what only a directory knows last', () => {
    const paths = [path('email', { value: 'old@shop.example', from: 'directory', rank: 1 }), ...shop.paths];
    const { recipients } = writeLetter(record({ paths }), wish());
    expect(recipients.map(({ value, isUnverified }) => [value.split('\n')[0], isUnverified])).toEqual([['help@shop.example', false], ['Shop Example Ltd', false], ['old@shop.example', true]]);
  });

  it('never goes to a mailbox that takes no replies, nor to what is no mailbox', () => {
    const paths = ['noreply@shop.example', 'a b@shop.example', 'help@shop.example\nBcc: x@y.example', 'x'].map(value => path('email', { value, href: null }));
    expect(writeLetter(record({ paths }), wish()).recipients.map(({ value }) => value)).toEqual([]);
  });

  it('asks again with the days of the first letter, and names the desk that comes next', () => {
    const { subject, body } = writeLetter(shop, wish({ stage: 'second', lang: 'de', country: 'DE', before: BEFORE }));
    expect(subject).toBe('Zweites Schreiben: Kündigung meines Vertrags');
    expect(body).toContain('am 2. November 2026');
    expect(body).toContain('bis zum 16. November 2026');
    expect(body).toContain('Verbraucherzentrale');
    expect(body).toContain('\n\nHiermit kündige ich');
  });

  it('tells a desk what was asked and when, and how the company can be reached', () => {
    const { subject, body, recipients } = writeLetter(shop, wish({ stage: 'desk', before: BEFORE }));
    expect(subject).toBe('Complaint about Shop Example (shop.example)');
    expect(body).toContain('on 2 November 2026 to end my contract');
    expect(body).toContain('– Shop Example Ltd, 1 Example Road, Exampletown');
    expect(recipients).toEqual([]);
  });

  it('begins lines of a letter from right to left so that Latin words do not turn them', () => {
    const { body, dir } = writeLetter(shop, wish({ kind: 'complain', lang: 'ar' }));
    expect(dir).toBe('rtl');
    expect(body.split('\n').filter(line => line.includes('To cancel')).every(line => line.startsWith('\u200f– «'))).toBe(true);
    expect(body).toContain('«\u200eTo cancel, call us on weekdays.\u200e\u200f» (\u200ehttps://shop.example/help\u200e\u200f، 24 نوفمبر 2026)');
  });

  it('lets no hostile name or quote break its lines or turn its direction', () => {
    const hostile = { ...shop, company: { domain: 'shop.example', name: 'Evil\u202eShop\r\nBcc: all@shop.example' } };
    const { subject, body } = writeLetter(hostile, wish({ stage: 'desk' }));
    expect(subject).toBe('Complaint about EvilShop Bcc: all@shop.example (shop.example)');
    expect(body).not.toMatch(/[\r\u202a-\u202e\u2066-\u2069]/);
  });

  it('comes in the nearest language', () => {
    expect(['de-AT', 'pt', 'PT-br', 'xx', ''].map(lang => writeLetter(shop, wish({ lang })).lang)).toEqual(['de', 'pt-BR', 'pt-BR', 'en', 'en']);
  });
});

describe('the norm of a letter', () => {
  const anywhere = { ...shop, signs: [] };
  const normOf = (...[more]: Parameters<typeof wish>) => writeLetter(anywhere, wish(more)).norm?.id ?? null;

  it('is that of the place the person chose, and none without one', () => {
    expect([normOf({ country: 'DE' }), normOf({ country: 'FR' }), normOf({ country: 'US-CA' }), normOf({ country: 'US' }), normOf({ country: 'PL' }), normOf()])
      .toEqual(['de-312k', 'fr-l215-1-1', 'us-ca-arl', 'us-rosca', 'eu-ucpd-9', null]);
  });

  it('is named in the language of the letter', () => {
    const { body } = writeLetter(shop, wish({ kind: 'delete', country: 'DE', lang: 'de' }));
    expect(body).toContain('Ich beziehe mich auf Art. 17 DSGVO.');
  });

  it('is, for a complaint, that of what was found, and is said to conflict, never to be broken', () => {
    const letter = writeLetter(shop, wish({ kind: 'complain', country: 'DE' }));
    expect(letter.norm?.id).toBe('de-312k');
    expect(letter.body.match(/In my view/g)).toHaveLength(1);
    expect(letter.body).toContain('this conflicts with § 312k BGB.');
    expect(Object.values(tables).flatMap(table => Object.values(table)).filter(text => /illegal|unlawful|rechtswidrig|illégal|ilegal|illecit|onwettig|nielegal|bezprawn/i.test(text))).toEqual([]);
  });

  it('is not held against a company that does not aim at the place', () => {
    expect(normOf({ kind: 'complain', country: 'US-CA' })).toBe('us-ca-arl');
    for (const kind of ['complain', 'cancel', 'delete'] as const) expect(writeLetter(shop, wish({ kind, country: 'US-CA' })).norm).toBeNull();
  });

  it('is in force on the day of the letter', () => {
    const wished = { kind: 'human', country: 'ES' } as const;
    expect(normOf({ ...wished, today: '2013-01-01' })).toBe('eu-ecd-5');
    expect(normOf(wished)).toBe('es-trlgdcu-21');
    for (const kind of letterKinds) for (const { id } of kindRules[kind].norms) expect(laws[id]?.tier, id).toMatch(/^N[12]$/);
  });

  it('can be named for every law that a letter may refer to', () => {
    const keys = letterKinds.flatMap(kind => kindRules[kind].norms.map(({ id, cite }) => (cite === undefined ? id : `${id}/${cite}`)));
    expect([...new Set(keys)].filter(key => !Object.hasOwn(citations, key))).toEqual([]);
    expect(Object.keys(citations).filter(key => !Object.hasOwn(laws, key.split('/')[0] ?? ''))).toEqual([]);
  });

  it('gives the time it allows', () => {
    const until = (...[more]: Parameters<typeof wish>) => writeLetter(anywhere, wish(more)).deadline;
    expect(until({ kind: 'unsubscribe', country: 'US' })).toBe('2026-12-09');
    expect(until({ kind: 'unsubscribe', country: 'AU' })).toBe('2026-12-02');
    expect(until({ kind: 'delete', country: 'FR' })).toBe('2026-12-25');
    expect(until({ kind: 'delete', country: 'US-CA' })).toBe('2027-01-11');
    expect(until({ kind: 'human', country: 'BR' })).toBe('2026-11-30');
    expect(until({ kind: 'human', today: TODAY })).toBe('2026-12-02');
  });
});

describe('the words of letters', () => {
  it.each(Object.entries(tables))('%s say all that the English say, with the same facts', (_, table) => {
    expect(Object.keys(table)).toEqual(Object.keys(en));
    const facts = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
    const wrong = Object.entries(en).filter(([key, text]) => JSON.stringify(facts(table[key] ?? '')) !== JSON.stringify(facts(text)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('name detectors that there are', () => {
    const ids = new Set(detectors.map(({ meta }) => meta.id));
    expect(letterKinds.flatMap(kind => kindRules[kind].evidence ?? []).filter(id => !ids.has(id))).toEqual([]);
  });
});
