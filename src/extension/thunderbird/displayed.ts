import type { MessageHeader } from './api.ts';
import { mailboxIn } from '../../adapters/mail-parts.ts';
import { thunderbird } from './api.ts';

// What a person wrote, or has not sent yet, says nothing about who hears them.
const OWN = ['sent', 'drafts', 'templates', 'outbox'];

/** The one message that a tab displays, `null` while it shows none or several. */
export async function displayedIn(tabId: number): Promise<MessageHeader | null> {
  return only((await thunderbird.messageDisplay.getDisplayedMessages(tabId)).messages);
}

/** The message of a list of one. */
export function only(messages: readonly MessageHeader[]): MessageHeader | null {
  return messages.length === 1 ? messages[0] ?? null : null;
}

/** By what a tab's last word is known to be about this message. */
export function addressOf({ id }: MessageHeader): string {
  return `message:${id}`;
}

/** Where a message comes from, as an address that sites can be compared with; empty without a sender. */
export function senderSite({ author }: MessageHeader): string {
  const domain = mailboxIn(author)?.address.split('@').pop() ?? '';
  return domain === '' ? '' : `https://${domain.toLowerCase()}/`;
}

/** Why nobody is judged by a message, in one sentence; `null` for the mail of somebody else. */
export async function refusal({ junk, folder }: MessageHeader): Promise<string | null> {
  const uses = folder?.specialUse ?? [];
  if (junk || uses.includes('junk')) return 'This mail is marked as junk: who really sent it is not known, so nobody is judged by it.';
  if (uses.some(use => OWN.includes(use))) return 'This mail is your own; open one that you received.';
  const account = folder ? await thunderbird.accounts.get(folder.accountId) : null;
  if (account?.type === 'rss') return 'This is an article of a feed, not a mail.';
  if (account?.type === 'nntp') return 'This was posted to a newsgroup; it is not a mail to you.';
  return null;
}
