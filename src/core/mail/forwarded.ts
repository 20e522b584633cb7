import type { MailSnapshot } from '../model/snapshot.ts';
import prefixes from './forward-prefixes.json' with { type: 'json' };
import { headerValues } from './headers.ts';

const known: ReadonlySet<string> = new Set(prefixes);

// "Re: Fwd: Re: Your parcel": more prefixes than this are part of the subject's own words.
const MOST_PREFIXES = 4;
const LONGEST_PREFIX = 20;

/** True when a person passed the mail on, by a prefix of the subject or its header: its words may then be somebody else's. */
export function isForwarded(snapshot: MailSnapshot): boolean {
  const prefixes = snapshot.subject.split(/[:：]/).slice(0, -1).slice(0, MOST_PREFIXES).map(part => part.trim().toLowerCase());
  const subject = prefixes.findIndex(prefix => prefix.length > LONGEST_PREFIX);
  return prefixes.slice(0, subject < 0 ? undefined : subject).some(prefix => known.has(prefix)) || headerValues(snapshot, 'x-forwarded-message-id').length > 0;
}

/** True for an answer within a conversation: it names the message it answers (RFC 5322 section 3.6.4). */
export function isAnswer(snapshot: MailSnapshot): boolean {
  return headerValues(snapshot, 'in-reply-to').some(value => value !== '');
}
