import type { ContactPath } from '../model/contact-path.ts';
import type { LetterKind, Recipient } from '../model/letter.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { clean, cleanLine } from '../scorecard/clean.ts';

const MAILBOX = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/u;
const WAY_OUT: Readonly<Partial<Record<LetterKind, ContactPath['kind']>>> = { cancel: 'cancel', unsubscribe: 'unsubscribe', delete: 'delete-account', complain: 'complaint' };

/** Mailboxes and postal addresses a letter can go to: those meant for its very purpose first, then the most direct; what only a directory knows comes last and says so. */
export function recipientsFor(kind: LetterKind, paths: readonly ContactPath[]): readonly Recipient[] {
  const purpose = WAY_OUT[kind];
  const ordered = paths.toSorted((a, b) => order(a, purpose) - order(b, purpose));
  const seen = new Set<string>();
  return ordered.flatMap(path => {
    const recipient = recipientOf(path);
    const key = recipient?.value.toLowerCase() ?? '';
    if (recipient === null || seen.has(key)) return [];
    seen.add(key);
    return [recipient];
  });
}

function recipientOf(path: ContactPath): Recipient | null {
  const base = { label: cleanLine(path.label), isUnverified: path.from === 'directory' };
  if (path.kind === 'post') return { ...base, kind: 'post', value: clean(path.value).trim() };
  const mailbox = mailboxOf(path);
  return mailbox === null || isNoReplyAddress(mailbox) ? null : { ...base, kind: 'email', value: mailbox };
}

function mailboxOf({ value, href }: ContactPath): string | null {
  const bare = cleanLine(value.includes('@') || href === null ? value : href).replace(/^mailto:/i, '').replace(/\?.*$/s, '');
  return MAILBOX.test(bare) ? bare : null;
}

function order({ kind, from, rank }: ContactPath, purpose: ContactPath['kind'] | undefined): number {
  return rank + (kind === purpose ? 0 : 1000) + (kind === 'post' ? 2000 : 0) + (from === 'directory' ? 4000 : 0);
}
