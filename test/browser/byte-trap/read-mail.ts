import type { MailSnapshot } from '../../../src/core/model/snapshot.ts';

/** What of a mail is compared. */
export interface MailWords extends Pick<MailSnapshot, 'subject' | 'headers'> {
  readonly words: readonly string[];
}

/** A mail as a content script read it, by each way in which bytes come to one. */
export interface ReadMail {
  readonly name: string;
  readonly fetched: MailWords;
  readonly fromBlob: MailWords;
  /** Its header, one character a byte. */
  readonly header: string;
}
