import type { Webmail } from '../adapter.ts';
import { drawn, mailbox, message, momentIn, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

const MESSAGE = '.message-container, [data-testid^="message-view-"]';
const BODY = 'iframe[data-testid="content-iframe"]';
const SENDER = '[data-testid="message-header:from"]';
const NAME = '.message-recipient-item-label';
const ADDRESS = '.message-recipient-item-address';
const TIME = '.message-header-expanded time[datetime]';
const ROUTE = /^\/u\/\d+\/[^/]+\/[^/]+/;

/** Proton Mail: each body stands in a frame of the same origin that runs no script. */
export const proton: Webmail = {
  name: 'proton',
  title: 'Proton Mail',
  hosts: ['mail.proton.me'],
  headerLevel: 'names',
  verified: null,
  claims: () => true,
  look: (document, { pathname }) => {
    const messages = drawn(document, MESSAGE).flatMap(element => {
      const body = drawn(element, BODY);
      const [frame] = body;
      if (!frame) return [];
      const sender = element.querySelector(SENDER) ?? element;
      const from = mailbox(wordsOf(sender.querySelector(NAME)), wordsOf(sender.querySelector(ADDRESS)));
      const sentAt = momentIn(element.querySelector(TIME)?.getAttribute('datetime'));
      return [message(body, { from, subject: frame.getAttribute('data-subject') ?? '', sentAt, hostUnsubscribe: offersToLeave(element, body) })];
    });
    return viewOf(messages, ROUTE.test(pathname));
  },
};
