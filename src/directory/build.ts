import type { DirectorySource } from '../core/model/directory.ts';
import { fitOf, settleClaims } from './claims.ts';
import { PACK_SCHEMA, type DomainOf, type Import, type Imported, type Pack, type PackAuthority, type PackCompany, type PackFact, type Refusal } from './pack.ts';
import rules from './rules.json' with { type: 'json' };

/** What the importers read, and what holds for all of it. */
export interface Gathered {
  readonly sources: readonly DirectorySource[];
  readonly companies: readonly Import[];
  readonly authorities: readonly Import<PackAuthority>[];
}

/** A pack, and all that did not come into it. */
export interface Built {
  readonly pack: Pack;
  readonly refused: readonly Refusal[];
  /** Records that name no site of their own, so that nobody could find them. */
  readonly siteless: number;
}

/** Brings the records of all sources together by the hosts they speak for. The same input gives the same pack. */
export function buildPack({ sources, companies, authorities }: Gathered, { domainOf, builtAt }: { readonly domainOf: DomainOf; readonly builtAt: string }): Built {
  const records = companies.flatMap(({ records: own }) => own);
  const { owners, sharedHosts, refused } = settleClaims(records, { domainOf, nameOf: source => sources[source]?.name ?? '' });
  const groups = new Map<string, { readonly own: readonly Imported[]; readonly hosts: string[] }>();
  const places = new Map(records.map((record, index) => [record, index]));
  for (const [host, own] of owners) {
    const key = own.map(record => places.get(record)).join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { own, hosts: [host] });
    else group.hosts.push(host);
  }
  const found = [...groups.values()].map(({ own, hosts }) => companyOf(own, hosts)).toSorted((a, b) => compare(a.domains[0] ?? '', b.domains[0] ?? ''));
  return {
    pack: { schema: PACK_SCHEMA, builtAt, sources, companies: found, authorities: authorities.flatMap(({ records: own }) => own), sharedHosts },
    refused: [...companies.flatMap(({ refused: own }) => own), ...authorities.flatMap(({ refused: own }) => own), ...refused],
    siteless: records.filter(({ sites }) => sites.length === 0).length,
  };
}

function companyOf(own: readonly Imported[], hosts: readonly string[]): PackCompany {
  const [name = '', ...names] = [...new Set([...own.map(({ name: each }) => each), ...own.flatMap(({ names: each }) => each)])];
  const fit = new Map(hosts.map(host => [host, fitOf({ name, names: [] }, host)]));
  return {
    name,
    names: names.slice(0, rules.mostNames),
    domains: hosts.toSorted((a, b) => (fit.get(b) ?? 0) - (fit.get(a) ?? 0) || Number(b.endsWith('.com')) - Number(a.endsWith('.com')) || a.length - b.length || compare(a, b)),
    facts: eachOnce(own.flatMap(({ facts }) => facts)).slice(0, rules.mostFacts),
  };
}

function eachOnce(facts: readonly PackFact[]): readonly PackFact[] {
  const seen = new Set<string>();
  return facts.filter(({ kind, value, source }) => !seen.has(`${kind} ${value} ${source}`) && seen.add(`${kind} ${value} ${source}`));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
