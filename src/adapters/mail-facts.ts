import { addressParser, decodeWords, type Address, type Email } from 'postal-mime';
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
    from: mailboxesIn(addressParser(email.headers.find(({ key }) => key === 'from')?.value ?? ''))[0] ?? null,
    replyTo: mailboxesIn(email.replyTo ?? []),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim(),
    sentAt: instantOf(email.date),
    hostUnsubscribe: 'unknown',
  };
}

// A name with commas and no quotation marks, `Shop, Inc. <news@shop.example>`, reads as several mailboxes, of which only the
// last has an address.
function mailboxesIn(addresses: readonly Address[]): readonly Mailbox[] {
  const found: Mailbox[] = [];
  let names: string[] = [];
  for (const { name, address, group } of addresses) {
    for (const one of group ?? [{ name, address: address ?? '' }]) {
      if (one.name.trim() !== '') names.push(one.name.trim());
      if (one.address.trim() === '') continue;
      found.push({ name: names.join(', '), address: one.address.trim() });
      names = [];
    }
  }
  const left = names.join(', ');
  return found.length === 0 && left !== '' ? [{ name: left, address: '' }] : found;
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
