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

  it('name the owner of a small firm of the same name', () => {
    expect(valuesOf(reachedInMail('<p>Your viewing on Saturday</p>', { from: { name: 'Helen Marsh', address: 'h.marsh@marsh.example' } }), 'email')).toEqual(['h.marsh@marsh.example']);
    expect(valuesOf(reachedInMail('<p>Your viewing on Saturday</p>', { from: { name: 'Marsh Letters', address: 'letters@marsh.example' } }), 'email')).toEqual([]);
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

  it.each(['delivered-to', 'cc', 'x-original-to', 'list-post'])('do not offer whom the header line %s names', name => {
    expect(valuesOf(reachedInMail('<p>riders@list.example</p>', { headers: [header(name, '<mailto:riders@list.example>')] }), 'email')).toEqual([]);
  });

  it('do not offer for whom a server took the mail', () => {
    const headers = [header('received', 'from out.shop.example by in.elsewhere.example with ESMTP id 1 for <jo@elsewhere.example>; Tue, 24 Nov 2026 10:00:00 +0000')];
    expect(valuesOf(reachedInMail('<p>jo@elsewhere.example</p>', { headers }), 'email')).toEqual([]);
  });

  it('offer the sender whom the header names as recipient too', () => {
    expect(valuesOf(reachedInMail('<p>Write to news@shop.example</p>', { headers: [header('to', 'Shop <news@shop.example>')] }), 'email')).toEqual(['news@shop.example']);
  });

  it.each(['To', 'An', 'À', 'Para', 'Aan', 'Do', 'Komu', 'Címzett', 'Кому', 'Kime', 'إلى', 'אל', '宛先', '받는 사람', '收件者'])('do not offer what a quoted header line names: %s', field => {
    expect(valuesOf(reachedInMail(`<p>Hello</p><p>${field}: Jo &lt;jo@elsewhere.example&gt;</p>`), 'email')).toEqual([]);
  });

  it.each([
    'Advertise in our newsletter: ads.desk@shop.example', 'Want to reach our readers? Advertise with us.<br>Contact Jo Poe for details at jo@shop.example today.',
    'Werben in diesem Newsletter: anzeigenteam@shop.example', 'Devenir annonceur : regie@shop.example', 'Press releases to desk@shop.example, please.',
    'Forward any suspicious email to spoof@shop.example and delete it.', 'Leiten Sie verdächtige E-Mails an betrug@shop.example weiter.',
    'Inoltra i messaggi sospetti a allerta@shop.example.', 'Contatti per la stampa: ufficio stampa, stampa.desk@shop.example', 'Stuur verdachte e-mails door naar alarm@shop.example.', 'Adverteren in deze nieuwsbrief? verkoopteam@shop.example',
    'Podejrzane wiadomości prześlij na adres alarm@shop.example.', 'Kontakt dla mediów: biuroprasowe@shop.example', 'Annonsera i brevet: salj@shop.example', 'Presskontakt: presslinjen@shop.example',
    'Mistænkelige mails: videresend dem til alarm@shop.example', 'Pressekontakt: pressevagt@shop.example', 'Journalister: pressevakt@shop.example', 'Mainostajille: myyntitiimi@shop.example', 'Kontakt pro média: tiskove@shop.example',
    '不審なメールはこちらへ転送してください：alarm@shop.example', '広告掲載：koukoku@shop.example', 'Anúncios e assessoria de imprensa: redacao.desk@shop.example',
    'Si sospecha de un correo fraudulento, reenvíelo a alerta@shop.example.', 'Se desconfia da origem de um e-mail, encaminhe-o para alerta@shop.example.',
  ])('do not offer a mailbox for an errand that no reader has: %s', text => {
    expect(valuesOf(reachedInMail(`<p>${text}</p>`), 'email')).toEqual([]);
  });

  it.each(['Questions about advertising in our newsletter? Write to desk@shop.example.', 'Suspicious email? Get help: help@shop.example', 'E-mail: press.releases@shop.example', 'Domande? Scrivi a desk@shop.example', 'Vragen? Mail desk@shop.example', 'Pytania: desk@shop.example', 'Frågor: desk@shop.example', 'Spørgsmål: desk@shop.example', 'Kysymykset: desk@shop.example', 'Dotazy: desk@shop.example', 'ご質問：desk@shop.example', 'Dúvidas: desk@shop.example', 'Dudas: desk@shop.example', 'Fragen: desk@shop.example', 'Questions : desk@shop.example'])('offer the mailbox that answers: %s', text => {
    expect(valuesOf(reachedInMail(`<p>${text}</p>`), 'email')).toHaveLength(1);
  });

  it('do not offer what a person writes to another mailbox of theirs', () => {
    const from = { name: 'Jo Poe - Shop', address: 'jpoe@shop.example' };
    const toOneself = reachedInMail('<p>Notes</p><p>E-mail: training@shop.example</p>', { from, headers: [header('to', 'Jo Poe <jo.poe@elsewhere.example>')] });
    expect(valuesOf(toOneself, 'email')).not.toContain('training@shop.example');
    const toNamesake = reachedInMail('<p>Notes</p><p>E-mail: training@shop.example</p>', { from: { name: 'Shop News', address: 'news@shop.example' }, headers: [header('to', 'Shop News <all@list.example>')] });
    expect(valuesOf(toNamesake, 'email')).toContain('training@shop.example');
  });

  it('do not offer who signs on a discussion list, but a house that announces', () => {
    const signed = '<p>Hello all</p><p>Jo Poe<br>Market Town<br>jpoe@elsewhere.example</p>';
    const post = { from: { name: 'Jo', address: 'jpoe@elsewhere.example' }, headers: [header('sender', 'owner-riders@list.example')] };
    expect(valuesOf(reachedInMail(signed, post), 'email')).toEqual([]);
    const news = { headers: [header('sender', 'owner-news@shop.example')] };
    expect(valuesOf(reachedInMail('<p>Shop Ltd<br>news@shop.example</p>', news), 'email')).toEqual(['news@shop.example']);
  });

  it('offer the person who takes readers off the list by hand, to leave and to write to', () => {
    const paths = reachedInMail('<p>To be removed by hand, contact Jo Poe at list.desk@shop.example</p>');
    expect(paths.map(({ kind, value }) => [kind, value]).toSorted()).toEqual([['email', 'list.desk@shop.example'], ['unsubscribe', 'list.desk@shop.example']]);
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
