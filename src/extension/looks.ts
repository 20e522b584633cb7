import type { Appearance, Snapshot } from '../core/model/snapshot.ts';
import { unknownLook } from '../core/model/unknown-look.ts';
import type { Captured } from '../capture/captured.ts';
import { locator } from '../capture/find.ts';
import { glance, measure } from '../capture/measure.ts';
import { idle } from './idle.ts';
import type { LookAsk } from './page-messages.ts';

// Elements measured in one go; each may read a dozen styles up its ancestors.
const LOOKS = 40;

/** Measures elements of a mail in small portions, each in a moment when the page has nothing to do. */
export async function looksOf(asks: readonly number[], { elementOf }: Captured<Snapshot>, window: Window & typeof globalThis): Promise<readonly Appearance[]> {
  return inPortions(asks, portion => measure(portion, { elementOf, window }));
}

/** Looks in the same way at what stands at some spots of a page; of what cannot be found nothing is known. */
export async function looksAt(asks: readonly LookAsk[], document: Document, window: Window & typeof globalThis): Promise<readonly Appearance[]> {
  return inPortions(asks, portion => {
    const find = locator(document);
    const elements = new Map(portion.flatMap(ask => {
      const element = find(ask);
      return element ? [[ask.ref, element] as const] : [];
    }));
    const paths = new Map(portion.map(({ ref, path }) => [ref, path]));
    const isGlanced = new Set(portion.filter(({ isGlance }) => isGlance).map(({ ref }) => ref));
    const looked = [...elements.keys()].filter(ref => !isGlanced.has(ref));
    const found = [
      ...measure(looked, { elementOf: ref => elements.get(ref) ?? null, window, pathOf: () => '' }),
      ...glance(new Map([...elements].filter(([ref]) => isGlanced.has(ref))), window),
    ];
    const missing = portion.filter(({ ref }) => !elements.has(ref)).map(({ ref }) => unknownLook(ref));
    return [...found, ...missing].map(look => ({ ...look, path: paths.get(look.ref) ?? '' }));
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
