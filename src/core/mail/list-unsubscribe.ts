import type { MailSnapshot } from '../model/snapshot.ts';
import { hasHeader, headerValues } from './headers.ts';

/** One address to leave by, from the List-Unsubscribe header. */
export interface ListUri {
  readonly kind: 'web' | 'mail';
  /** As written, with white space inside the angle brackets taken out. */
  readonly uri: string;
}

const PAIR = /^list-unsubscribe\s*=\s*one-click$/i;

/**
 * Addresses to leave a list by, in the sender's order of preference. RFC 2369 section 2: URIs in angle brackets, parted by
 * commas, with comments and white space allowed anywhere; a line without any bracket is read as bare addresses, as mail
 * programs do. Whatever is neither http, https nor mailto is left out, as is a mailto without a mailbox.
 */
export function listUnsubscribe(snapshot: MailSnapshot): readonly ListUri[] {
  return headerValues(snapshot, 'list-unsubscribe').flatMap(written).flatMap((uri): readonly ListUri[] => {
    if (/^https?:\/\/[^/]+/i.test(uri)) return [{ kind: 'web', uri }];
    return /^mailto:[^?@]+(?:@|%40)[^?@]+/i.test(uri) ? [{ kind: 'mail', uri }] : [];
  });
}

/**
 * The header line as evidence. What stands behind a host or before an `@` names the reader and opens the list to
 * whoever holds it, so it is cut to `…`.
 */
export function listUnsubscribeLine(snapshot: MailSnapshot): string {
  const places = listUnsubscribe(snapshot).map(({ kind, uri }) =>
    (kind === 'web' ? `<${/^https?:\/\/[^/?#]+/i.exec(uri)?.[0] ?? ''}/…>` : `<mailto:…@${/(?:@|%40)([^?]+)/i.exec(uri)?.[1] ?? ''}>`));
  return `List-Unsubscribe: ${places.join(', ')}`.trim();
}

/**
 * What is missing for one-click unsubscribing, one sentence, `null` when nothing is. RFC 8058 section 3.1: an https
 * address in List-Unsubscribe, `List-Unsubscribe=One-Click` in List-Unsubscribe-Post, and a DKIM signature that covers
 * both. A message without any DKIM-Signature line is not blamed for it: saved files and hosts often leave it out.
 */
export function oneClickGap(snapshot: MailSnapshot): string | null {
  if (!hasHeader(snapshot, 'list-unsubscribe')) return 'There is no List-Unsubscribe header.';
  if (!listUnsubscribe(snapshot).some(({ uri }) => /^https:/i.test(uri))) return 'List-Unsubscribe names no https address.';
  const posts = headerValues(snapshot, 'list-unsubscribe-post');
  if (posts.length === 0) return 'There is no List-Unsubscribe-Post header.';
  if (!posts.some(value => PAIR.test(value))) return 'List-Unsubscribe-Post does not say List-Unsubscribe=One-Click.';
  return isSigned(snapshot) ? null : 'No DKIM signature covers both headers.';
}

/** True when mail programs may unsubscribe with one request, without asking anything (RFC 8058). */
export function isOneClick(snapshot: MailSnapshot): boolean {
  return oneClickGap(snapshot) === null;
}

function written(value: string): readonly string[] {
  if (!value.includes('<')) return value.split(/[\s,]+/).filter(part => part !== '');
  return [...value.matchAll(/<([^<>]+)>/g)].map(([, inner = '']) => inner.replaceAll(/\s+/g, ''));
}

function isSigned(snapshot: MailSnapshot): boolean {
  const signatures = headerValues(snapshot, 'dkim-signature');
  if (signatures.length === 0) return true;
  return signatures.some(signature => {
    // RFC 6376 section 3.5: h= is a colon-separated list of header names.
    const signed = /(?:^|;)\s*h\s*=([^;]*)/i.exec(signature)?.[1] ?? '';
    const names = signed.split(':').map(name => name.replaceAll(/\s+/g, '').toLowerCase());
    return names.includes('list-unsubscribe') && names.includes('list-unsubscribe-post');
  });
}
