import type { Webmail } from './adapter.ts';
import { genericMail } from './generic-mail.ts';

const files = import.meta.glob<Readonly<Record<string, Webmail>>>('./webmail/*.ts', { eager: true });

/** Every webmail there is, sorted by name, and last the one that goes by structure alone; the file is the registration. */
export const webmails: readonly Webmail[] = [
  ...Object.values(files).flatMap(file => Object.values(file)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  genericMail,
];

/** Match patterns of the addresses where webmails are known to live. */
export const webmailPatterns: readonly string[] = webmails.flatMap(({ hosts }) => hosts).map(host => `https://${host}/*`);

/** The webmail a document belongs to, `null` when it is none. */
export function webmailFor(document: Document): Webmail | null {
  if (!URL.canParse(document.URL)) return null;
  const address = new URL(document.URL);
  return webmails.find(({ hosts, claims }) => (hosts.length === 0 || hosts.some(host => isAt(address, host))) && claims(document, address)) ?? null;
}

function isAt({ hostname }: URL, host: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

/** What is said when a host is there and its message is not. */
export const LOST = 'Earshot cannot read this mail view: the message could not be found in it.';

/** What is said while no message is open. */
export const NONE_OPEN = 'No mail is open here; open one to have it read.';
