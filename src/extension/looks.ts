import type { Appearance, Snapshot } from '../core/model/snapshot.ts';
import { unknownLook } from '../core/model/unknown-look.ts';
import type { Captured } from '../capture/captured.ts';
import { locate, type ElementSpot } from '../capture/find.ts';
import { measure } from '../capture/measure.ts';
import { idle } from './idle.ts';

// Elements measured in one go; each may read a dozen styles up its ancestors.
const LOOKS = 40;

/** Measures elements of a mail in small portions, each in a moment when the page has nothing to do. */
export async function looksOf(asks: readonly number[], { elementOf }: Captured<Snapshot>, window: Window & typeof globalThis): Promise<readonly Appearance[]> {
  return inPortions(asks, portion => measure(portion, { elementOf, window }));
}

/** Measures what stands at some spots of a page in the same way; of what cannot be found nothing is known. */
export async function looksAt(asks: readonly ElementSpot[], document: Document, window: Window & typeof globalThis): Promise<readonly Appearance[]> {
  return inPortions(asks, portion => {
    const elements = new Map(portion.map(spot => [spot.ref, locate(document, spot)]));
    const found = portion.flatMap(({ ref }) => (elements.get(ref) ? [ref] : []));
    const missing = portion.flatMap(({ ref }) => (elements.get(ref) ? [] : [unknownLook(ref)]));
    return [...measure(found, { elementOf: ref => elements.get(ref) ?? null, window }), ...missing];
  });
}

async function inPortions<Ask>(asks: readonly Ask[], look: (portion: readonly Ask[]) => readonly Appearance[]): Promise<readonly Appearance[]> {
  const looks: Appearance[] = [];
  for (let first = 0; first < asks.length; first += LOOKS) {
    await idle();
    looks.push(...look(asks.slice(first, first + LOOKS)));
  }
  return looks;
}
