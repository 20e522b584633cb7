import type { DirectoryFact, DirectorySource } from '../core/model/directory.ts';
import { bareHost, isDeceiving, isRecord, mailbox, nameIn, phoneNumber, postal, webLink, type Raw } from './check.ts';
import { PACK_SCHEMA, type Pack, type PackAuthority, type PackCompany, type PackFact } from './pack.ts';
import rules from './rules.json' with { type: 'json' };

/** A pack made ready for look-ups. What it says of a company is checked when it is looked up: thousands are asked for never. */
export interface Directory {
  /** ISO 8601, as the file says; empty when it does not. */
  readonly builtAt: string;
  readonly sources: readonly DirectorySource[];
  readonly byHost: ReadonlyMap<string, unknown>;
  readonly companies: readonly unknown[];
  readonly authorities: readonly unknown[];
  readonly sharedHosts: ReadonlySet<unknown>;
}

/** A file opened as a pack, or why it is none, in one sentence. */
export type Opened = { readonly ok: true; readonly directory: Directory } | { readonly ok: false; readonly problem: string };

const VALUES: Readonly<Record<DirectoryFact['kind'], (value: unknown) => string | null>> = { 'delete-account': webLink, email: mailbox, phone: phoneNumber, post: postal, form: webLink };
const QUALITIES: ReadonlySet<unknown> = new Set(['tested', 'verified', 'community', 'scraped']);
const DIFFICULTIES: ReadonlySet<unknown> = new Set(['easy', 'medium', 'hard', 'limited', 'impossible']);
const USES: ReadonlySet<unknown> = new Set(['privacy', 'delete-account']);

/** Opens what a file or an address held; a file of another kind is refused. */
export function openPack(data: unknown): Opened {
  if (!isRecord(data) || typeof data['schema'] !== 'string') return { ok: false, problem: 'this is no company directory; build one with earshot directory' };
  if (data['schema'] !== PACK_SCHEMA) return { ok: false, problem: `this is a directory of another version (${data['schema'].slice(0, 40)}); build one anew with earshot directory` };
  const { sources, companies, authorities, sharedHosts, builtAt } = data;
  if (!Array.isArray(sources) || sources.length === 0 || !sources.every(isSource)) return { ok: false, problem: 'the directory does not say where its facts are from; build it anew with earshot directory' };
  if (!Array.isArray(companies) || !Array.isArray(authorities) || !Array.isArray(sharedHosts)) return { ok: false, problem: 'the directory is not whole; fetch or build it again' };
  const byHost = new Map<string, unknown>();
  for (const company of companies) for (const host of hostsOf(company)) byHost.set(host, company);
  return { ok: true, directory: { builtAt: typeof builtAt === 'string' ? builtAt : '', sources, byHost, companies, authorities, sharedHosts: new Set(sharedHosts) } };
}

/** The pack with all of it checked, as it may be stored, and how many entries were not fit to be shown. */
export function soundPack({ builtAt, sources, companies, authorities, sharedHosts }: Directory): { readonly pack: Pack; readonly left: number } {
  const kept = companies.filter(company => isCompany(company, sources.length));
  const desks = authorities.filter(desk => isAuthority(desk, sources.length));
  const pack: Pack = { schema: PACK_SCHEMA, builtAt, sources, companies: kept, authorities: desks, sharedHosts: [...sharedHosts].filter(isHost) };
  return { pack, left: companies.length - kept.length + authorities.length - desks.length };
}

/** True for a company all of which may be shown. */
export function isCompany(company: unknown, sources: number): company is PackCompany {
  if (!isRecord(company)) return false;
  const { name, names, domains, facts } = company;
  if (nameIn(name) !== name || !isList(names, rules.mostNames, each => nameIn(each) === each)) return false;
  if (!isList(domains, rules.mostDomains, isHost) || !domains[0]) return false;
  return isList(facts, rules.mostFacts, fact => isFact(fact, sources));
}

/** True for an authority all of which may be shown. */
export function isAuthority(desk: unknown, sources: number): desk is PackAuthority {
  if (!isRecord(desk)) return false;
  const { name, countries, lang, site, facts } = desk;
  if (nameIn(name) !== name || !isList(countries, rules.mostDomains, country => typeof country === 'string' && country.length <= 3)) return false;
  if (typeof lang !== 'string' || (site !== '' && webLink(site) !== site)) return false;
  return isList(facts, rules.mostFacts, fact => isFact(fact, sources));
}

function hostsOf(company: unknown): readonly string[] {
  const domains = isRecord(company) ? company['domains'] : null;
  return Array.isArray(domains) ? domains.filter(host => typeof host === 'string') : [];
}

function isFact(fact: unknown, sources: number): fact is PackFact {
  if (!isRecord(fact)) return false;
  const { kind, value, quality, source } = fact;
  if (typeof kind !== 'string' || !Object.hasOwn(VALUES, kind) || VALUES[kind as DirectoryFact['kind']](value) !== value) return false;
  if (!QUALITIES.has(quality) || !Number.isInteger(source) || Number(source) < 0 || Number(source) >= sources) return false;
  return kind === 'delete-account' ? DIFFICULTIES.has(fact['difficulty']) : kind !== 'email' || USES.has(fact['use']);
}

function isSource(source: unknown): source is DirectorySource {
  return isRecord(source) && isShort(source, 'name') && isShort(source, 'licence') && webLink(source['url']) !== null
    && typeof source['upstreamDate'] === 'string' && /^\d{4}-\d\d-\d\d$/.test(source['upstreamDate']);
}

function isShort(source: Raw, key: string): boolean {
  const text = source[key];
  return typeof text === 'string' && text.length > 0 && text.length <= 80 && !isDeceiving(text);
}

function isHost(host: unknown): host is string {
  return typeof host === 'string' && bareHost(host) === host;
}

function isList(list: unknown, most: number, isFit: (item: unknown) => boolean): list is readonly unknown[] {
  return Array.isArray(list) && list.length <= most && list.every(isFit);
}
