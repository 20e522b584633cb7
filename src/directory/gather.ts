import type { DirectorySource } from '../core/model/directory.ts';
import type { Gathered } from './build.ts';
import { importAuthorities, importCompanies, isAuthority, isOrganisation } from './datenanfragen.ts';
import { importSites, isSite } from './justdeleteme.ts';
import known from './sources.json' with { type: 'json' };

/** The directories that can be read, by the id the call names them with. */
export type SourceId = keyof typeof known;

/** Ids of the directories that can be read. */
export const SOURCE_IDS = Object.keys(known) as readonly SourceId[];

/** A JSON file as it came: one record or a list of them. */
export interface Document {
  readonly name: string;
  readonly value: unknown;
  /** Day of the upstream state as far as the file tells, `YYYY-MM-DD`. */
  readonly day: string;
}

/** What was recognised in the files. */
export interface Sorted {
  readonly gathered: Gathered;
  /** How many records each source held, in the order of `gathered.sources`. */
  readonly counts: readonly number[];
  /** Files that belong to no known directory: schemas, packages, other data. */
  readonly strange: readonly string[];
}

/** Tells by their shape which directory the records are from, and imports them. `days`: upstream days the person named. */
export function gather(documents: readonly Document[], days: Readonly<Partial<Record<SourceId, string>>>): Sorted {
  const sites: unknown[] = [];
  const organisations: unknown[] = [];
  const authorities: unknown[] = [];
  const newest: Partial<Record<SourceId, string>> = {};
  const strange: string[] = [];
  for (const { name, value, day } of documents) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    // A broken record among good ones is of their kind, and is refused with its reason.
    const source = values.some(isSite) ? 'justdeleteme' : values.some(isOrganisation) ? 'datenanfragen' : null;
    if (source === null) { strange.push(name); continue; }
    newest[source] = (newest[source] ?? '') > day ? newest[source] ?? day : day;
    if (source === 'justdeleteme') sites.push(...values);
    else for (const each of values) (isAuthority(each) || /authorit/i.test(name) ? authorities : organisations).push(each);
  }
  const ids = SOURCE_IDS.filter(id => newest[id] !== undefined);
  const place = (id: SourceId): number => ids.indexOf(id);
  return {
    gathered: {
      sources: ids.map((id): DirectorySource => ({ ...known[id], upstreamDate: days[id] ?? newest[id] ?? '' })),
      companies: [
        ...(sites.length > 0 ? [importSites(sites, place('justdeleteme'))] : []),
        ...(organisations.length > 0 ? [importCompanies(organisations, place('datenanfragen'))] : []),
      ],
      authorities: authorities.length > 0 ? [importAuthorities(authorities, place('datenanfragen'))] : [],
    },
    counts: ids.map(id => (id === 'justdeleteme' ? sites.length : organisations.length + authorities.length)),
    strange,
  };
}
