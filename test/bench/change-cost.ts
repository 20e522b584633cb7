import type { Lanes } from './page-cost.ts';
import type { Lane } from './lane.ts';
import { median } from './statistics.ts';

/** What the extension adds while a page changes, milliseconds of main-thread time. */
export interface ChangeCost {
  readonly name: string;
  /** What the page itself spends on the change. */
  readonly own: number;
  readonly added: number;
  readonly noise: number;
}

interface Change {
  readonly name: string;
  /** Statements that make the change; `done` is called at the end. */
  readonly script: string;
}

const CHANGES: readonly Change[] = [
  { name: 'appends 500 rows', script: rows(500) },
  { name: 'appends 5,000 rows', script: rows(5000) },
  { name: 'rewrites one text every 50 ms for 8 s', script: 'const text = document.querySelector("#tick").firstChild; let left = 160; const timer = setInterval(() => { text.data = `Tick number ${left}`; if (--left === 0) { clearInterval(timer); done(); } }, 50);' },
];

/** Makes each change on the page at `url` in turn without, with and without the extension. */
export async function changeCosts(url: string, { lanes, rounds }: { readonly lanes: Lanes; readonly rounds: number }): Promise<readonly ChangeCost[]> {
  const costs: ChangeCost[] = [];
  for (const change of CHANGES) {
    const seen: { bare: number; extended: number; again: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      seen.push({
        bare: await costIn(lanes.bare, url, change), extended: await costIn(lanes.extended, url, change), again: await costIn(lanes.bareAgain, url, change),
      });
    }
    const bare = median(seen.map(one => (one.bare + one.again) / 2));
    costs.push({ name: change.name, own: bare, added: median(seen.map(one => one.extended)) - bare, noise: median(seen.map(one => one.again - one.bare)) });
  }
  return costs;
}

async function costIn(lane: Lane, url: string, { script }: Change): Promise<number> {
  const tab = await lane.open();
  await tab.load(url);
  const before = await tab.task();
  await tab.page.evaluate(`new Promise(done => { ${script} })`);
  // Past the quiet second and the longest wait after which a change is looked at.
  await new Promise(resolve => setTimeout(resolve, 4000));
  const after = await tab.task();
  await tab.close();
  return after - before;
}

function rows(count: number): string {
  return `const list = document.querySelector('#list'); let at = 0; const step = () => { for (let i = 0; i < 100 && at < ${count}; i += 1, at += 1) {
    const row = document.createElement('li'); row.textContent = 'Row ' + at + ' of a list that grows by itself'; list.append(row); }
    if (at < ${count}) setTimeout(step, 20); else done(); }; step();`;
}
