import type { Source } from '../model/finding.ts';
import { instantOrPast } from '../posture/instant.ts';

/** Something with the place and time at which it was seen. */
export interface Seen {
  readonly source: Source;
}

/**
 * What counts as the same page, or as the same sender, when it is read again. Saved pages of which nobody knows the
 * address stand each for themselves.
 */
export function placeOf({ kind, address, seenAt }: Source): string {
  return address === '' ? `${kind} ${seenAt}` : `${kind} ${address}`;
}

/** Milliseconds since 1970 at which something was seen. */
export function timeOf({ source }: Seen): number {
  return instantOrPast(source.seenAt);
}

/** Newest first; at the same moment in the order given. */
export function newestFirst<T extends Seen>(items: readonly T[]): readonly T[] {
  const times = new Map(items.map(item => [item, timeOf(item)]));
  return items.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

/** The first of each key, in order. */
export function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter(item => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

/** At most so many of each key, in order. */
export function someOfEach<T>(items: readonly T[], keyOf: (item: T) => string, most: number): readonly T[] {
  const counts = new Map<string, number>();
  return items.filter(item => {
    const count = (counts.get(keyOf(item)) ?? 0) + 1;
    counts.set(keyOf(item), count);
    return count <= most;
  });
}
