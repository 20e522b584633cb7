import type { Mailbox, MailSnapshot } from '../model/snapshot.ts';
import { headerValues } from './headers.ts';

/** Mailboxes that pressing Reply writes to: Reply-To where it names any, else From (RFC 5322 section 3.6.2). */
export function replyTargets(snapshot: MailSnapshot): readonly Mailbox[] {
  const named = addressed(snapshot.replyTo, headerValues(snapshot, 'reply-to'));
  if (named.length > 0) return named;
  return addressed(snapshot.from ? [snapshot.from] : [], headerValues(snapshot, 'from'));
}

// A name with commas and no quotation marks reads as several mailboxes, of which only the last has an address.
function addressed(mailboxes: readonly Mailbox[], lines: readonly string[]): readonly Mailbox[] {
  const read = mailboxes.filter(({ address }) => address.includes('@'));
  if (read.length > 0) return read;
  return lines.flatMap(line => [...line.matchAll(/<([^<>\s@]{1,64}@[^<>\s@]{1,255})>/g)].map(([, address = '']) => ({ name: '', address })));
}
