import type { Appearance, Snapshot } from '../core/model/snapshot.ts';
import type { Captured } from '../capture/captured.ts';
import { measure } from '../capture/measure.ts';
import { idle } from './idle.ts';

// Elements measured in one go; each may read a dozen styles up its ancestors.
const LOOKS = 40;

/** Measures elements in small portions, each in a moment when the page has nothing to do. */
export async function looksOf(asks: readonly number[], { elementOf }: Captured<Snapshot>, window: Window & typeof globalThis): Promise<readonly Appearance[]> {
  const looks: Appearance[] = [];
  for (let first = 0; first < asks.length; first += LOOKS) {
    await idle();
    looks.push(...measure(asks.slice(first, first + LOOKS), { elementOf, window }));
  }
  return looks;
}
