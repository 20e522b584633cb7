import type { MailFacts } from '../capture/mail.ts';
import type { OpenMessage } from './adapter.ts';

/** What a host shows of a message besides its body: names at the most, since no host shows all lines. */
export function shownFacts({ from, replyTo, subject, sentAt, hostUnsubscribe }: OpenMessage): MailFacts {
  return { headerLevel: from === null ? 'none' : 'names', headers: [], from, replyTo, subject, sentAt, hostUnsubscribe };
}
