import { parse } from 'tldts';
import type { Company } from '../model/company.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** Whom a snapshot belongs to; `null` when nobody can tell. */
export function companyOf(snapshot: Snapshot): Company | null {
  const domain = snapshot.kind === 'page'
    ? registrableDomain(snapshot.url ?? snapshot.meta['canonical'] ?? snapshot.meta['og:url'] ?? '')
    : registrableDomain(snapshot.from?.address.split('@').at(-1) ?? '');
  if (domain === null) return null;
  const name = snapshot.kind === 'page' ? snapshot.meta['og:site_name']?.trim() : snapshot.from?.name.trim();
  return { domain, name: name === undefined || name === '' ? domain : name };
}

/** Public suffix plus one label, private suffixes included; the host itself for addresses of machines; `null` without a host. */
export function registrableDomain(address: string): string | null {
  const { domain, hostname } = parse(address, { allowPrivateDomains: true });
  return domain ?? hostname;
}
