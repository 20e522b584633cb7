import { oneLine } from './escape.ts';
import { letterBody, type OutgoingLetter } from './letter-text.ts';

// Windows hands no longer address to a mail program (INTERNET_MAX_URL_LENGTH is 2,083).
const LONGEST_ADDRESS = 2000;
const MAILBOX = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u;

/** A link that opens the letter in the mail program. */
export interface MailtoLink {
  readonly href: string;
  /** False when the body is too long for an address and has to be pasted in. */
  readonly isWhole: boolean;
}

/** The letter as an RFC 6068 address: every sign that means something there escaped, line breaks as CRLF. */
export function mailtoOf(letter: OutgoingLetter): MailtoLink {
  const start = `mailto:${mailbox(letter.to)}?subject=${escaped(oneLine(letter.subject))}`;
  const whole = `${start}&body=${escaped(letterBody(letter).replaceAll('\n', '\r\n'))}`;
  return whole.length <= LONGEST_ADDRESS ? { href: whole, isWhole: true } : { href: start, isWhole: false };
}

/** A mailbox fit for a header or a link; empty for postal lines and whatever else is none. */
export function mailboxOf(to: string): string {
  const bare = to.trim();
  return MAILBOX.test(bare) && bare === oneLine(bare) ? bare : '';
}

// RFC 6068, section 2: "%", "/", "?", "#", "&" and more are escaped in the local part; "@" stays, and "+" may.
function mailbox(to: string): string {
  const address = mailboxOf(to);
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : `${escaped(address.slice(0, at))}@${escaped(address.slice(at + 1))}`;
}

// What encodeURIComponent lets pass, and an apostrophe or bracket would end the link in a text.
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
