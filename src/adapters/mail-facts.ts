import { decodeWords, type Address, type Email } from 'postal-mime';
import type { Mailbox } from '../core/model/snapshot.ts';
import type { MailFacts } from '../capture/mail.ts';

// RFC 5322 section 2.2: printable characters but the colon.
const FIELD_NAME = /^[\x21-\x39\x3b-\x7e]+$/;
// Beyond this a header was written to break its reader.
const MOST_LINES = 2_000;
const LONGEST_VALUE = 20_000;

/** What the header of a parsed mail says. */
export function factsOf(email: Email): MailFacts {
  const headers = email.headers.filter(({ key }) => FIELD_NAME.test(key)).slice(0, MOST_LINES);
  return {
    headerLevel: 'full',
    headers: headers.map(({ key, value }) => ({ name: key, value: decodeWords(value.slice(0, LONGEST_VALUE)).replace(/[\t ]+/g, ' ') })),
    from: mailboxesIn(email.from ? [email.from] : [])[0] ?? null,
    replyTo: mailboxesIn(email.replyTo ?? []),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim(),
    sentAt: instantOf(email.date),
    hostUnsubscribe: 'unknown',
  };
}

function mailboxesIn(addresses: readonly Address[]): readonly Mailbox[] {
  return addresses
    .flatMap(({ name, address, group }) => (group ? [...group] : [{ name, address: address ?? '' }]))
    .map(({ name, address }) => ({ name: name.trim(), address: address.trim() }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

function instantOf(date: string | undefined): string | null {
  // Names of days and zones in other languages and comments behind the zone are no reason to lose the date.
  const written = date?.replace(/\([^)]*\)/g, '').trim() ?? '';
  for (const attempt of [written, written.replace(/^[^\d]+,\s*/, '')]) {
    const instant = Date.parse(attempt);
    if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  }
  return null;
}
