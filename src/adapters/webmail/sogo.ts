import type { Webmail } from '../adapter.ts';
import { drawn, mailbox, message, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

const PATH = /^(.*\/SOGo\/so\/[^/]+\/Mail\/)/;
const ROUTE = /^#!\/Mail\/(\d+)\/(.+)\/(\d+)$/;
const MESSAGE = '#detailView md-card';
const CONTENT = '.msg-body';
// A button to those who hear the page: what is in it is read, not it.
const PART = '.mailer_mailcontent > .sg-mail-part';
const TEXT = '.mailer_htmlcontent, .mailer_plaincontent';
// Begins a message that is attached; its own parts follow beside it.
const ATTACHED_MESSAGE = ':scope > .linked_attachment_frame';
const SUBJECT = 'h5.sg-md-headline';
const ADDRESS = 'a.md-caption';
// SOGo, its router and the browser each encode the name of a folder.
const ENCODED = 3;

/** SOGo 5, beside its list and in a window of its own. Reply-To is nowhere in its document, only in the message as sent. */
export const sogo: Webmail = {
  name: 'sogo',
  title: 'SOGo',
  hosts: [],
  headerLevel: 'full',
  verified: { version: '5.8.0', on: '2026-11-25' },
  claims: (_, { pathname }) => PATH.test(pathname),
  look: (document, address) => {
    const messages = drawn(document, MESSAGE).flatMap(card => {
      const { body, isWhole } = bodyIn(card);
      if (body.length === 0) return [];
      const writer = card.querySelector(ADDRESS);
      return [message(body, {
        from: mailbox(wordsOf(writer?.previousElementSibling), wordsOf(writer)),
        subject: wordsOf(card.querySelector(SUBJECT)),
        hostUnsubscribe: offersToLeave(card, [card.querySelector(CONTENT) ?? card]),
        source: sourceOf(address),
        lineBefore: card.querySelector(CONTENT),
        unread: isWhole ? [] : ['A message attached to this one was not read: its words are somebody else’s.'],
      })];
    });
    return viewOf(messages, ROUTE.test(address.hash));
  },
};

/** What the sender wrote: the texts before the first attached message, and where there is none at all whatever stands there. */
function bodyIn(card: Element): { readonly body: readonly Element[]; readonly isWhole: boolean } {
  const parts = drawn(card, PART);
  const attached = parts.findIndex(part => part.querySelector(ATTACHED_MESSAGE));
  const own = attached < 0 ? parts : parts.slice(0, attached);
  const texts = own.flatMap(part => drawn(part, TEXT));
  return { body: texts.length > 0 ? texts : (own.length > 0 ? own : parts.slice(0, 1)), isWhole: attached < 0 };
}

function sourceOf({ origin, pathname, hash }: URL): string | null {
  const start = PATH.exec(pathname)?.[1];
  const [, account, folders, uid] = ROUTE.exec(hash) ?? [];
  if (start === undefined || account === undefined || folders === undefined || uid === undefined) return null;
  // SOGo reads `_SP_` and the like as one character each, an underscore only as `_U_`.
  const folder = decoded(folders).split('/').map(name => `folder${encodeURIComponent(name.replaceAll('_', '_U_'))}`).join('/');
  // Not `viewsource`, whose text is escaped for HTML.
  return `${origin}${start}${account}/${folder}/${uid}/export`;
}

function decoded(folders: string): string {
  let name = folders;
  try {
    for (let times = 0; times < ENCODED; times += 1) name = decodeURIComponent(name);
  } catch {
    // A percent sign of the folder's own.
  }
  return name;
}
