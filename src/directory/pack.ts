import type { DirectoryFact, DirectorySource } from '../core/model/directory.ts';

/** Names the file format; raised when an older reader would misread a newer pack. */
export const PACK_SCHEMA = 'earshot.directory/1';

/** Registrable domain of a host or address by the Public Suffix List, private section included; `null` where there is none. */
export type DomainOf = (host: string) => string | null;

/** A fact in the pack: `source` is its place in the pack's list of sources, which holds name, licence and date. */
export type PackFact = DirectoryFact & { readonly source: number };

/** A company in the pack. */
export interface PackCompany {
  readonly name: string;
  readonly names: readonly string[];
  /** Hosts it answers for with all below them, unless a host below has an entry of its own. The first is its best-known one. */
  readonly domains: readonly string[];
  readonly facts: readonly PackFact[];
}

/** A supervisory authority for data protection: a desk to complain at, never a company to be judged. */
export interface PackAuthority {
  readonly name: string;
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly countries: readonly string[];
  /** Language it takes complaints in, ISO 639-1; empty when not said. */
  readonly lang: string;
  readonly site: string;
  readonly facts: readonly PackFact[];
}

/** Company facts of public directories in one file, nothing but facts; docs/directory.schema.json says each field. */
export interface Pack {
  readonly schema: typeof PACK_SCHEMA;
  /** ISO 8601. */
  readonly builtAt: string;
  readonly sources: readonly DirectorySource[];
  readonly companies: readonly PackCompany[];
  readonly authorities: readonly PackAuthority[];
  /** Services under whose domain others have their pages: what is below them is not theirs. */
  readonly sharedHosts: readonly string[];
}

/** Something that was left out, and why. */
export interface Refusal {
  readonly source: string;
  /** Slug, name or place of the record. */
  readonly record: string;
  /** One clause, e.g. `the phone number is no international one`. */
  readonly reason: string;
}

/** A record of any directory, read and checked, before it is known whose domains are whose. */
export interface Imported {
  readonly source: number;
  readonly record: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Hosts it names as its own, lower case, without `www.`; `isWhole` false where only a page of that host is its own. */
  readonly sites: readonly { readonly host: string; readonly isWhole: boolean }[];
  /** True when it speaks for all countries. */
  readonly isEverywhere: boolean;
  readonly facts: readonly PackFact[];
}

/** What an importer made of its records. */
export interface Import<T = Imported> {
  readonly records: readonly T[];
  readonly refused: readonly Refusal[];
}
