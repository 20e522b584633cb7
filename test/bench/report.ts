import type { ChangeCost } from './change-cost.ts';
import type { Added, PageCost } from './page-cost.ts';
import { median, quantile } from './statistics.ts';
import type { Throughput } from './throughput.ts';

/** All that one run measured. */
export interface Measured {
  readonly costs: readonly PageCost[];
  readonly changes: readonly ChangeCost[];
  readonly rounds: number;
  /** Bytes of the content script, gzip. */
  readonly script: number;
  readonly throughput: Throughput;
}

interface Goal {
  readonly what: string;
  readonly reached: string;
  readonly goal: string;
  readonly holds: boolean;
}

/** The run as Markdown, the goals first. */
export function report({ costs, changes, rounds, script, throughput }: Measured): string {
  const goals: readonly Goal[] = [
    goal('added main-thread time, median, in walks of the text', median(walksOf(costs, 'further', 'ours')), 4.5),
    goal('added main-thread time, 95th percentile, in walks', quantile(walksOf(costs, 'further', 'ours'), 0.95), 12),
    goal('longest added task, milliseconds', Math.max(...costs.map(({ addedLongest }) => addedLongest)), 50),
    goal('added page heap, median, MB', median(costs.map(({ heap }) => heap)) / 1e6, 0.5),
    goal('content script, KB gzip', script / 1000, 25),
    goal('`earshot match`, seconds of one core for 5 MB of text', throughput.fiveMegabytes, 1),
    goal('`earshot match`, time for twice the text, in times for the text', throughput.growth, 2.3),
  ];
  return [
    '# Performance', '',
    'Written by `npm run bench -- --write`; measured in real Chromium from outside, by the thread time its metrics give for the page\'s',
    `main thread. A tab without, one with the extension and one with an empty extension load each page in turn, ${rounds} rounds, and medians are`,
    'compared. A walk is a bare TreeWalker over the text of the same page. Ratios compare; milliseconds are this machine\'s.', '',
    'Chromium gives each site a process. The goals are for the pages that a person opens in it; the first page of a site, where every script is',
    'new to its process, stands in the second table: what it costs more is the engine making code ready, and does not grow with the page.', '',
    '| goal | reached | at most | holds |', '|---|---:|---:|---|',
    ...goals.map(({ what, reached, goal: most, holds }) => `| ${what} | ${reached} | ${most} | ${holds ? 'yes' : 'no'} |`), '',
    '| added main-thread time | median, walks | p95, walks | median, ms |', '|---|---:|---:|---:|',
    ...WHEN.flatMap(([when, title]) => WHO.map(([who, by]) => row(costs, when, who, `${title}, ${by}`))), '',
    '| page | walk, ms | added, ms | walks | by an empty script, ms | noise, ms | first page: added, ms | by an empty script, ms | noise, ms | longest added task, ms | heap, KB |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...costs.map(pageRow), '',
    '| a page that | spends itself, ms | added, ms | noise, ms |', '|---|---:|---:|---:|',
    ...changes.map(({ name, own, added, noise }) => `| ${name} | ${own.toFixed(1)} | ${added.toFixed(1)} | ${noise.toFixed(1)} |`), '',
  ].join('\n');
}

const WHEN = [['further', 'further pages'], ['first', 'first page of a site']] as const;
const WHO = [['ours', 'Earshot'], ['empty', 'an empty content script'], ['noise', 'noise (none against none)']] as const;

function walksOf(costs: readonly PageCost[], when: 'first' | 'further', who: keyof Added): readonly number[] {
  return costs.map(cost => (who === 'noise' ? Math.abs(cost[when].noise) : cost[when][who]) / cost.walk);
}

function row(costs: readonly PageCost[], when: 'first' | 'further', who: keyof Added, title: string): string {
  const walks = walksOf(costs, when, who);
  return `| ${title} | ${median(walks).toFixed(1)} | ${quantile(walks, 0.95).toFixed(1)} | ${median(costs.map(cost => cost[when][who])).toFixed(1)} |`;
}

function pageRow({ name, walk, first, further, addedLongest, heap }: PageCost): string {
  const added = ({ ours, empty, noise }: Added): readonly string[] => [ours, empty, noise].map(value => value.toFixed(1));
  const [ours = '', ...others] = added(further);
  return `| ${[name, walk.toFixed(2), ours, (further.ours / walk).toFixed(1), ...others, ...added(first), addedLongest.toFixed(0), (heap / 1000).toFixed(0)].join(' | ')} |`;
}

function goal(what: string, value: number, most: number): Goal {
  return { what, reached: value.toFixed(value < 10 ? 2 : 1), goal: String(most), holds: value <= most };
}
