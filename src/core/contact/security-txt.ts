import parsePhoneNumber from 'libphonenumber-js/max';
import type { Company } from '../model/company.ts';
import type { ContactPath } from '../model/contact-path.ts';
import type { Reading } from '../model/reading.ts';
import roles from '../data/role-mailboxes.json' with { type: 'json' };
import { isExample } from './mailbox-role.ts';
import { costOf } from './phone-cost.ts';
import { safeAddress } from './safe-address.ts';
import { way, type Way } from './way.ts';

/** Where a site tells whom to write about a weakness: RFC 9116, section 3. */
export const SECURITY_TXT = '/.well-known/security.txt';

// Section 2.5.3 asks for one line a way; a file with more than these is no list of ways any more.
const MOST = 5;
const LONGEST = 32 * 1024;
// The file is for finders of weaknesses, and whoever else writes there must know it.
const LABEL = 'security.txt: for reports of weaknesses';

/** Whose file it is, where it lay, and when it was read (ISO 8601). */
export interface SecurityFile {
  readonly company: Company;
  readonly address: string;
  readonly now: string;
}

/**
 * What a security.txt tells of the ways to a company, in the order of its own preference; `null` when it names none, says no more
 * when it ends, or has ended (RFC 9116, section 2.5.5). Each way is labelled for what it is and stands behind all ways for customers.
 */
export function securityReading(text: string, { company, address, now }: SecurityFile): Reading | null {
  const fields = fieldsOf(text);
  const end = Date.parse(fields.find(([name]) => name === 'expires')?.[1] ?? '');
  if (Number.isNaN(end) || end <= Date.parse(now)) return null;
  const source = { kind: 'page', address, purpose: 'other', seenAt: now } as const;
  const ways = fields.filter(([name]) => name === 'contact').flatMap(([, value]) => wayOf(value) ?? []).slice(0, MOST);
  const paths = ways.map((found, at): ContactPath => ({ ...found, source, rank: roles.machine.rank + at }));
  return paths.length === 0 ? null : { company, lang: null, source, signs: [], findings: [], credits: [], paths, next: [], unread: [] };
}

function fieldsOf(text: string): readonly (readonly [name: string, value: string])[] {
  return text.slice(0, LONGEST).split(/\r\n?|\n/).flatMap(line => {
    const colon = line.indexOf(':');
    return colon < 1 || line.startsWith('#') ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
  });
}

function wayOf(written: string): Way | null {
  const href = safeAddress(written);
  if (href === null) return null;
  const known = { label: LABEL, href, from: 'structured-data' } as const;
  if (/^https:/i.test(href)) return way({ ...known, kind: 'form', value: href });
  if (/^mailto:/i.test(href)) {
    const value = href.slice('mailto:'.length).split('?')[0] ?? '';
    return isExample(value) ? null : way({ ...known, kind: 'email', value });
  }
  const number = /^tel:/i.test(href) ? parsePhoneNumber(href.slice('tel:'.length)) : undefined;
  return number?.isValid() === true ? way({ ...known, kind: 'phone', value: number.number, href: `tel:${number.number}`, cost: costOf(number) }) : null;
}
