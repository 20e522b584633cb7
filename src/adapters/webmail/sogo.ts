import type { Webmail } from '../adapter.ts';
import { drawn, mailbox, message, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

const PATH = /^(.*\/SOGo\/so\/[^/]+\/Mail\/)/;
const ROUTE = /^#!\/Mail\/(\d+)\/(.+)\/(\d+)$/;
const MESSAGE = '#detailView md-card';
const BODY = '.mailer_mailcontent';
const SUBJECT = 'h5.sg-md-headline';
const ADDRESS = 'a.md-caption';

/** SOGo 5. Reply-To is nowhere in its document, only in the message as sent. */
export const sogo: Webmail = {
  name: 'sogo',
  title: 'SOGo',
  hosts: [],
  headerLevel: 'full',
  verified: false,
  claims: (_, { pathname }) => PATH.test(pathname),
  look: (document, address) => {
    const messages = drawn(document, MESSAGE).flatMap(card => {
      const body = drawn(card, BODY);
      if (body.length === 0) return [];
      const writer = card.querySelector(ADDRESS);
      const from = mailbox(wordsOf(writer?.previousElementSibling), wordsOf(writer));
      const subject = wordsOf(card.querySelector(SUBJECT));
      return [message(body, { from, subject, hostUnsubscribe: offersToLeave(card, body), source: sourceOf(address) })];
    });
    return viewOf(messages, ROUTE.test(address.hash));
  },
};

function sourceOf({ origin, pathname, hash }: URL): string | null {
  const start = PATH.exec(pathname)?.[1];
  const [, account, folders, uid] = ROUTE.exec(hash) ?? [];
  if (start === undefined || account === undefined || folders === undefined || uid === undefined) return null;
  const folder = folders.split('/').map(name => `folder${name}`).join('/');
  // Not `viewsource`, whose text is escaped for HTML.
  return `${origin}${start}${account}/${folder}/${uid}/export`;
}
