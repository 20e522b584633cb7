import type { DirectoryEntry } from '../core/model/directory.ts';
import { bareHost } from './check.ts';
import { isAuthority, isCompany, type Directory } from './open.ts';
import type { DomainOf, PackAuthority } from './pack.ts';

/**
 * The company that answers for a host, `null` when the directory does not know. The nearest host above it counts, up to its
 * registrable domain: `help.shop.example` is `shop.example`, `one.github.io` is not `github.io`, `shop.co.uk` is not `shop.com`.
 */
export function lookUp({ sources, byHost, sharedHosts }: Directory, host: string, domainOf: DomainOf): DirectoryEntry | null {
  const asked = bareHost(host);
  const domain = asked === '' ? null : domainOf(asked);
  if (domain === null) return null;
  const company = above(asked, domain).filter(place => place === asked || !sharedHosts.has(place)).map(place => byHost.get(place)).find(found => found !== undefined);
  // Nothing a file says is trusted, whoever built it.
  if (!isCompany(company, sources.length)) return null;
  const facts = company.facts.flatMap(({ source, ...fact }) => {
    const from = sources[source];
    return from === undefined ? [] : [{ ...fact, from }];
  });
  return { name: company.name, names: company.names, domains: company.domains, facts };
}

/** Desks for data protection in a country, ISO 3166-1 alpha-2 in lower case. */
export function authoritiesIn({ authorities, sources }: Directory, country: string): readonly PackAuthority[] {
  return authorities.filter(desk => isAuthority(desk, sources.length)).filter(({ countries }) => countries.includes(country));
}

// From the host itself up to its registrable domain, nearest first.
function above(host: string, domain: string): readonly string[] {
  if (!host.endsWith(`.${domain}`)) return [domain];
  const labels = host.slice(0, -domain.length - 1).split('.');
  return [...labels.map((_, index) => `${labels.slice(index).join('.')}.${domain}`), domain];
}
