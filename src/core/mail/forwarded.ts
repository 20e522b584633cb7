import type { MailSnapshot } from '../model/snapshot.ts';
import prefixes from './forward-prefixes.json' with { type: 'json' };
import { headerValues } from './headers.ts';

const known: ReadonlySet<string> = new Set(prefixes);

/** True when a person passed the mail on, by the subject's prefix or its header: its words may then be somebody else's. */
export function isForwarded(snapshot: MailSnapshot): boolean {
  const prefix = /^\s*([^\s:：][^:：]{0,20})[:：]/u.exec(snapshot.subject)?.[1]?.trim().toLowerCase() ?? '';
  return known.has(prefix) || headerValues(snapshot, 'x-forwarded-message-id').length > 0;
}

/** True for an answer within a conversation: it names the message it answers (RFC 5322 section 3.6.4). */
export function isAnswer(snapshot: MailSnapshot): boolean {
  return headerValues(snapshot, 'in-reply-to').some(value => value !== '');
}
