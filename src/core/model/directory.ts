/** A public list of companies as published upstream; its date tells how old each of its facts is at least. */
export interface DirectorySource {
  readonly name: string;
  /** SPDX identifier, e.g. `MIT`, `CC0-1.0`. */
  readonly licence: string;
  /** Day of the upstream state, `YYYY-MM-DD`. */
  readonly upstreamDate: string;
  readonly url: string;
}

/** Best first: somebody was answered there; somebody compared it with the company's site; many edit it; a program read it. */
export type DirectoryQuality = 'tested' | 'verified' | 'community' | 'scraped';

/** How hard it is to have an account deleted, in JustDeleteMe's words: `hard` takes customer service, `limited` leaves data behind. */
export type Difficulty = 'easy' | 'medium' | 'hard' | 'limited' | 'impossible';

/** What a mailbox is kept in the directory for: questions of data protection, or the deletion of an account. */
export type DirectoryUse = 'privacy' | 'delete-account';

/** One fact a directory states of a company: never a sentence, always a value that can be compared. */
export type DirectoryFact = { readonly quality: DirectoryQuality } & (
  /** `value`: absolute http(s) address of the page, for `hard` and `impossible` the page that tells so. */
  | { readonly kind: 'delete-account'; readonly value: string; readonly difficulty: Difficulty }
  | { readonly kind: 'email'; readonly value: string; readonly use: DirectoryUse }
  /** `value`: E.164. */
  | { readonly kind: 'phone'; readonly value: string }
  /** `value`: lines of the postal address. */
  | { readonly kind: 'post'; readonly value: string }
  /** `value`: absolute http(s) address of a form for questions of data protection. */
  | { readonly kind: 'form'; readonly value: string }
);

/** What the directory knows of one company, each fact with the list it comes from. */
export interface DirectoryEntry {
  readonly name: string;
  /** Other names, brands it runs included. */
  readonly names: readonly string[];
  /** Registrable domains, and hosts below them that are a company of their own; without `www.`. */
  readonly domains: readonly string[];
  readonly facts: readonly (DirectoryFact & { readonly from: DirectorySource })[];
}
