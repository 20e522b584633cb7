import type { ChangeCost } from './change-cost.ts';
import type { PageCost } from './page-cost.ts';
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
  const ratios = costs.map(({ added, walk }) => added / walk);
  const noises = costs.map(({ noise, walk }) => Math.abs(noise) / walk);
  const goals: readonly Goal[] = [
    goal('added main-thread time, median, in walks of the text', median(ratios), 4.5),
    goal('added main-thread time, 95th percentile, in walks', quantile(ratios, 0.95), 12),
    goal('longest added task, milliseconds', Math.max(...costs.map(({ addedLongest }) => addedLongest)), 50),
    goal('added page heap, median, MB', median(costs.map(({ heap }) => heap)) / 1e6, 0.5),
    goal('content script, KB gzip', script / 1000, 25),
    goal('`earshot match`, seconds of one core for 5 MB of text', throughput.fiveMegabytes, 1),
    goal('`earshot match`, time for twice the text, in times for the text', throughput.growth, 2.3),
  ];
  return [
    '# Performance', '',
    'Written by `npm run bench -- --write`; measured in real Chromium from outside, by the thread time its metrics give for the page\'s',
    `main thread. Each page is loaded in turn without, with and without the extension, ${rounds} rounds, and medians are compared. A walk is a`,
    'bare TreeWalker over the text of the same page. Ratios compare; milliseconds are this machine\'s.', '',
    '| goal | reached | at most | holds |', '|---|---:|---:|---|',
    ...goals.map(({ what, reached, goal: most, holds }) => `| ${what} | ${reached} | ${most} | ${holds ? 'yes' : 'no'} |`), '',
    `In the median an extension whose content script is empty adds ${median(costs.map(({ empty }) => empty)).toFixed(1)} ms, and Earshot ${median(costs.map(({ added }) => added)).toFixed(1)} ms.`, '',
    `Noise, the two lanes without the extension against each other: ${median(noises).toFixed(1)} walks in the median, ${quantile(noises, 0.95).toFixed(1)} at p95.`, '',
    '| page | walk, ms | added, ms | walks | by an empty script, ms | noise, ms | longest added task, ms | heap, KB |', '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...costs.map(cost => `| ${cost.name} | ${cost.walk.toFixed(2)} | ${cost.added.toFixed(2)} | ${(cost.added / cost.walk).toFixed(1)} | ${cost.empty.toFixed(2)} | ${cost.noise.toFixed(2)} | ${cost.addedLongest.toFixed(0)} | ${(cost.heap / 1000).toFixed(0)} |`), '',
    '| a page that | spends itself, ms | added, ms | noise, ms |', '|---|---:|---:|---:|',
    ...changes.map(({ name, own, added, noise }) => `| ${name} | ${own.toFixed(1)} | ${added.toFixed(1)} | ${noise.toFixed(1)} |`), '',
  ].join('\n');
}

function goal(what: string, value: number, most: number): Goal {
  return { what, reached: value.toFixed(value < 10 ? 2 : 1), goal: String(most), holds: value <= most };
}
