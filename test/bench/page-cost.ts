import type { BenchPage } from './pages.ts';
import type { Lane, Tab } from './lane.ts';
import { median } from './statistics.ts';

/** What the extension costs one page, all in milliseconds of main-thread time unless said otherwise. */
export interface PageCost {
  readonly name: string;
  /** A bare TreeWalker over the page's text, once, on a document nobody has walked before. */
  readonly walk: number;
  /** When a site's first page is opened: its process is new, and all code in it runs for the first time. */
  readonly first: Added;
  /** When further pages of the site are opened, in the process it has by then. */
  readonly further: Added;
  /** Longest task with the extension less the longest without, of first and further pages, 0 where none had one of 50 ms. */
  readonly addedLongest: number;
  /** Bytes of heap added. */
  readonly heap: number;
}

/** Main-thread time added to one page, milliseconds. */
export interface Added {
  /** With the extension less without it. */
  readonly ours: number;
  /** The same for an extension whose content script is empty: what any extension costs that reads pages. */
  readonly empty: number;
  /** One lane without an extension less another: what the method itself gets wrong. */
  readonly noise: number;
}

/** The lanes a page is loaded in, one after the other. */
export interface Lanes {
  readonly bare: Lane;
  readonly bareAgain: Lane;
  readonly extended: Lane;
  readonly empty: Lane;
}

type LaneName = keyof Lanes;

interface Load {
  readonly task: number;
  readonly longest: number;
}

const WALK = `(() => { const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); let read = 0;
while (walker.nextNode()) read += walker.currentNode.data.length; return read; })()`;
const NAMES: readonly LaneName[] = ['bare', 'extended', 'empty', 'bareAgain'];

/** Loads a page again and again, one tab a lane, the lanes taking turns, and compares the medians. */
export async function costOf(page: BenchPage, url: string, { lanes, rounds }: { readonly lanes: Lanes; readonly rounds: number }): Promise<PageCost> {
  const tabs = Object.fromEntries(await Promise.all(NAMES.map(async name => [name, await lanes[name].open()] as const))) as Record<LaneName, Tab>;
  const first: Record<LaneName, Load>[] = [];
  const further: Record<LaneName, Load>[] = [];
  const walks: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const loads = await loadInTurns(tabs, url, round);
    (round === 0 ? first : further).push(loads);
    // A process that has walked before, as it has loaded before.
    for (const tab of [tabs.bare, tabs.bareAgain]) {
      const walk = await costOfWalk(tab);
      if (round > 0) walks.push(walk);
    }
  }
  const heaps = Object.fromEntries(await Promise.all(NAMES.map(async name => [name, await tabs[name].heap()] as const))) as Record<LaneName, number>;
  for (const tab of Object.values(tabs)) await tab.close();
  return {
    name: page.name,
    walk: Math.max(median(walks), 0.01),
    first: addedIn(first),
    further: addedIn(further),
    addedLongest: Math.max(longestIn(first), longestIn(further)),
    heap: heaps.extended - (heaps.bare + heaps.bareAgain) / 2,
  };
}

// Whoever loads first finds the machine in another state than whoever loads last, so the order turns with the rounds.
async function loadInTurns(tabs: Readonly<Record<LaneName, Tab>>, url: string, round: number): Promise<Record<LaneName, Load>> {
  const loads: Partial<Record<LaneName, Load>> = {};
  for (const at of NAMES.keys()) {
    const name = NAMES[(at + round) % NAMES.length] ?? 'bare';
    const tab = tabs[name];
    await tab.load(`${url}?round=${round}`);
    loads[name] = { task: await tab.task(), longest: await tab.longest() };
  }
  return loads as Record<LaneName, Load>;
}

function addedIn(rounds: readonly Record<LaneName, Load>[]): Added {
  const middle = (name: LaneName): number => median(rounds.map(loads => loads[name].task));
  const without = median(rounds.flatMap(({ bare, bareAgain }) => [bare.task, bareAgain.task]));
  return { ours: middle('extended') - without, empty: middle('empty') - without, noise: middle('bareAgain') - middle('bare') };
}

function longestIn(rounds: readonly Record<LaneName, Load>[]): number {
  return median(rounds.map(({ bare, bareAgain, extended }) => Math.max(0, extended.longest - Math.max(bare.longest, bareAgain.longest))));
}

// An evaluation costs something by itself, the first one most, so an empty one is taken off.
async function costOfWalk({ page, task }: Tab): Promise<number> {
  await page.evaluate('0');
  const start = await task();
  await page.evaluate('0');
  const empty = await task();
  await page.evaluate(WALK);
  return (await task() - empty) - (empty - start);
}
