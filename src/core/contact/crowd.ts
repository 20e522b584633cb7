import { registrableDomain } from '../company/domain.ts';
import { roleOf } from './mailbox-role.ts';
import { blockAt, type Setting } from './setting.ts';
import type { Way } from './way.ts';

// More hosts than a company, its agents and its parent have: the page lists others.
const MOST_HOSTS = 3;

/** Without the mailboxes and numbers of others, where a page or mail lists many of them besides the company's own. */
export function withoutCrowd(setting: Setting, ways: readonly Way[]): readonly Way[] {
  const { domain } = setting;
  if (domain === null) return ways;
  const mailboxes = ways.filter(({ kind }) => kind === 'email');
  const foreign = mailboxes.filter(({ value }) => hostOf(value) !== domain);
  if (foreign.length === mailboxes.length || new Set(foreign.map(({ value }) => hostOf(value))).size <= MOST_HOSTS) return ways;
  const texts = new Set(foreign.map(({ ref }) => ref));
  const others = new Set(setting.own.map(index => blockAt(setting, index)).filter(({ ref, text }) => texts.has(ref) || foreign.some(({ value }) => text.includes(value))).map(({ ref }) => ref));
  return ways.filter(way => !foreign.includes(way) && !(way.kind === 'phone' && way.ref !== null && others.has(way.ref)));
}

/** Without the mailboxes of machines and their keepers, such as webmaster@ (RFC 2142), where another mailbox is given. */
export function withoutKeepers(ways: readonly Way[]): readonly Way[] {
  const mailboxes = ways.filter(({ kind }) => kind === 'email');
  const isKeeper = ({ kind, value }: Way) => kind === 'email' && roleOf(value) === 'machine';
  return mailboxes.every(isKeeper) ? ways : ways.filter(way => !isKeeper(way));
}

function hostOf(address: string): string {
  return registrableDomain(address.slice(address.lastIndexOf('@') + 1)) ?? '';
}
