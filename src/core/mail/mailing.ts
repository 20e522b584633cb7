import type { View } from '../model/detector.ts';
import type { Mailing } from '../model/mailing.ts';
import type { MailSnapshot } from '../model/snapshot.ts';
import { isAutomaticReply } from './automatic.ts';
import { isDiscussion } from './bulk.ts';
import { isAnswer, isForwarded } from './forwarded.ts';
import { hasHeader, headerValues } from './headers.ts';
import phrases from './phrases.json' with { type: 'json' };
import { isWayOut } from './way-out.ts';

/** Names of the phrase tables heard in a short text of its own. */
export type TablesIn = (text: string) => readonly string[];

// Orders, codes, notices, and the goodbye itself: whoever left a list gets them all the same.
const ANYWHERE = ['mail/notice', 'unsubscribe-missing/transactional'];
// "Your order" is said in many an advertisement, but rarely in the subject of one.
const IN_SUBJECT: ReadonlySet<string> = new Set([...ANYWHERE, 'mail/matter']);
const SPOKEN: ReadonlySet<string> = new Set(Object.keys(phrases));
// RFC 2919 section 2: at most 255 characters.
const LONGEST = 255;

/** By which list a mail came, and whether leaving that list would end such mail; where it is in doubt, it would not. */
export function mailingOf(view: View<MailSnapshot>, tablesIn: TablesIn): Mailing {
  const { snapshot } = view;
  return {
    listId: listIdOf(snapshot),
    sender: snapshot.from?.address.split('@').at(-1)?.toLowerCase() ?? '',
    sentAt: snapshot.sentAt,
    endsByLeaving: letsGo(view) && !isSomebodyElses(snapshot) && !isOwedAnyway(view, tablesIn),
  };
}

// "Weekly offers <offers.shop.example>": the words before the brackets are for people and may change.
function listIdOf(snapshot: MailSnapshot): string {
  const [written = ''] = headerValues(snapshot, 'list-id');
  const id = (/<([^<>]+)>\s*$/.exec(written)?.[1] ?? written).replaceAll(/\s+/g, '').toLowerCase();
  // What holds a mailbox names its reader.
  return id.includes('@') || id.length > LONGEST ? '' : id;
}

function letsGo(view: View<MailSnapshot>): boolean {
  return hasHeader(view.snapshot, 'list-unsubscribe') || hasHeader(view.snapshot, 'list-id')
    || view.heard('unsubscribe').length > 0 || view.labelled('unsubscribe').length > 0
    || view.snapshot.controls.some(({ href, region }) => isWayOut(href) && region !== 'quote');
}

function isSomebodyElses(snapshot: MailSnapshot): boolean {
  return isAutomaticReply(snapshot) || isForwarded(snapshot) || isAnswer(snapshot) || isDiscussion(snapshot);
}

function isOwedAnyway(view: View<MailSnapshot>, tablesIn: TablesIn): boolean {
  // A receipt in a language without words for receipts looks like any other mail.
  if (view.lang === null || !SPOKEN.has(view.lang.toLowerCase().split('-')[0] ?? '')) return true;
  return ANYWHERE.some(table => view.heard(table).length + view.labelled(table).length > 0) || tablesIn(view.snapshot.subject).some(table => IN_SUBJECT.has(table));
}
