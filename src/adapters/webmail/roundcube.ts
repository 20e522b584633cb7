import type { Mailbox } from '../../core/model/snapshot.ts';
import type { OpenMessage, Webmail } from '../adapter.ts';
import { drawn, mailbox, message, offersToLeave, viewOf, wordsOf } from '../mail-parts.ts';

const APP = '#messagecontframe, #messagelist, #message-header, #messagebody';
const PREVIEW = 'iframe#messagecontframe';
const HEADER = '#message-header';
const BODY = '#messagebody';
const SUBJECT = 'h2.subject';
const SUBJECT_EXTRAS = '.voice, a';
const PEOPLE = '.rcmContactAddress';
const ROW = 'table.header-headers td.header.';
// Above what was attached as a message stands a table of its header lines.
const ATTACHED_MESSAGE = '.message-partheaders, .headers-table.partheaders';

/** Roundcube with its elastic skin: preview pane, full view, window of its own. */
export const roundcube: Webmail = {
  name: 'roundcube',
  title: 'Roundcube',
  hosts: [],
  headerLevel: 'full',
  verified: { version: '1.6.5', on: '2026-11-25' },
  claims: (document, { searchParams }) => searchParams.get('_task') === 'mail' && document.querySelector(APP) !== null,
  look: (document, { searchParams }) => {
    const preview = document.querySelector<HTMLIFrameElement>(PREVIEW);
    const shown = preview === null ? document : preview.contentDocument;
    const open = shown ? messageIn(shown) : null;
    // While the frame loads or shows the picture of no message, it has no such address.
    const isExpected = searchParams.has('_uid') || (shown !== null && /[?&]_uid=/.test(shown.URL) && shown.readyState !== 'loading');
    return viewOf(open ? [open] : [], isExpected);
  },
};

function messageIn(shown: Document): OpenMessage | null {
  const header = shown.querySelector(HEADER);
  const body = drawn(shown, BODY)[0];
  if (!header || !body) return null;
  const own = ownParts(body);
  return message(own, {
    from: peopleIn(header, 'from')[0] ?? null,
    replyTo: peopleIn(header, 'replyto'),
    subject: subjectIn(header),
    hostUnsubscribe: offersToLeave(shown.documentElement, [body]),
    source: sourceOf(shown),
    unread: own.length < body.children.length ? ['A message attached to this one was not read: its words are somebody else’s.'] : [],
  });
}

/** What the sender wrote: what comes before the first attached message. */
function ownParts(body: Element): readonly Element[] {
  const attached = body.querySelector(ATTACHED_MESSAGE);
  if (!attached) return [body];
  const parts = [...body.children];
  const first = parts.findIndex(part => part.contains(attached));
  return parts.slice(0, Math.max(first, 1));
}

// The name is the text, the address only in the title and the link.
function peopleIn(header: Element, row: 'from' | 'replyto'): readonly Mailbox[] {
  return [...header.querySelectorAll(`${ROW}${row} ${PEOPLE}`)].flatMap(person => {
    const found = mailbox(wordsOf(person), person.getAttribute('title') || person.getAttribute('href')?.replace(/^mailto:/i, '') || wordsOf(person));
    return found ? [found] : [];
  });
}

function subjectIn(header: Element): string {
  const subject = header.querySelector(SUBJECT)?.cloneNode(true) as Element | undefined;
  for (const extra of subject?.querySelectorAll(SUBJECT_EXTRAS) ?? []) extra.remove();
  return wordsOf(subject);
}

function sourceOf(shown: Document): string | null {
  const address = new URL(shown.URL);
  const [uid, mbox] = [address.searchParams.get('_uid'), address.searchParams.get('_mbox')];
  if (uid === null || mbox === null) return null;
  // No `_save`: that one asks for the token of the page's own scripts.
  address.search = new URLSearchParams({ _task: 'mail', _action: 'viewsource', _uid: uid, _mbox: mbox }).toString();
  address.hash = '';
  return address.href;
}
