import { isCost } from '../../src/cli/score/figure.ts';
import type { AccuracyFile } from './accuracy-file.ts';

/** A figure that was better before. */
export interface Drop {
  readonly name: string;
  readonly before: readonly [number, number];
  /** `null`: it is measured no more. */
  readonly now: readonly [number, number] | null;
}

/** Figures that fell, costs that rose, and figures that vanished. A figure from other labels is compared by its share. */
export function dropsBetween(before: AccuracyFile['figures'], now: AccuracyFile['figures']): readonly Drop[] {
  return Object.entries(before).flatMap(([name, counts]): readonly Drop[] => {
    const current = now[name];
    if (!current) return vanishes(name, counts) ? [{ name, before: counts, now: null }] : [];
    const [was, is] = [share(counts), share(current)];
    return (isCost(name) ? is > was : is < was) ? [{ name, before: counts, now: current }] : [];
  });
}

/** One drop in a line. */
export function dropLine({ name, before, now }: Drop): string {
  const [hits, of] = before;
  const then = `${share(before).toFixed(3)} (${hits}/${of})`;
  return now === null ? `${name}: was ${then}, is measured no more` : `${name}: was ${then}, is ${share(now).toFixed(3)} (${now[0]}/${now[1]})`;
}

// A precision is counted over finds: when the last find goes, so does the figure. That is a loss only if it was right.
function vanishes(name: string, [hits]: readonly [number, number]): boolean {
  return !/\/precision(?:-strict)?$/.test(name) || hits > 0;
}

function share([hits, of]: readonly [number, number]): number {
  return of === 0 ? 0 : hits / of;
}
