import { wilson } from './wilson.ts';

/** A share with what it was counted from and its 95 % interval; shares run from 0 to 1. */
export interface Figure {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Figures by name. A name is a path whose last part says what was measured and whose slices hold a colon:
 * `detectors/cancel-by-phone/lang:fr/recall`.
 */
export type Figures = Readonly<Record<string, Figure>>;

/** Counts under names; a figure is made of each at the end. */
export interface Tally {
  readonly count: (name: string, isHit: boolean) => void;
  readonly figures: () => Figures;
}

/** What a thing is counted under besides the whole: its language and its kind. */
export interface Sliced {
  readonly lang: string;
  readonly kind: string;
}

/** Starts counting. */
export function tally(): Tally {
  const counts = new Map<string, { hits: number; of: number }>();
  return {
    count: (name, isHit) => {
      const known = counts.get(name) ?? { hits: 0, of: 0 };
      counts.set(name, { hits: known.hits + (isHit ? 1 : 0), of: known.of + 1 });
    },
    figures: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, { hits, of }]) => [name, figure(hits, of)])),
  };
}

/** The figure of a count. */
export function figure(hits: number, of: number): Figure {
  return { hits, of, share: of === 0 ? 0 : hits / of, ...wilson(hits, of) };
}

/** Counts one thing under a name as a whole and under its language and kind. */
export function countSliced({ count }: Tally, { name, measure, of }: { readonly name: string; readonly measure: string; readonly of: Sliced }): (isHit: boolean) => void {
  return isHit => {
    count(`${name}/${measure}`, isHit);
    count(`${name}/lang:${of.lang}/${measure}`, isHit);
    count(`${name}/kind:${of.kind}/${measure}`, isHit);
  };
}

// The measures of which less is better.
const COSTS: readonly string[] = ['false', 'accused', 'any-found'];

/** True where a smaller share is the better one. */
export function isCost(name: string): boolean {
  return COSTS.includes(name.slice(name.lastIndexOf('/') + 1));
}
