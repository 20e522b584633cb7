import PostalMime from 'postal-mime';
import type { MailFacts } from '../capture/mail.ts';
import { repaired } from './mail-bytes.ts';
import { factsOf } from './mail-facts.ts';

// A page for people, or a source made fit for one, parses without complaint and says next to nothing.
const KNOWN = ['to', 'subject', 'date', 'received', 'message-id', 'mime-version'];

/** What the header of a message says, from its bytes; `null` when they are no header. */
export async function headerFacts(bytes: Uint8Array): Promise<MailFacts | null> {
  const email = await PostalMime.parse(repaired(bytes), { maxHeadersSize: 16 * 1024 * 1024 }).catch(() => null);
  if (email === null) return null;
  const facts = factsOf(email);
  const names = new Set(facts.headers.map(({ name }) => name));
  return names.has('from') && KNOWN.some(name => names.has(name)) ? facts : null;
}
