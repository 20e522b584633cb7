import type { Mailbox } from '../core/model/snapshot.ts';
import type { OpenMessage, Webmail } from './adapter.ts';
import labels from './mail-labels.json' with { type: 'json' };
import { drawn, mailbox, mailboxIn, message, messageAround, momentIn, offersToLeave, viewOf, wordsOf } from './mail-parts.ts';

const PLACE = /^(?:web)?(?:e?mail|owa|post|mbox)\d*\.|\/(?:web)?mail(?:\/|$)/i;
const BODY = '[role="document"], iframe[title*="message" i], iframe[title*="mail" i], [aria-label*="message body" i], article[aria-label*="message" i]';
const SUBJECT = 'h1, h2, h3, [role="heading"]';
const LABEL = 'th, dt, label, span, b, strong, td, div';
const FROM: ReadonlySet<string> = new Set(labels.from);

/** Any other webmail: a message known by its structure alone, a subject, a sender called so with an address, and a body. */
export const genericMail: Webmail = {
  name: 'generic-mail',
  title: 'Other webmail',
  hosts: [],
  headerLevel: 'names',
  verified: null,
  claims: (document, { hostname, pathname }) => PLACE.test(hostname) || PLACE.test(pathname) ? messagesIn(document).length > 0 : false,
  look: document => viewOf(messagesIn(document), false),
};

function messagesIn(document: Document): readonly OpenMessage[] {
  const bodies = drawn(document, BODY).filter(body => !body.hasAttribute('contenteditable'));
  return bodies.flatMap(body => {
    const around = messageAround(body, bodies);
    const from = senderIn(around, body);
    const subject = [...around.querySelectorAll(SUBJECT)].find(heading => !body.contains(heading));
    if (!from || !subject) return [];
    const sentAt = momentIn(around.querySelector('time[datetime]')?.getAttribute('datetime'));
    return [message([body], { from, subject: wordsOf(subject), sentAt, hostUnsubscribe: offersToLeave(around, [body]) })];
  });
}

// Only an address that is called the sender's is one: the first on the page may be the reader's own.
function senderIn(around: Element, body: Element): Mailbox | null {
  for (const label of around.querySelectorAll(LABEL)) {
    if (body.contains(label) || !FROM.has(wordsOf(label).toLowerCase().replace(/\s*[:：]$/, ''))) continue;
    const value = label.nextElementSibling ?? label.parentElement;
    const holder = value?.matches('[title*="@"], [href^="mailto:"]') ? value : value?.querySelector('[title*="@"], [href^="mailto:"]');
    const found = holder ? mailbox(wordsOf(holder), holder.getAttribute('title') ?? holder.getAttribute('href')?.slice('mailto:'.length)) : mailboxIn(wordsOf(value));
    if (found) return found;
  }
  return null;
}
