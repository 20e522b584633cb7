import type { Webmail } from '../adapter.ts';
import { drawn, mailbox, message, momentIn, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

const MESSAGE = '[data-test-id="message-view"]';
const BODY = '[data-test-id="message-view-body-content"], [data-test-id="message-view-body"], .msg-body';
const SENDER = '[data-test-id="message-from"] [data-test-id="email-pill"], [data-test-id="message-from"]';
const SUBJECT = '[data-test-id="message-group-subject-text"], [data-test-id="message-subject"]';
const DATE = '[data-test-id="message-date"] time, time[datetime]';
const ROUTE = /\/(?:messages?|threads?)\/[^/]+/;

/** Yahoo Mail and AOL Mail. */
export const yahoo: Webmail = {
  name: 'yahoo',
  title: 'Yahoo and AOL Mail',
  hosts: ['mail.yahoo.com', 'mail.aol.com'],
  headerLevel: 'names',
  verified: null,
  claims: () => true,
  look: (document, { pathname }) => {
    const messages = drawn(document, MESSAGE).flatMap(element => {
      const body = drawn(element, BODY);
      if (body.length === 0) return [];
      const sender = element.querySelector(SENDER);
      const holder = sender?.querySelector('[title*="@"]') ?? sender;
      const from = mailbox(wordsOf(sender).replace(/\s*<?[^\s<]+@.*$/, ''), holder?.getAttribute('title') ?? wordsOf(sender));
      const subject = wordsOf(element.querySelector(SUBJECT) ?? document.querySelector(SUBJECT));
      const sentAt = momentIn(element.querySelector(DATE)?.getAttribute('datetime'));
      return [message(body, { from, subject, sentAt, hostUnsubscribe: offersToLeave(element, body) })];
    });
    return viewOf(messages, ROUTE.test(pathname));
  },
};
