import type { ContactPath } from '../model/contact-path.ts';
import type { Reading } from '../model/reading.ts';
import limits from './limits.json' with { type: 'json' };
import { rankOf } from './merged-plan.ts';
import { firstOfEach, placeOf, someOfEach, timeOf } from './seen.ts';

const ORIGINS: readonly ContactPath['from'][] = ['page', 'header', 'structured-data', 'directory'];

/**
 * Contact paths of a record with further ones, each once: what a page shows outranks its markup, its markup a directory,
 * the more direct and better described stands for its likes. `reread` is the page that was read again to its end:
 * what it no longer shows goes.
 */
export function mergedPaths(known: readonly ContactPath[], fresh: readonly ContactPath[], reread: Reading | null): readonly ContactPath[] {
  const isGone = reread !== null && reread.source.kind === 'page' && reread.unread.length === 0;
  const place = reread === null ? '' : placeOf(reread.source);
  const standing = isGone ? known.filter(({ source }) => placeOf(source) !== place) : known;
  const best = firstOfEach([...fresh, ...standing].toSorted(betterFirst), keyOf);
  return someOfEach(best.toSorted(directFirst), ({ kind }) => kind, limits.pathsOfKind);
}

function directFirst(a: ContactPath, b: ContactPath): number {
  return a.rank - b.rank || betterFirst(a, b);
}

function betterFirst(a: ContactPath, b: ContactPath): number {
  return ORIGINS.indexOf(a.from) - ORIGINS.indexOf(b.from)
    || a.rank - b.rank
    || Number(a.hours === '') - Number(b.hours === '')
    || Number(a.cost === 'unknown') - Number(b.cost === 'unknown')
    || rankOf(a.source) - rankOf(b.source)
    || timeOf(b) - timeOf(a)
    || compare(`${a.kind} ${a.value} ${a.source.address}`, `${b.kind} ${b.value} ${b.source.address}`);
}

// A postal address in a mail proves that mails name their sender (criterion M4), whatever pages say.
function keyOf({ kind, value, source }: ContactPath): string {
  const bare = value.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const same = kind === 'phone' ? bare.replaceAll(/[^\d+]/g, '') : bare.replace(/\/$/, '');
  return `${kind} ${kind === 'post' ? source.kind : ''} ${same}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
