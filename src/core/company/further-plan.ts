import type { CompanyRecord } from '../model/company.ts';
import type { Purpose } from '../model/finding.ts';
import type { NextPage } from '../model/next-page.ts';
import type { Posture } from '../model/posture.ts';
import { gainsOf } from '../posture/gains.ts';
import { registrableDomain } from './domain.ts';
import { placeOfPage } from './empty-promises.ts';
import { rankOf } from './merged-plan.ts';
import { isFront, pathScores } from './path-purpose.ts';
import { safeLink } from './safe-link.ts';

// DESIGN section 3: a way out is never fetched, whatever it looks like; the person opens it.
const WAYS_OUT: readonly Purpose[] = ['cancel', 'unsubscribe', 'delete-account'];

/**
 * Pages of a company that Earshot may read by itself, most telling first: the record's search plan without the ways out, or the
 * front of the site where the record knows no page at all. `tried` holds addresses that were asked for already.
 */
export function furtherPages(record: CompanyRecord, posture: Posture, tried: ReadonlySet<string>): readonly NextPage[] {
  const gains = gainsOf(posture);
  const read = new Set(record.read.map(({ purpose }) => purpose));
  // A link to a part of a page, such as the end of the account settings, makes no way out of the page.
  const ways = new Set(record.paths.filter(({ kind, href }) => WAYS_OUT.some(purpose => purpose === kind) && href?.includes('#') === false).map(({ href }) => placeOfPage(href ?? '')));
  const isOpen = ({ purpose, address }: NextPage): boolean => !WAYS_OUT.includes(purpose) && !tried.has(address)
    && !ways.has(placeOfPage(address)) && registrableDomain(address) === record.company.domain && mayOpenAlone(address);
  return [...record.next, ...frontOf(record)].filter(isOpen).toSorted((a, b) =>
    (gains.get(b.purpose) ?? 0) - (gains.get(a.purpose) ?? 0) || Number(read.has(a.purpose)) - Number(read.has(b.purpose)) || rankOf(a) - rankOf(b));
}

/** True for an address that does nothing by being fetched: no way out, no command, nothing in it that tells who asks. */
export function mayOpenAlone(address: string): boolean {
  const scores = pathScores(address);
  return safeLink(address, 'other') !== null && !WAYS_OUT.some(purpose => scores.has(purpose));
}

function frontOf({ company, read }: CompanyRecord): readonly NextPage[] {
  const pages = read.filter(({ kind }) => kind === 'page').map(({ address }) => address).filter(address => registrableDomain(address) === company.domain);
  if (company.domain === '' || pages.some(isFront)) return [];
  const origin = /^https?:\/\/[^/?#]+/i.exec(pages.at(-1) ?? '')?.[0] ?? `https://${company.domain}`;
  return [{ purpose: 'home', address: `${origin}/`, label: '' }];
}
