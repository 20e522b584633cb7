import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { mailTurns } from '../../src/extension/mail-turns.ts';

const ROUTE = 'https://mail.yandex.com/?uid=1#message/1';

function mailbox(html: string): Document {
  return new JSDOM(html, { url: ROUTE }).window.document;
}

function bodyOf(document: Document): Element {
  const body = document.querySelector('.js-message-body');
  if (!body) throw new Error('The mailbox of this test holds no mail.');
  return body;
}

it('a mail is new once', () => {
  const turns = mailTurns(mailbox('<div class="js-message-body">Hello</div>'));
  expect(turns.next()).toMatchObject({ kind: 'open', isNew: true });
  expect(turns.next()).toMatchObject({ isNew: false, fresh: [] });
});

it('another mail in the same element is new', () => {
  const document = mailbox('<div class="js-message-body">Hello</div>');
  const turns = mailTurns(document);
  turns.next();
  bodyOf(document).textContent = 'World';
  expect(turns.next()).toMatchObject({ isNew: true, fresh: [{}] });
});

it('the same words in another element are another mail', () => {
  const document = mailbox('<div class="js-message-body">Hello</div>');
  const turns = mailTurns(document);
  turns.next();
  bodyOf(document).replaceWith(bodyOf(document).cloneNode(true));
  expect(turns.next()).toMatchObject({ isNew: true, fresh: [{}] });
});

it('only the mail that was opened besides is fresh', () => {
  const document = mailbox('<div class="js-message-body">Hello</div>');
  const turns = mailTurns(document);
  turns.next();
  document.body.insertAdjacentHTML('beforeend', '<div class="js-message-body">And hello again</div>');
  const turn = turns.next();
  expect([turn?.messages.length, turn?.fresh.length]).toEqual([2, 1]);
});

it('a mail that is closed is told of', () => {
  const document = mailbox('<div class="js-message-body">Hello</div>');
  const turns = mailTurns(document);
  turns.next();
  bodyOf(document).remove();
  expect(turns.next()).toMatchObject({ kind: 'lost', isNew: true, messages: [] });
});

it('a page of somebody else is no mail', () => {
  const { document } = new JSDOM('<div class="js-message-body">Hello</div>', { url: 'https://shop.example/' }).window;
  const turns = mailTurns(document);
  expect([turns.isMail(), turns.isReader(), turns.next()]).toEqual([false, false, null]);
});

it('a frame without a mail says nothing about mails', () => {
  const { document } = mailbox('<iframe></iframe>').querySelector('iframe')?.contentWindow ?? {};
  if (!document) throw new Error('The frame of this test holds no document.');
  Object.defineProperty(document, 'URL', { value: 'https://mail.google.com/mail/u/0/?view=btop' });
  const turns = mailTurns(document);
  expect([turns.next(), turns.isReader(), turns.isMail()]).toEqual([null, false, true]);
});
