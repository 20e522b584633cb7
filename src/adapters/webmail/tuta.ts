import type { Webmail } from '../adapter.ts';
import { drawn, mailboxIn, message, messageAround, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

const BODY = '#mail-body';
const SUBJECT = 'h4[data-testid^="h:"]';
const WRITTEN = /<[^<>\s]+@[^<>\s]+>/;
const ROUTE = /^\/mail\/[^/]+\/[^/]+/;

/** Tuta: the body stands in an open shadow tree. */
export const tuta: Webmail = {
  name: 'tuta',
  title: 'Tuta',
  hosts: ['app.tuta.com', 'mail.tutanota.com'],
  headerLevel: 'names',
  verified: null,
  claims: () => true,
  look: (document, { pathname }) => {
    const bodies = drawn(document, BODY);
    const messages = bodies.map(body => {
      const around = messageAround(body, bodies);
      const subject = wordsOf(around.querySelector(SUBJECT) ?? document.querySelector(SUBJECT));
      return message([body], { from: mailboxIn(senderIn(around, body)), subject, hostUnsubscribe: offersToLeave(around, [body]) });
    });
    return viewOf(messages, ROUTE.test(pathname));
  },
};

// In the details the sender comes first, written "Name <address>" in one element of its own.
function senderIn(around: Element, body: Element): string | null {
  const written = [...around.querySelectorAll('*')].find(element => !body.contains(element) && element.children.length === 0 && WRITTEN.test(wordsOf(element)));
  return written ? wordsOf(written) : null;
}
