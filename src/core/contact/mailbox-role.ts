import roles from '../data/role-mailboxes.json' with { type: 'json' };
import known from './mailboxes.json' with { type: 'json' };

/** What a mailbox is for by its name, after RFC 2142 and habit; `person` for a name of a person, `unknown` for all others. */
export type MailboxRole = keyof typeof roles | 'person' | 'unknown';

const byName: ReadonlyMap<string, MailboxRole> = new Map(
  Object.entries(roles).flatMap(([role, { names }]) => names.map(name => [name, role as MailboxRole] as const)),
);
const exampleHosts: ReadonlySet<string> = new Set(known.exampleHosts);
const exampleNames: ReadonlySet<string> = new Set(known.exampleNames);
const listNames: ReadonlySet<string> = new Set(known.listNames);

/** The role of a mailbox; words beside the role do not hide it: `support-de@`, `hello+shop@`. */
export function roleOf(address: string): MailboxRole {
  const local = localOf(address);
  const whole = byName.get(local) ?? byName.get(local.replaceAll(/[._-]/g, ''));
  if (whole) return whole;
  const words = local.split(/[._-]+/).filter(word => word !== '');
  const roled = words.map(word => byName.get(word.replace(/\d+$/, ''))).find(role => role !== undefined);
  if (roled) return roled;
  return words.length === 2 && words.every(word => /^\p{L}{2,}$/u.test(word)) ? 'person' : 'unknown';
}

/** True for addresses that show how an address looks rather than where to write: `you@example.com`, `jane.doe@email.com`. */
export function isExample(address: string): boolean {
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return exampleHosts.has(host) || exampleNames.has(localOf(address)) || /^(.)\1{3,}(?:@|\.)/.test(address) || /@(.)\1{3,}\./.test(address);
}

/** True for the mailbox of a list's program, to which commands are sent and no person answers: `majordomo@`, `news-unsubscribe@`. */
export function isListProgram(address: string): boolean {
  const local = localOf(address);
  return listNames.has(local) || known.listEndings.some(end => local.endsWith(end)) || known.listBeginnings.some(start => local.startsWith(start));
}

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).split('+')[0]?.toLowerCase() ?? '';
}
