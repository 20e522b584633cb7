import type { DirectoryQuality } from '../core/model/directory.ts';
import { flawOf, hostOf, isRecord, mailbox, nameIn, phoneNumber, postal, textsIn, webLink, type Raw } from './check.ts';
import type { Import, Imported, PackAuthority, PackFact, Refusal } from './pack.ts';
import rules from './rules.json' with { type: 'json' };

const QUALITIES: readonly DirectoryQuality[] = ['tested', 'verified', 'scraped'];
const NAME = 'Datenanfragen.de';
// `/`, `/de/`, `/en-gb/index.html`: the front page of a site, in one of its languages.
const FRONT = /^https?:\/\/[^/?#]+(?:\/[a-z]{2}(?:[-_][a-z]{2})?)*\/?(?:index\.[a-z]+|home)?\/?(?:[?#].*)?$/i;

/** True for a record of a company or authority as Datenanfragen.de publishes them. */
export function isOrganisation(value: unknown): boolean {
  return isRecord(value) && 'slug' in value && 'relevant-countries' in value;
}

/** True for a supervisory authority: companies have a quality, authorities a language of complaint or neither. */
export function isAuthority(value: unknown): boolean {
  return isOrganisation(value) && isRecord(value) && ('complaint-language' in value || !('quality' in value));
}

/**
 * Companies of Datenanfragen.de (https://github.com/datenanfragen/data, CC0-1.0). What it lists is for questions of data
 * protection; its mailboxes are mostly those of privacy desks and are marked so.
 */
export function importCompanies(values: readonly unknown[], source: number): Import {
  return each(values, raw => {
    const base = readOrganisation(raw, source);
    if (typeof base === 'string') return base;
    const quality = QUALITIES.find(known => known === raw['quality']);
    if (quality === undefined) return `its quality is none of ${QUALITIES.join(', ')}`;
    const runs = raw['runs'] === undefined ? [] : textsIn(raw['runs']);
    if (runs === null) return 'what it runs is no list of texts';
    const web = webLink(raw['web']);
    const site = web === null ? siteByMail(raw) : { host: hostOf(web), isWhole: FRONT.test(web) };
    const names = runs.map(nameIn).filter(name => name !== null).slice(0, rules.mostNames);
    return {
      source, record: base.slug, name: base.name, names, sites: site === null ? [] : [site], isEverywhere: base.countries.includes('all'),
      facts: base.facts.map(fact => ({ ...fact, quality })),
    };
  });
}

/** Supervisory authorities of Datenanfragen.de: desks to complain at. */
export function importAuthorities(values: readonly unknown[], source: number): Import<PackAuthority> {
  return each(values, raw => {
    const base = readOrganisation(raw, source);
    if (typeof base === 'string') return base;
    const lang = raw['complaint-language'];
    return { name: base.name, countries: base.countries, lang: typeof lang === 'string' && /^[a-z]{2}$/.test(lang) ? lang : '', site: webLink(raw['web']) ?? '', facts: base.facts };
  });
}

function each<T>(values: readonly unknown[], read: (raw: Raw) => T | string): Import<T> {
  const records: T[] = [];
  const refused: Refusal[] = [];
  const known = new Set<string>();
  values.forEach((value, index) => {
    const slug = isRecord(value) && typeof value['slug'] === 'string' && /^[a-z0-9-]{1,120}$/.test(value['slug']) ? value['slug'] : null;
    const record = slug ?? `#${index + 1}`;
    const made = !isRecord(value) ? 'it is no object' : slug === null ? 'its slug is missing or none' : known.has(slug) ? 'the slug came before; the first is kept' : read(value);
    if (typeof made === 'string') { refused.push({ source: NAME, record, reason: made }); return; }
    known.add(record);
    records.push(made);
    refused.push(...flawsOf(value as Raw).map(reason => ({ source: NAME, record, reason })));
  });
  return { records, refused };
}

function readOrganisation(raw: Raw, source: number) {
  const flaw = flawOf(raw);
  if (flaw !== null) return flaw;
  const name = nameIn(raw['name']);
  if (name === null) return 'its name is missing, too long or misleading';
  const countries = textsIn(raw['relevant-countries']);
  if (countries === null || !countries.every(country => /^(?:all|[a-z]{2})$/.test(country))) return 'its countries are no list of country codes';
  const wrong = ['web', 'webform', 'email', 'phone', 'address'].find(field => raw[field] !== undefined && typeof raw[field] !== 'string');
  if (wrong !== undefined) return `its ${wrong} is no text`;
  return { slug: String(raw['slug']), name, countries, facts: factsIn(raw, source) };
}

function factsIn(raw: Raw, source: number): readonly PackFact[] {
  const rest = { quality: 'verified', source } as const;
  const [address, number, lines, form] = [mailbox(raw['email']), phoneNumber(raw['phone']), postal(raw['address']), webLink(raw['webform'])];
  return [
    ...(address === null ? [] : [{ kind: 'email', value: address, use: 'privacy', ...rest } as const]),
    ...(number === null ? [] : [{ kind: 'phone', value: number, ...rest } as const]),
    ...(form === null ? [] : [{ kind: 'form', value: form, ...rest } as const]),
    ...(lines === null ? [] : [{ kind: 'post', value: lines, ...rest } as const]),
  ];
}

function flawsOf(raw: Raw): readonly string[] {
  const readers = { web: webLink, webform: webLink, email: mailbox, phone: phoneNumber, address: postal } as const;
  return Object.entries(readers).filter(([field, read]) => raw[field] !== undefined && read(raw[field]) === null).map(([field]) => `its ${field} cannot be used; it is left out`);
}

// Without a site, the domain of its mailbox is the company's when one of the pages the record rests on lies there too.
function siteByMail(raw: Raw): Imported['sites'][number] | null {
  const host = (mailbox(raw['email']) ?? '').split('@')[1] ?? '';
  const pages = (textsIn(raw['sources']) ?? []).map(page => hostOf(webLink(page) ?? ''));
  return host !== '' && pages.includes(host) ? { host, isWhole: true } : null;
}
