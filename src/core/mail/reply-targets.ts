import type { Mailbox, MailSnapshot } from '../model/snapshot.ts';

/** Mailboxes that pressing Reply writes to: Reply-To where it names any, else From (RFC 5322 section 3.6.2). */
export function replyTargets(snapshot: MailSnapshot): readonly Mailbox[] {
  const named = snapshot.replyTo.filter(({ address }) => address.includes('@'));
  if (named.length > 0) return named;
  return snapshot.from?.address.includes('@') ? [snapshot.from] : [];
}
