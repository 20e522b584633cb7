import { describe, expect, it } from 'vitest';
import type { PathKind } from '../../src/core/model/contact-path.ts';
import type { Purpose } from '../../src/core/model/finding.ts';
import { look, pageSaying } from '../core/snapshots.ts';
import { onlyOne, pathsOf, reached, valuesOf } from './reached.ts';

const link = (label: string, href = '/way') => `<p><a href="${href}">${label}</a></p>`;

describe('ways out of a page', () => {
  it.each<[PathKind, string]>([
    ['cancel', 'Cancel my subscription'], ['cancel', 'Verträge hier kündigen'], ['cancel', 'Résilier votre contrat'], ['cancel', 'Cancelar suscripción'],
    ['cancel', 'Cancelar assinatura'], ['cancel', 'Disdici abbonamento'], ['cancel', 'Abonnement opzeggen'], ['cancel', 'Anuluj subskrypcję'], ['cancel', 'Säg upp abonnemang'],
    ['cancel', '解約はこちら'], ['cancel', '구독 해지'], ['cancel', 'Отменить подписку'], ['cancel', 'Vertrag widerrufen'], ['cancel', 'Withdraw from contract'],
    ['unsubscribe', 'Unsubscribe'], ['unsubscribe', 'Newsletter abbestellen'], ['unsubscribe', 'Se désinscrire'], ['unsubscribe', 'Darse de baja del boletín'], ['unsubscribe', '配信停止'],
    ['delete-account', 'Delete my account'], ['delete-account', 'Konto löschen'], ['delete-account', 'Supprimer mon compte'], ['delete-account', 'Eliminar cuenta'], ['delete-account', 'アカウントを削除'],
  ])('are told apart as %s: %s', (kind, label) => {
    const paths = reached(link(label));
    expect(paths.map(path => path.kind)).toEqual([kind]);
    expect(paths[0]).toMatchObject({ value: 'https://shop.example/way', label, href: 'https://shop.example/way' });
  });

  it.each([
    ['a dialogue', '<button>Cancel</button>'], ['an order', link('Cancel order')], ['a booking', link('Buchung stornieren')], ['a reply', link('Cancel reply')],
    ['an advertisement', link('Try it free, cancel anytime')], ['a policy', link('Cancellation policy')], ['news', link('Studio cancels contract with famous star')],
    ['leaving the session', link('Abmelden')], ['cookies', link('Cookie settings')], ['a basket', link('Delete item')], ['subscribing again', link('Resubscribe')],
    ['a place on this page', '<p><a href="#cancel">Cancel subscription</a></p>'],
  ])('are not %s', (_, html) => {
    const paths = reached(html);
    expect(paths.filter(({ kind }) => kind === 'cancel' || kind === 'unsubscribe' || kind === 'delete-account')).toEqual([]);
  });

  it('are the link in a sentence that tells how, whatever its label', () => {
    expect(onlyOne(reached('<p>To cancel your subscription, visit <a href="/account">your account page</a>.</p>'), 'cancel')).toMatchObject({ value: 'https://shop.example/account' });
  });

  it('are the sentence itself where it names the steps and no link', () => {
    expect(onlyOne(reached('<p>To cancel your subscription, go to Settings and choose Plan.</p>'), 'cancel'))
      .toMatchObject({ value: 'To cancel your subscription, go to Settings and choose Plan.', href: null });
  });

  it.each([
    'Eine Kündigung per E-Mail oder über die Website ist ausgeschlossen.', 'Online cancellation is not possible. To cancel your membership you must call us.',
    'To cancel your subscription, send a registered letter.', 'To delete your account, write to us by registered letter.',
  ])('are not a sentence that puts up a hurdle: %s', text => {
    expect(reached(`<p>${text}</p>`).filter(({ kind }) => kind === 'cancel' || kind === 'delete-account')).toEqual([]);
  });

  it('are the next step too, which a page for leaving keeps hidden until the first is taken', () => {
    const controls = [{ ref: 7, kind: 'button', label: 'Yes, cancel my subscription', href: null, region: 'main', block: -1, start: 0, end: 0, imageOnly: false }] as const;
    const snapshot = pageSaying([], { controls, appearances: [look(7, { visible: false })] });
    expect(valuesOf(pathsOf(snapshot, 'cancel'), 'cancel')).toEqual(['Yes, cancel my subscription']);
    expect(valuesOf(pathsOf(snapshot, 'product'), 'cancel')).toEqual([]);
  });

  it('are not the question above an answer', () => {
    expect(reached('<details><summary>How do I cancel my membership?</summary><p>Please read on.</p></details>')).toEqual([]);
  });

  it.each<[Purpose, PathKind]>([['cancel', 'cancel'], ['unsubscribe', 'unsubscribe'], ['delete-account', 'delete-account']])('are the form of a page for it: %s', (purpose, kind) => {
    const html = '<form action="/do" method="post"><label>Contract number <input name="contract"></label><button>Continue</button></form>';
    expect(onlyOne(reached(html, { purpose }), kind)).toMatchObject({ label: 'Continue' });
    expect(reached(html, { purpose: 'product' })).toEqual([]);
  });
});

describe('ways in by a link', () => {
  it.each(['Contact us', 'Kontakt', 'Nous contacter', 'Contáctanos', 'Fale conosco', 'Contattaci', 'Neem contact op', 'Skontaktuj się', 'Kontakta oss', 'Связаться с нами', 'お問い合わせ', '문의하기', '联系我们', 'اتصل بنا', 'צור קשר'])('lead to the contact page: %s', label => {
    expect(valuesOf(reached(link(label)), 'form')).toEqual(['https://shop.example/way']);
  });

  it('lead to it by their address where the label says nothing', () => {
    expect(valuesOf(reached(link('✉', '/contact-us')), 'form')).toEqual(['https://shop.example/contact-us']);
    expect(valuesOf(reached('<p>You can contact us <a href="/x7">here</a>.</p>'), 'form')).toEqual(['https://shop.example/x7']);
  });

  it.each([['a shop for lenses', link('Contact lenses')], ['answers in stock', link('FAQ')], ['a social network', link('Contact', 'https://facebook.com/shop')], ['this very page', link('Contact', '#contact')]])('do not lead to %s', (_, html) => {
    expect(valuesOf(reached(html), 'form')).toEqual([]);
  });

  it.each(['Make a complaint', 'Beschwerde einreichen', 'Réclamations', 'Hoja de reclamaciones', 'Livro de reclamações', 'Klacht indienen', 'Reklamacje', 'Klagomål'])('lead to the desk for complaints: %s', label => {
    expect(valuesOf(reached(link(label)), 'complaint')).toEqual(['https://shop.example/way']);
  });

  it('do not lead to a complaint desk that is closed', () => {
    expect(valuesOf(reached(link('Online dispute resolution', 'https://ec.europa.eu/consumers/odr')), 'complaint')).toEqual([]);
  });

  it.each(['Community forum', 'Zum Forum', 'Foro', 'コミュニティ'])('lead to other customers: %s', label => {
    expect(valuesOf(reached(link(label)), 'community')).toEqual(['https://shop.example/way']);
  });

  it('show a page under its best rank, most direct first', () => {
    const paths = reached(`${link('Help', '/help-centre')}${link('Contact', '/contact')}${link('Imprint', '/imprint')}`);
    expect(paths.map(({ label }) => label)).toEqual(['Contact', 'Help', 'Imprint']);
  });
});

describe('chat', () => {
  it.each(['Live chat', 'Chat with us', 'Jetzt chatten', 'Discuter en ligne', 'Chat en vivo', 'Чат с поддержкой', '在线客服', 'チャットで相談'])('is offered by a label: %s', label => {
    expect(valuesOf(reached(link(label)), 'chat')).toEqual(['https://shop.example/way']);
  });

  it('is known by the script of its vendor', () => {
    expect(valuesOf(reached('<script src="https://widget.intercom.io/widget/abc"></script><p>Hello</p>'), 'chat')).toEqual(['intercom.io']);
  });

  it('is not the help pages of a vendor', () => {
    expect(valuesOf(reached('<script src="https://static.zdassets.com/hc/assets/theme.js"></script><p>Hello</p>'), 'chat')).toEqual([]);
  });

  it('is a messenger that says whom to write to, and no share button', () => {
    expect(valuesOf(reached(link('Write', 'https://wa.me/12025550100')), 'chat')).toEqual(['https://wa.me/12025550100']);
    expect(valuesOf(reached('<a href="whatsapp://send?phone=12025550100">Write</a>'), 'chat')).toEqual(['https://wa.me/12025550100']);
    expect(valuesOf(reached(`${link('WhatsApp', 'whatsapp://send?text=https://shop.example')}${link('Telegram', 'https://t.me/share/url?url=x')}`), 'chat')).toEqual([]);
  });

  it('as the name of a product is none, save on a page for help', () => {
    expect(valuesOf(reached(link('Chat'), { purpose: 'home' }), 'chat')).toEqual([]);
    expect(valuesOf(reached(link('Chat'), { purpose: 'help' }), 'chat')).toEqual(['https://shop.example/way']);
  });
});
