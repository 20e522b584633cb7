import { describe, expect, it } from 'vitest';
import { judgeOptOut } from '../../src/cli/score/judge-opt-out.ts';
import type { ContactPath } from '../../src/core/model/contact-path.ts';
import { finding, labelled } from './labels.ts';

const mail = labelled({ unsubscribeInBody: true, unsubscribeQuote: 'Stop these mails with one click', unsubscribeHref: 'https://shop.example/out?t=abc' });
const way = (from: ContactPath['from'], value: string): ContactPath => ({
  kind: 'unsubscribe', value, label: value, href: value, from, ref: null, hours: '', person: '', cost: 'unknown', rank: 0,
  source: { kind: 'mail', address: '', purpose: 'mail', seenAt: '' },
});

describe('the opt-out in a mail', () => {
  it('is listed, at its address but for what names the reader', () => {
    expect(judgeOptOut(mail, { paths: [way('page', 'https://shop.example/out?t=…')], findings: [] })).toMatchObject({ isFound: true, isListed: true, isSameAddress: true });
    expect(judgeOptOut(mail, { paths: [way('page', 'https://shop.example/offers')], findings: [] })).toMatchObject({ isFound: true, isSameAddress: false });
  });

  it('is not found by the header', () => {
    expect(judgeOptOut(mail, { paths: [way('header', 'https://shop.example/out')], findings: [] })).toMatchObject({ isFound: false });
  });

  it('is found when a detector clears the sender by the same words, not by others', () => {
    const said = (quote: string) => judgeOptOut(mail, { paths: [], findings: [finding('unsubscribe-missing', quote, 'clear')] })?.isFound;
    expect([said('Stop these mails with one click.'), said('A link lets people leave.')]).toEqual([true, false]);
  });

  it('asks nothing of pages, nor of mails that a reader could not judge', () => {
    expect(judgeOptOut(labelled({ patterns: [] }), { paths: [], findings: [] })).toBeNull();
    expect(judgeOptOut(labelled({ unsubscribeInBody: null }), { paths: [], findings: [] })).toBeNull();
  });
});
