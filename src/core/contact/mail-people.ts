import type { MailSnapshot, Snapshot } from '../model/snapshot.ts';
import { isDiscussion } from '../mail/bulk.ts';
import { lineAt } from './lines.ts';
import heads from './mail-heads.json' with { type: 'json' };
import { roleOf } from './mailbox-role.ts';
import { writtenMailboxes, type WrittenMailbox } from './mail-notation.ts';

// Header fields that name who a mail was sent to: the reader, or a list of readers, but not the company.
const RECIPIENTS: ReadonlySet<string> = new Set([
  'to', 'cc', 'bcc', 'delivered-to', 'envelope-to', 'apparently-to', 'resent-to', 'resent-cc', 'list-post',
  'x-original-to', 'x-envelope-to', 'x-rcpt-to', 'x-forwarded-to', 'x-delivered-to', 'x-apparently-to', 'x-pm-original-to',
]);
// RFC 5321 section 4.4: a server may note for whom it took the mail.
const RECEIVED_FOR = /\sfor\s+<?([^\s<>;]+@[^\s<>;]+)/i;
const HEADER_FIELD = new RegExp(String.raw`^\s*(?:${heads.join('|')})\s?[:：]\s*\S{0,40}[\s<[(]*$`, 'iu');

/** Mailboxes of the people a mail was sent to, and of lists that pass on what is sent to them, in lower case; never one of the sender's own. */
export function readersOf(snapshot: Snapshot): ReadonlySet<string> {
  if (snapshot.kind === 'page') return new Set();
  const { headers, from, replyTo } = snapshot;
  const senders = new Set([...(from ? [from] : []), ...replyTo].map(({ address }) => address.trim().toLowerCase()));
  const named = headers.flatMap(({ name, value }) => (name === 'received' ? [RECEIVED_FOR.exec(value)?.[1] ?? ''] : RECIPIENTS.has(name) ? [value] : []));
  // Newsletters that go out by blind copy are addressed to their own sender.
  return new Set(named.flatMap(writtenMailboxes).map(({ address }) => address.toLowerCase()).filter(address => !senders.has(address)));
}

/** True for a mail that a person sent to another mailbox of theirs: one name, of which a word stands in both mailboxes. */
export function isToOneself(snapshot: Snapshot): boolean {
  if (snapshot.kind === 'page' || snapshot.from === null) return false;
  const { name, address } = snapshot.from;
  const own = localOf(address);
  return snapshot.headers.filter(header => header.name === 'to' && !header.value.includes(',')).some(({ value }) => {
    const words = wordsOf(value.split('<')[0] ?? '');
    const [recipient] = writtenMailboxes(value);
    return words.length > 1 && words.every(word => wordsOf(name).includes(word))
      && words.some(word => word.length > 2 && own.includes(word) && recipient !== undefined && localOf(recipient.address).includes(word));
  });
}

/** True for the mailbox of a person in a mail: "From: …" heads a mail that is quoted; below "--", or as the sender's own on a discussion list, a reader signs. */
export function isWriters(snapshot: Snapshot, index: number, { start, address }: Pick<WrittenMailbox, 'start' | 'address'>): boolean {
  if (snapshot.kind === 'page') return false;
  const text = snapshot.blocks[index]?.text ?? '';
  if (HEADER_FIELD.test(text.slice(lineAt(text, start).start, start))) return true;
  return isDiscussion(snapshot) && (/(?:^|\n)-- ?\n/.test(text.slice(0, start)) || isOwnSignature(snapshot, text.slice(Math.max(0, start - 60), start), address));
}

function isOwnSignature({ from }: MailSnapshot, before: string, address: string): boolean {
  const role = roleOf(address);
  return address.toLowerCase() === from?.address.toLowerCase() && (role === 'person' || role === 'unknown') && !/\b(?:contact|mail|e-mail|write)\b/i.test(before);
}

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).toLowerCase();
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}
