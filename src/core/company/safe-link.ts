import type { Purpose } from '../model/finding.ts';
import { webAddress } from '../text/web-address.ts';
import { isPlainAddress } from './redact.ts';
import rules from './search-plan.json' with { type: 'json' };

const leaving: ReadonlySet<string> = new Set(rules.leaving);
const doing: ReadonlySet<string> = new Set(rules.doing);
const signOut: ReadonlySet<string> = new Set(rules.signOut);
const actingKeys: ReadonlySet<string> = new Set(rules.actingKeys);
const trackingKeys: ReadonlySet<string> = new Set(rules.trackingKeys);
const files: ReadonlySet<string> = new Set(rules.files);

/**
 * The address as it may be opened and stored, `null` where opening it might do something: unsubscribe, cancel, delete,
 * log out, or tell who opens it. Campaign parameters and fragments are dropped; what a site needs to find the page stays.
 */
export function safeLink(href: string, purpose: Purpose): string | null {
  const address = webAddress(href);
  if (!address || isFile(address.path)) return null;
  const pairs = address.query.split('&').filter(pair => pair !== '' && !isTracking(keyOf(pair)));
  if (pairs.some(pair => actingKeys.has(keyOf(pair)) || signOut.has(valueOf(pair)))) return null;
  if (address.words.some(word => signOut.has(word))) return null;
  // A way out with any number in its query, or a word of doing in its path, may be the act itself.
  if (leaving.has(purpose) && (pairs.some(pair => /\d/.test(pair)) || address.words.some(word => doing.has(word)))) return null;
  const bare = href.trim().replace(/[?#].*$/s, '');
  const plain = pairs.length > 0 ? `${bare}?${pairs.join('&')}` : bare;
  return isPlainAddress(plain) ? plain : null;
}

function isFile(path: string): boolean {
  return files.has(/\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}

function isTracking(key: string): boolean {
  return key.startsWith('utm_') || trackingKeys.has(key);
}

function keyOf(pair: string): string {
  return (pair.split('=')[0] ?? '').toLowerCase();
}

function valueOf(pair: string): string {
  return pair.slice(pair.indexOf('=') + 1).toLowerCase();
}
