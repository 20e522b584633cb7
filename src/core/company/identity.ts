import type { Company } from '../model/company.ts';
import type { MailSnapshot, PageSnapshot, Snapshot } from '../model/snapshot.ts';
import freemail from '../data/freemail.json' with { type: 'json' };
import { isNearby, registrableDomain, shownDomain } from './domain.ts';
import { nameOfPage, nameOfSender } from './name.ts';
import services from './mail-services.json' with { type: 'json' };

const mailboxHosts: ReadonlySet<string> = new Set(freemail);

/**
 * Whom a snapshot belongs to: the registrable domain of the page's address or of the sender's mailbox, under the name that
 * stands there. `null` when nobody can tell, as with a person's mailbox at a mail host.
 */
export function companyOf(snapshot: Snapshot): Company | null {
  const domain = snapshot.kind === 'page' ? domainOfPage(snapshot) : domainOfSender(snapshot);
  if (domain === null) return null;
  const name = snapshot.kind === 'page' ? nameOfPage(snapshot, domain) : nameOfSender(snapshot, domain);
  return { domain, name: name ?? shownDomain(domain) };
}

// What a page says of its own address counts only where the address itself says nothing: saved files, one's own machine.
function domainOfPage({ url, meta }: PageSnapshot): string | null {
  const host = hostOf(url);
  const isTelling = host !== null && !isNearby(host);
  const stated = isTelling ? [] : [meta['canonical'], meta['og:url']].map(hostOf).filter(other => other !== null && !isNearby(other));
  const told = stated[0] ?? host;
  return told === null ? null : registrableDomain(told);
}

// Services that mail for others sometimes stand in From themselves; then whoever takes the answer is the company.
function domainOfSender({ from, replyTo }: MailSnapshot): string | null {
  const [sender, ...others] = [from, ...replyTo].map(mailbox => mailHost(mailbox?.address ?? ''));
  const isService = sender !== null && sender !== undefined && services.some(service => isWithin(sender, service));
  const host = isService ? others.find(other => other !== null && !services.some(service => isWithin(other, service))) : sender;
  return host === null || host === undefined || mailboxHosts.has(host) ? null : registrableDomain(host);
}

function hostOf(url: string | null | undefined): string | null {
  return /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(url?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}

function mailHost(address: string): string | null {
  // A host without a dot is reached by nobody outside.
  return /@([^@\s>]+\.[^@\s>]+)\s*>?$/.exec(address)?.[1]?.toLowerCase() ?? null;
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
