import type { DomainOf, Imported, Refusal } from './pack.ts';
import rules from './rules.json' with { type: 'json' };

/** A record's wish to speak for a host: the stronger, the better the ground. */
interface Claim {
  readonly record: Imported;
  readonly strength: number;
}

/** Whose each host is. */
export interface Claims {
  /** Host → the one record of each source that speaks for it. */
  readonly owners: ReadonlyMap<string, readonly Imported[]>;
  readonly sharedHosts: readonly string[];
  readonly refused: readonly Refusal[];
}

// A host listed as such outweighs a name that fits; a name that fits outweighs one that does not.
const STRENGTH = { listed: 4, sameName: 2, fittingName: 1, everywhere: 0.5 } as const;
// Fewer strangers below a domain may be its own sections.
const FEWEST_TENANTS = 3;
const forms: ReadonlySet<string> = new Set(rules.legalForms);

/**
 * Settles whose a host is. A record that lists only a host below a domain speaks for the domain too where it bears its name and
 * nobody lists the domain itself. Where two records of one source have the same right to a host, it belongs to neither.
 */
export function settleClaims(records: readonly Imported[], { domainOf, nameOf }: { readonly domainOf: DomainOf; readonly nameOf: (source: number) => string }): Claims {
  const claims = new Map<string, Claim[]>();
  const tenants = new Map<string, Set<string>>();
  for (const record of records) for (const { host, isWhole } of record.sites) {
    const domain = domainOf(host);
    if (domain === null) continue;
    const place = host.endsWith(`.${domain}`) ? host : domain;
    const fit = fitOf(record, domain);
    const isNamesake = fit >= STRENGTH.sameName;
    // One page of a site is a company's own only where the site bears its name.
    if (isWhole || isNamesake) add(claims, place, { record, strength: (isWhole ? STRENGTH.listed : 0) + fit + everywhere(record) });
    if (place !== domain && isNamesake) add(claims, domain, { record, strength: fit + everywhere(record) });
    if (place !== domain && fit === 0) tenants.set(domain, (tenants.get(domain) ?? new Set()).add(record.name));
  }
  const shared = sharedHosts(tenants);
  const { owners, refused } = chosen(claims, nameOf);
  return { owners: withoutCovered(owners, new Set(shared), domainOf), sharedHosts: shared, refused };
}

/** How well a name fits the first label of a domain: 2 when they are the same but for a legal form, 1 when one holds the other, else 0. */
export function fitOf({ name, names }: Pick<Imported, 'name' | 'names'>, domain: string): number {
  const label = letters(domain.split('.')[0] ?? '');
  const fits = [name, ...names].map(each => {
    const written = letters(each);
    if (label.length < 2 || written.length < 2) return 0;
    if (written === label || written === letters(domain) || withoutForms(each) === label) return STRENGTH.sameName;
    return Math.min(label.length, written.length) > 2 && (written.includes(label) || label.includes(written)) ? STRENGTH.fittingName : 0;
  });
  return Math.max(...fits);
}

function chosen(claims: ReadonlyMap<string, readonly Claim[]>, nameOf: (source: number) => string) {
  const owners = new Map<string, readonly Imported[]>();
  const refused: Refusal[] = [];
  for (const [host, rivals] of claims) {
    const sources = [...new Set(rivals.map(({ record }) => record.source))].toSorted((a, b) => a - b);
    const won = sources.flatMap(source => {
      const own = rivals.filter(({ record }) => record.source === source).toSorted((a, b) => b.strength - a.strength);
      const [first, second] = own;
      if (first === undefined) return [];
      if (second === undefined || second.strength < first.strength || second.record === first.record) return [first.record];
      refused.push({ source: nameOf(source), record: host, reason: `several records claim it with equal right (${own.slice(0, 3).map(({ record }) => record.record).join(', ')}); it is left out` });
      return [];
    });
    if (won.length > 0) owners.set(host, won);
  }
  return { owners, refused };
}

// `docs.shop.example` needs no entry beside `shop.example` when both are the same company's, unless others live there too.
function withoutCovered(owners: ReadonlyMap<string, readonly Imported[]>, shared: ReadonlySet<string>, domainOf: DomainOf): ReadonlyMap<string, readonly Imported[]> {
  return new Map([...owners].filter(([host, own]) => {
    const domain = domainOf(host);
    const above = domain === null || domain === host || shared.has(domain) ? undefined : owners.get(domain);
    return above === undefined || !own.every(record => above.includes(record));
  }));
}

// Where strangers of several names have their hosts, the domain is a service's; what is below it is not the service.
function sharedHosts(tenants: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found = [...tenants].filter(([, names]) => names.size >= FEWEST_TENANTS).map(([domain]) => domain);
  return [...new Set([...rules.sharedHosts, ...found])].toSorted();
}

function add(claims: Map<string, Claim[]>, host: string, claim: Claim): void {
  const known = claims.get(host);
  if (known === undefined) claims.set(host, [claim]);
  else known.push(claim);
}

function everywhere({ isEverywhere }: Imported): number {
  return isEverywhere ? STRENGTH.everywhere : 0;
}

function withoutForms(name: string): string {
  return name.toLowerCase().split(/[\s,()&+/-]+/).map(letters).filter(word => !forms.has(word)).join('');
}

function letters(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
