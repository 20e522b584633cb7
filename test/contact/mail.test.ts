import { describe, expect, it } from 'vitest';
import { mailSaying } from '../core/snapshots.ts';
import { pathsOf, reachedInMail, valuesOf } from './reached.ts';

const header = (name: string, value: string) => ({ name, value });

describe('ways in and out of a mail', () => {
  it.each(['Reply to this email if you have questions.', 'Questions? Just hit reply.', 'Bei Fragen antworten Sie einfach auf diese Mail.', 'If you have any questions feel free to reach out.'])('name the sender when answers are welcome: %s', text => {
    expect(reachedInMail(`<p>${text}</p>`)).toMatchObject([{ kind: 'email', value: 'news@shop.example', from: 'header', label: 'Shop' }]);
  });

  it.each(['Please do not reply to this email.', 'Your order is on its way.', 'To be removed, reply to this email with REMOVE in the subject.', 'Questions? Contact us at help@shop.example.'])('do not name the sender otherwise: %s', text => {
    expect(reachedInMail(`<p>${text}</p>`).filter(({ from }) => from === 'header')).toEqual([]);
  });

  it('name a person behind a sender that nobody reads', () => {
    const paths = reachedInMail('<p>Hello</p>', { from: { name: 'Shop', address: 'noreply@shop.example' }, replyTo: [{ name: 'Jo Poe', address: 'jo.poe@shop.example' }] });
    expect(paths).toMatchObject([{ value: 'jo.poe@shop.example', person: 'Jo Poe' }]);
  });

  it('name a person who writes a single mail, and no mass sender', () => {
    const from = { name: 'Jane Poe', address: 'jane@shop.example' };
    expect(valuesOf(reachedInMail('<p>Your question of yesterday</p>', { from }), 'email')).toEqual(['jane@shop.example']);
    expect(valuesOf(reachedInMail('<p>Sale today</p>', { from, headers: [header('list-unsubscribe', '<https://shop.example/u>')] }), 'email')).toEqual([]);
  });

  it('take the ways to leave from the header, the web before a mail to write', () => {
    const paths = reachedInMail('<p>Hi</p>', { headers: [header('list-unsubscribe', '<mailto:leave@shop.example?subject=x>, <https://shop.example/u?t=abc>, <ftp://shop.example>')] });
    expect(paths.map(({ kind, href, from }) => [kind, href, from])).toEqual([
      ['unsubscribe', 'https://shop.example/u?t=abc', 'header'], ['unsubscribe', 'mailto:leave@shop.example?subject=x', 'header'],
    ]);
  });

  it('take the way to leave from the body, by its words or its address', () => {
    expect(valuesOf(reachedInMail('<p>To unsubscribe click <a href="https://shop.example/x">here</a>.</p>'), 'unsubscribe')).toEqual(['https://shop.example/x']);
    expect(valuesOf(reachedInMail('<p><a href="https://shop.example/unsubscribe?u=1">Manage</a></p>'), 'unsubscribe')).toEqual(['https://shop.example/unsubscribe?u=1']);
    expect(valuesOf(reachedInMail('<p>To be removed, write to leave@shop.example</p>'), 'unsubscribe')).toEqual(['leave@shop.example']);
  });

  it('take the address on the line below the words', () => {
    expect(valuesOf(reachedInMail('<p>To unsubscribe, please visit:<br><a href="https://shop.example/k7">https://shop.example/k7</a></p>'), 'unsubscribe')).toEqual(['https://shop.example/k7']);
    expect(valuesOf(reachedInMail('<p>To unsubscribe, please visit:</p><p><a href="https://shop.example/k7">https://shop.example/k7</a></p>'), 'unsubscribe')).toEqual(['https://shop.example/k7']);
  });

  it.each(['To be removed, reply to this email with REMOVE in the subject.', 'Antworten Sie mit „Abmelden“, um sich abzumelden.'])('take an answer where it is the way to leave: %s', text => {
    expect(valuesOf(reachedInMail(`<p>${text}</p>`), 'unsubscribe')).toEqual(['news@shop.example']);
  });

  it('do not offer the machine of a list as a person', () => {
    expect(valuesOf(reachedInMail('<p>Send "unsubscribe news" to majordomo@shop.example or news-unsubscribe@shop.example</p>'), 'email')).toEqual([]);
  });

  it('do not offer the reader, whom the header or a sentence names', () => {
    expect(valuesOf(reachedInMail('<p>jo@elsewhere.example</p>', { headers: [header('to', 'Jo <jo@elsewhere.example>')] }), 'email')).toEqual([]);
    expect(valuesOf(reachedInMail('<p>This email was sent to jo@elsewhere.example.</p>'), 'email')).toEqual([]);
    expect(valuesOf(reachedInMail('<p>Add hello@shop.example to your address book.</p>'), 'email')).toEqual([]);
  });

  it('do not offer what stands in a quoted mail', () => {
    expect(reachedInMail('<p>From: sales@shop.example</p><blockquote>Call 202-555-0100, mail@shop.example</blockquote>')).toEqual([]);
  });

  it('do not offer what a mail hides', () => {
    const appearance = { visible: false, hiddenBecause: 'display: none', fontSize: 'unknown', bodyFontSize: 'unknown', contrast: 'unknown', bold: 'unknown', affordance: 'unknown', area: 'unknown', depth: 'unknown', filled: 'unknown', folded: 'unknown', path: '' } as const;
    const shown = mailSaying(['Call 202-555-0100', 'Write to help@shop.example'], { from: null });
    expect(pathsOf(shown).map(({ kind }) => kind).toSorted()).toEqual(['email', 'phone']);
    expect(pathsOf({ ...shown, appearances: [{ ref: 0, ...appearance }, { ref: 1, ...appearance }] })).toEqual([]);
  });
});
