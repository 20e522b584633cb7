import type { OpenMessage, Webmail } from '../adapter.ts';
import { drawn, mailbox, message, momentIn, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

const MESSAGE = 'div[data-message-id]';
const BODY = '.a3s, div.ii.gt';
const SENDER = 'td.gF span[email], span.gD[email], span[email]';
const RECIPIENTS = '.hb';
const SUBJECT = 'h2.hP, h2[data-legacy-thread-id]';
const DATE = '.g3[title]';
// A route that ends in a message's or thread's name: `#inbox/FMfcgzQX…`, `#search/shop/FMfcgzQX…`.
const ROUTE = /^#.+\/[A-Za-z0-9]{16,}$/;
const ACCOUNT = /^\/mail\/u\/\d+\//;

/** Gmail. Threads stay in the document when they are left, so only what is drawn counts. */
export const gmail: Webmail = {
  name: 'gmail',
  title: 'Gmail',
  hosts: ['mail.google.com'],
  headerLevel: 'full',
  verified: null,
  claims: (_, { pathname }) => pathname.startsWith('/mail/'),
  look: (document, address) => {
    const subject = wordsOf(drawn(document, SUBJECT)[0]);
    const messages = drawn(document, MESSAGE).flatMap((element): readonly OpenMessage[] => {
      const body = drawn(element, BODY);
      if (body.length === 0) return [];
      const sender = [...element.querySelectorAll(SENDER)].find(person => !person.closest(RECIPIENTS) && !body.some(part => part.contains(person)));
      const from = mailbox(sender?.getAttribute('name') ?? wordsOf(sender), sender?.getAttribute('email'));
      const sentAt = momentIn(element.querySelector(DATE)?.getAttribute('title'));
      return [message(body, { from, subject, sentAt, hostUnsubscribe: offersToLeave(element, body), source: sourceOf(element, address) })];
    });
    return viewOf(messages, ROUTE.test(address.hash));
  },
};

function sourceOf(element: Element, { origin, pathname }: URL): string | null {
  const id = element.getAttribute('data-message-id')?.replace('#', '') ?? '';
  const account = ACCOUNT.exec(pathname)?.[0] ?? '/mail/u/0/';
  // The message as a file: unlike "show original" it needs no key of the page's own scripts.
  return /^msg-[a-z]:/.test(id) ? `${origin}${account}?view=att&permmsgid=${encodeURIComponent(id)}&attid=0&disp=comp&safe=1` : null;
}
