import type { Mailbox } from '../../core/model/snapshot.ts';
import type { Webmail } from '../adapter.ts';
import { drawn, mailbox, mailboxIn, message, messageAround, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

// Ids and roles outlive class names and are no words of a language.
const BODY = 'div[id^="UniqueMessageBody"]:not([contenteditable="true"])';
const SUBJECT = '[id^="MSG_"][id$="_SUBJECT"][role="heading"]';
const SENDER = 'span[aria-label*=":"][title*="@"], [id$="_FROM"], span[aria-label^="From:" i], span[aria-label^="Von:" i], span[aria-label^="De:" i]';
const ROUTE = /\/id\/[^/]+/;

/** Outlook on the web, for private people and for offices. */
export const outlook: Webmail = {
  name: 'outlook',
  title: 'Outlook on the web',
  hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  headerLevel: 'names',
  verified: null,
  claims: (_, { pathname }) => pathname.startsWith('/mail') || pathname.startsWith('/owa'),
  look: (document, { pathname }) => {
    const bodies = drawn(document, BODY);
    const messages = bodies.map(body => {
      const around = messageAround(body, bodies);
      const subject = wordsOf(around.querySelector(SUBJECT) ?? document.querySelector(SUBJECT));
      return message([body], { from: senderIn(around, body), subject, hostUnsubscribe: offersToLeave(around, [body]) });
    });
    return viewOf(messages, ROUTE.test(pathname));
  },
};

function senderIn(around: Element, body: Element): Mailbox | null {
  const sender = [...around.querySelectorAll(SENDER)].find(element => !body.contains(element));
  if (!sender) return null;
  const label = sender.getAttribute('aria-label')?.replace(/^[^:]{1,20}:\s*/, '') ?? '';
  const name = wordsOf(sender).replace(/\s*[<([].*$/, '');
  return mailbox(name || (mailboxIn(label)?.name ?? ''), [sender.getAttribute('title'), label, wordsOf(sender)].find(text => text?.includes('@')));
}
