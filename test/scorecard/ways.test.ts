import { describe, expect, it } from 'vitest';
import { path, record, source } from '../posture/records.ts';
import { cardOf } from './composed.ts';

describe('the ways in', () => {
  it('come nearest first, each once, two of a kind at most', () => {
    const mailboxes = ['a', 'b', 'c', 'd'].map((name, rank) => path('email', { value: `${name}@shop.example`, rank }));
    const card = cardOf(record({ paths: [path('post', { rank: 90 }), ...mailboxes, path('email', { value: 'A@shop.example', rank: 5 }), path('phone', { rank: 10 })] }));
    expect(card.reach.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['email a@shop.example', 'email b@shop.example', 'phone +12025550123', 'post https://shop.example/post']);
  });

  it('are six at most, and a kind more tells more than a second of one', () => {
    const paths = ['email', 'phone', 'chat', 'form', 'complaint', 'post'] as const;
    const card = cardOf(record({ paths: [path('email', { value: 'second@shop.example', rank: 21 }), ...paths.map((kind, place) => path(kind, { rank: 20 + place * 10 }))] }));
    expect(card.reach.map(({ kind }) => kind)).toEqual(paths);
  });

  it('name the page where people would look, and bring together what several pages tell', () => {
    const paths = [path('phone', { source: source('terms'), hours: '9–17.', rank: 5 }), path('phone', { source: source('mail'), from: 'header', person: 'Mira' }), path('phone', { cost: 'normal' })];
    const [way, ...others] = cardOf(record({ paths })).reach;
    expect(others).toEqual([]);
    expect(way?.provenance.text).toBe('contact page of shop.example, 24 November 2026');
    expect(way?.detail).toBe('Mira · 9–17 · price of an ordinary call');
  });

  it('say who answers, when, and what a call costs', () => {
    const [way] = cardOf(record({ paths: [path('phone', { person: 'Mira', hours: 'Mon–Fri 9–17', cost: 'toll-free' })] })).reach;
    expect(way).toMatchObject({ action: 'Call', href: 'tel:+12025550123', detail: 'Mira · Mon–Fri 9–17 · free of charge' });
  });

  it.each([['+12025550123', '+1 202 555 0123'], ['+448081570123', '+44 808 157 0123'], ['116123', '116123']])('write the number %s as %s, and keep it to be dialled', (value, shown) => {
    expect(cardOf(record({ paths: [path('phone', { value, href: `tel:${value}` })] })).reach[0]).toMatchObject({ value, shown, href: `tel:${value}` });
  });

  it('say so when only a directory knows them', () => {
    const [way] = cardOf(record({ paths: [path('email', { from: 'directory', ref: null })] })).reach;
    expect(way?.provenance.text).toBe('entry in a company directory, not seen on a page of theirs, 24 November 2026');
    expect(way?.spot).toBeNull();
  });

  it('keep the lines of a postal address', () => {
    const [way] = cardOf(record({ paths: [path('post', { value: 'Shop Example\n1 Harbour Road', href: null })] })).reach;
    expect(way).toMatchObject({ action: 'Write a letter', value: 'Shop Example\n1 Harbour Road', href: null });
  });
});

describe('the ways out', () => {
  it('are no ways in, and one address counts once whatever its query says', () => {
    const paths = [path('unsubscribe', { value: 'https://shop.example/leave?a' }), path('unsubscribe', { value: 'https://shop.example/leave/' }), path('cancel'), path('delete-account'), path('email')];
    const card = cardOf(record({ paths }));
    expect(card.leave.map(({ kind, action }) => [kind, action])).toEqual([['unsubscribe', 'Unsubscribe'], ['cancel', 'Cancel here'], ['delete-account', 'Delete the account']]);
    expect(card.reach.map(({ kind }) => kind)).toEqual(['email']);
  });

  it('that only name a way give place to those that open one', () => {
    const paths = [path('cancel', { value: 'How do I cancel?', href: null, rank: 1 }), path('cancel'), path('delete-account', { value: 'Delete it', href: null })];
    expect(cardOf(record({ paths })).leave.map(({ value }) => value)).toEqual(['https://shop.example/cancel', 'Delete it']);
  });

  it('tell which mail they came from without pretending that it can be opened', () => {
    const [way] = cardOf(record({ paths: [path('unsubscribe', { from: 'header', source: source('mail') })] })).leave;
    expect(way?.provenance).toMatchObject({ text: 'mail from news@shop.example, 24 November 2026', address: 'mail from news@shop.example' });
    expect(way?.spot).toBeNull();
  });
});
