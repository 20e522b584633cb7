import type { BenchPage } from './pages.ts';
import type { Lane, Opened } from './lane.ts';
import { median } from './statistics.ts';

/** What the extension costs one page, all in milliseconds of main-thread time unless said otherwise. */
export interface PageCost {
  readonly name: string;
  /** A bare TreeWalker over the page's text, once, on a page nobody has walked before. */
  readonly walk: number;
  /** With the extension less without it. */
  readonly added: number;
  /** The same for an extension whose content script is empty: what any extension costs that reads pages. */
  readonly empty: number;
  /** One lane without the extension less another: what the method itself gets wrong. */
  readonly noise: number;
  /** Longest task with the extension less the longest without, 0 where neither had one of 50 ms. */
  readonly addedLongest: number;
  /** Bytes of heap added. */
  readonly heap: number;
}

/** The lanes a page is loaded in, one after the other. */
export interface Lanes {
  readonly bare: Lane;
  readonly bareAgain: Lane;
  readonly extended: Lane;
  readonly empty: Lane;
}

interface Round {
  readonly walk: number;
  readonly bare: number;
  readonly again: number;
  readonly extended: number;
  readonly empty: number;
  readonly longest: number;
  readonly heap: number;
}

const WALK = `(() => { const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); let read = 0;
while (walker.nextNode()) read += walker.currentNode.data.length; return read; })()`;

/** Loads a page in turn without, with and without the extension, several rounds, and compares the medians. */
export async function costOf(page: BenchPage, url: string, { lanes, rounds }: { readonly lanes: Lanes; readonly rounds: number }): Promise<PageCost> {
  const seen: Round[] = [];
  for (let round = 0; round < rounds; round += 1) seen.push(await oneRound(url, lanes));
  const middle = (pick: (round: Round) => number): number => median(seen.map(pick));
  const without = middle(({ bare, again }) => (bare + again) / 2);
  return {
    name: page.name,
    walk: Math.max(middle(({ walk }) => walk), 0.01),
    added: middle(({ extended }) => extended) - without,
    empty: middle(({ empty }) => empty) - without,
    noise: middle(({ again }) => again) - middle(({ bare }) => bare),
    addedLongest: middle(({ longest }) => longest),
    heap: middle(({ heap }) => heap),
  };
}

async function oneRound(url: string, { bare, bareAgain, extended, empty }: Lanes): Promise<Round> {
  const first = await bare.open(url);
  const plain = await first.figures();
  const walk = await costOfWalk(first);
  await first.close();
  const second = await extended.open(url);
  const full = await second.figures();
  await second.close();
  const third = await bareAgain.open(url);
  const again = await third.figures();
  await third.close();
  const fourth = await empty.open(url);
  const hollow = await fourth.figures();
  await fourth.close();
  return {
    walk, bare: plain.task, again: again.task, extended: full.task, empty: hollow.task,
    longest: Math.max(0, full.longest - Math.max(plain.longest, again.longest)),
    heap: full.heap - (plain.heap + again.heap) / 2,
  };
}

// An evaluation costs something by itself, so an empty one is taken off.
async function costOfWalk({ page, task }: Opened): Promise<number> {
  const start = await task();
  await page.evaluate('0');
  const empty = await task();
  await page.evaluate(WALK);
  return (await task() - empty) - (empty - start);
}
