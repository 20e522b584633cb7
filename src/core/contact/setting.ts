import type { HeardPhrase, View } from '../model/detector.ts';
import type { Purpose, Source } from '../model/finding.ts';
import type { Block, Region, Snapshot } from '../model/snapshot.ts';
import { registrableDomain } from '../company/domain.ts';
import { countriesOf, type Countries } from './countries.ts';

/** What all ways in are read against: whose page it is, for which country, and which of its words are the company's. */
export interface Setting {
  readonly view: View;
  readonly snapshot: Snapshot;
  readonly purpose: Purpose;
  /** The page talks about such things, and is no page of the company's own affairs such as its terms or its imprint. */
  readonly isTalk: boolean;
  /** Registrable domain of the page or of the sender, `null` when unknown. */
  readonly domain: string | null;
  readonly countries: Countries;
  /** Blocks that the company itself says, by index into the snapshot's blocks. */
  readonly own: readonly number[];
}

const FOREIGN: ReadonlySet<Region> = new Set<Region>(['quote', 'code', 'comment']);

/** Reads a view for contact finding. */
export function settingOf(view: View, { purpose }: Source): Setting {
  const { snapshot } = view;
  return {
    view, snapshot, purpose,
    isTalk: view.isTalk && (purpose === 'article' || purpose === 'other'),
    domain: domainOf(snapshot),
    countries: countriesOf(view),
    own: snapshot.blocks.flatMap((block, index) => (isOwn(block.region) ? [index] : [])),
  };
}

/** True for words of the company: neither a quote nor code nor a user's comment. */
export function isOwn(region: Region): boolean {
  return !FOREIGN.has(region);
}

/** A block by its index; an empty one past the ends. */
export function blockAt({ snapshot }: Pick<Setting, 'snapshot'>, index: number): Block {
  return snapshot.blocks[index] ?? { ref: 0, tag: '', region: 'body', text: '' };
}

/** Phrases of a table in running text, by the element they stand in. */
export function heardIn(view: View, tables: readonly string[]): ReadonlyMap<number, readonly HeardPhrase[]> {
  const found = new Map<number, HeardPhrase[]>();
  for (const phrase of tables.flatMap(table => view.heard(table))) {
    const group = found.get(phrase.block.ref);
    if (group) group.push(phrase);
    else found.set(phrase.block.ref, [phrase]);
  }
  return found;
}

function domainOf(snapshot: Snapshot): string | null {
  if (snapshot.kind === 'mail') return snapshot.from ? registrableDomain(snapshot.from.address.split('@').at(-1) ?? '') : null;
  const address = snapshot.url ?? snapshot.meta['canonical'] ?? snapshot.meta['og:url'];
  return address === undefined ? null : registrableDomain(address);
}
