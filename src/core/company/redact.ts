import { isToken, withoutTokens } from './token.ts';
import rules from './redaction.json' with { type: 'json' };

const ADDRESS = /^(https?:\/\/)(?:[^/?#@]*@)?([^/?#]+)([^?#]*)/i;
// No address that a page was opened under is longer; what is, carries data.
const LONGEST = 1000;
const secretAfter: ReadonlySet<string> = new Set(rules.secretAfter);
const numberedAfter: ReadonlySet<string> = new Set(rules.numberedAfter);
const personAfter: ReadonlySet<string> = new Set(rules.personAfter);
const pages: ReadonlySet<string> = new Set(rules.pages);
const pageKeys: ReadonlySet<string> = new Set(rules.pageKeys);
const LONGEST_VALUE = 40;

/**
 * An http(s) address without user info, query, fragment, path parameters and opaque path tokens, each of which becomes
 * `…`; empty for addresses of any other kind, which name files and persons.
 */
export function redactAddress(address: string): string {
  const match = ADDRESS.exec(address.trim());
  if (!match) return '';
  const [, scheme = '', host = '', path = ''] = match;
  const parts = path.split('/');
  const kept = parts.map((part, index) => redactPart(part, index === 0 ? '' : parts[index - 1] ?? ''));
  return `${scheme.toLowerCase()}${host.toLowerCase()}${kept.join('/') || '/'}`.slice(0, LONGEST);
}

/** The beginning of an address that holds no secret: its origin, and its path up to the first token. `null` without a host. */
export function safeStart(address: string): string | null {
  const redacted = redactAddress(address);
  if (redacted === '') return null;
  const parts = redacted.split('/');
  const secret = parts.findIndex((part, index) => index > 2 && part.includes('…'));
  return secret < 0 ? redacted : `${parts.slice(0, secret).join('/')}/`;
}

/** True for an address without user info, tokens in its path, and anything in its query but what leads to a page. */
export function isPlainAddress(address: string): boolean {
  const [bare = '', query = ''] = address.trim().split(/[?#]/, 2);
  const redacted = redactAddress(bare);
  return redacted !== '' && !redacted.includes('…') && !bare.includes('@') && query.split(/[&;]/).every(isPlainPair);
}

/** True for one part of a query by which a site finds a page, as opposed to a person or a permission. */
export function isPlainPair(pair: string): boolean {
  const [key = '', value = key] = pair.split(/=(.*)/s, 2);
  const plain = decoded(value.replaceAll('+', ' '));
  if (pageKeys.has(key.toLowerCase()) && /^\d{1,6}$/.test(plain)) return true;
  return plain.length <= LONGEST_VALUE && !plain.includes('@') && !/\d{4}/.test(plain) && !plain.split(/[^\p{L}\p{N}]+/u).some(isToken);
}

function redactPart(part: string, before: string): string {
  const bare = part.split(';')[0] ?? '';
  const plain = decoded(bare);
  const word = plain.toLowerCase();
  if (plain === '') return bare;
  if (plain.includes('@') || plain.includes('=')) return '…';
  const lead = decoded(before).toLowerCase();
  if (personAfter.has(lead) && !pages.has(word.replace(/\.[a-z]+$/, ''))) return '…';
  if (numberedAfter.has(lead) && /\d{2}/.test(plain)) return '…';
  if (secretAfter.has(lead) && plain.length >= 5 && /\d|[a-z][A-Z]/.test(plain.replace(/\.[a-z]+\d?$/i, ''))) return '…';
  const kept = withoutTokens(plain);
  if (kept === plain) return bare;
  return bare === plain ? kept : '…';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A stray percent sign is no reason to lose the path.
  }
}
