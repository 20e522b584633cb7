import type { MailFacts } from '../capture/mail.ts';
import type { Place } from './page-orders.ts';

/** Outcome of fetching a full header: done, or one sentence why not. */
export interface Checked {
  readonly checked: boolean;
  readonly because: string;
}

/** What stands above a mail that shuts the door, in the person's words. */
export interface MailLine {
  /** Empty when replies are welcome and only the way out is buried. */
  readonly closed: string;
  readonly way: { readonly words: string; readonly label: string; readonly href: string | null } | null;
  readonly leave: { readonly words: string; readonly spot: Place } | null;
  /** That the person had left the list, and how long ago; empty where they had not, or it is not so long yet. */
  readonly later: string;
  readonly close: string;
  readonly quiet: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What stands above a message of Thunderbird's. */
export interface MessageLine {
  /** Its number, by which a closed line is remembered; `null` where none is displayed. */
  readonly message: number | null;
  /** Moment at which the message was read; `null` while it was not. */
  readonly mail: string | null;
  readonly line: MailLine | null;
}

/** One webmail as the options page lists it. */
export interface MailHostLine {
  readonly title: string;
  /** When it was last tried on the living host, and which; `null` when it never was. */
  readonly verified: { readonly version: string; readonly on: string } | null;
}

/** Requests about mails that are open, each with its answer. */
export interface MailRequests {
  /** Webmails that are read, in the order of their names. */
  'mail-hosts': { ask: Record<never, never>; answer: readonly MailHostLine[] };
  /** From a page's script: this looks like a webmail; put the mail script there. */
  'read-as-mail': { ask: Record<never, never>; answer: Record<never, never> };
  /** From a mail script: what it told last is not what the tab shows now. */
  'turned': { ask: Record<never, never>; answer: Record<never, never> };
  /** From a mail script: the open mail is judged; answered with what to write above it. */
  'mail-read': { ask: { canCheck: boolean; mails: readonly string[] }; answer: MailLine | null };
  /** From a mail script: the header of a message as it was sent, one character a byte. */
  'parse-header': { ask: { header: string }; answer: MailFacts };
  /** From the script in a message of Thunderbird's: what to write above it. */
  'message-line': { ask: Record<never, never>; answer: MessageLine };
  /** From the same: the person closed the line above this message. */
  'close-line': { ask: { message: number }; answer: Record<never, never> };
  /** From a line above a mail: no more lines on this host. */
  'quiet-line': { ask: Record<never, never>; answer: Record<never, never> };
  /** Have the open mail's full header fetched and judged; a click of the person. */
  'check-headers': { ask: { tabId: number }; answer: Checked };
}
