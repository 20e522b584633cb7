import type { Webmail } from '../adapter.ts';
import { drawn, message, offersToLeave, viewOf } from '../mail-parts.ts';

const MESSAGE = '.v-MessageCard.is-expanded';
const BODY = '.v-Message-body';
const ROUTE = /^\/mail\/[^/]+\/[^/]+/;

/** Fastmail. No lasting mark of the sender is known, and a guess might name the reader. */
export const fastmail: Webmail = {
  name: 'fastmail',
  title: 'Fastmail',
  hosts: ['app.fastmail.com', 'www.fastmail.com'],
  headerLevel: 'none',
  verified: null,
  claims: (_, { pathname }) => pathname.startsWith('/mail'),
  look: (document, { pathname }) => {
    const messages = drawn(document, MESSAGE).flatMap(element => {
      const body = drawn(element, BODY);
      return body.length === 0 ? [] : [message(body, { hostUnsubscribe: offersToLeave(element, body) })];
    });
    return viewOf(messages, ROUTE.test(pathname));
  },
};
