import type { DirectoryFact, DirectorySource } from '../core/model/directory.ts';
import { bareHost, isDeceiving, isRecord, mailbox, nameIn, phoneNumber, postal, webLink, type Raw } from './check.ts';
import { PACK_SCHEMA, type Pack, type PackAuthority, type PackCompany, type PackFact } from './pack.ts';
import rules from './rules.json' with { type: 'json' };

/** A pack made ready for look-ups. */
export interface Directory {
  readonly pack: Pack;
  readonly byHost: ReadonlyMap<string, PackCompany>;
  readonly sharedHosts: ReadonlySet<string>;
  /** Companies and authorities of the file that were not fit to be shown. */
  readonly left: number;
}

/** A file opened as a pack, or why it is none, in one sentence. */
export type Opened = { readonly ok: true; readonly directory: Directory } | { readonly ok: false; readonly problem: string };

const VALUES: Readonly<Record<DirectoryFact['kind'], (value: unknown) => string | null>> = { 'delete-account': webLink, email: mailbox, phone: phoneNumber, post: postal, form: webLink };
const QUALITIES: ReadonlySet<unknown> = new Set(['tested', 'verified', 'community', 'scraped']);
const DIFFICULTIES: ReadonlySet<unknown> = new Set(['easy', 'medium', 'hard', 'limited', 'impossible']);
const USES: ReadonlySet<unknown> = new Set(['privacy', 'delete-account']);

/** Opens what a file or an address held. Nothing of it is trusted: what is not as a pack should be is left out, a file of another kind refused. */
export function openPack(data: unknown): Opened {
  if (!isRecord(data) || typeof data['schema'] !== 'string') return { ok: false, problem: 'this is no company directory; build one with earshot directory' };
  if (data['schema'] !== PACK_SCHEMA) return { ok: false, problem: `this is a directory of another version (${data['schema'].slice(0, 40)}); build one anew with earshot directory` };
  const { sources, companies, authorities, sharedHosts, builtAt } = data;
  if (!Array.isArray(sources) || sources.length === 0 || !sources.every(isSource)) return { ok: false, problem: 'the directory does not say where its facts are from; build it anew with earshot directory' };
  if (!Array.isArray(companies) || !Array.isArray(authorities) || !Array.isArray(sharedHosts)) return { ok: false, problem: 'the directory is not whole; fetch or build it again' };
  const kept = companies.map(company => openCompany(company, sources.length)).filter(company => company !== null);
  const desks = authorities.filter(desk => isAuthority(desk, sources.length));
  const pack: Pack = { schema: PACK_SCHEMA, builtAt: typeof builtAt === 'string' ? builtAt : '', sources, companies: kept, authorities: desks, sharedHosts: sharedHosts.filter(host => typeof host === 'string') };
  const byHost = new Map(kept.flatMap(company => company.domains.map(host => [host, company] as const)));
  return { ok: true, directory: { pack, byHost, sharedHosts: new Set(pack.sharedHosts), left: companies.length - kept.length + authorities.length - desks.length } };
}

function openCompany(company: unknown, sources: number): PackCompany | null {
  if (!isRecord(company)) return null;
  const { name, names, domains, facts } = company;
  if (typeof name !== 'string' || nameIn(name) === null || !isList(names, each => nameIn(each) !== null) || names.length > rules.mostNames) return null;
  if (!isList(domains, isHost) || domains.length === 0) return null;
  if (!Array.isArray(facts) || !facts.every(fact => isFact(fact, sources)) || facts.length > rules.mostFacts) return null;
  return company as unknown as PackCompany;
}

function isAuthority(desk: unknown, sources: number): desk is PackAuthority {
  if (!isRecord(desk) || nameIn(desk['name']) === null || !isList(desk['countries'], country => typeof country === 'string' && country.length <= 3)) return false;
  if (typeof desk['lang'] !== 'string' || (desk['site'] !== '' && webLink(desk['site']) === null)) return false;
  return Array.isArray(desk['facts']) && desk['facts'].every(fact => isFact(fact, sources));
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

function isHost(host: unknown): boolean {
  return typeof host === 'string' && bareHost(host) === host;
}

function isList(list: unknown, isFit: (item: unknown) => boolean): list is readonly string[] {
  return Array.isArray(list) && list.every(isFit);
}
