import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figures } from '../../src/cli/score/figure.ts';
import { figure } from '../../src/cli/score/figure.ts';
import type { Score } from '../../src/cli/score/score.ts';
import type { Throughput } from './throughput.ts';

/** docs/accuracy.json: what was measured, of what, with what. */
export interface AccuracyFile {
  readonly schema: 'earshot.accuracy/1';
  /** Day of the measurement, YYYY-MM-DD. */
  readonly date: string;
  readonly versions: { readonly earshot: string; readonly node: string; readonly detectors: Readonly<Record<string, number>> };
  /** SHA-256 of the label files, in the order of their names: whether two measurements are of the same labels. */
  readonly labels: string;
  readonly counted: Score['counted'];
  readonly bar: readonly { readonly what: string; readonly verdict: string }[];
  readonly throughput: Throughput | null;
  /** Hits and of how many, by name. */
  readonly figures: Readonly<Record<string, readonly [number, number]>>;
}

/** Figures with their intervals again, from the counts of a file. */
export function figuresOf({ figures }: Pick<AccuracyFile, 'figures'>): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, [hits, of]]) => [name, figure(hits, of)]));
}

/** Counts of figures, as the file holds them. */
export function countsOf(figures: Figures): AccuracyFile['figures'] {
  return Object.fromEntries(Object.entries(figures).map(([name, { hits, of }]) => [name, [hits, of] as const]));
}

/** The file's text: a figure a line, so that a change shows which. */
export function accuracyText({ figures, ...rest }: AccuracyFile): string {
  const head = JSON.stringify(rest, null, 2).replace(/\n\}$/, ',');
  const lines = Object.entries(figures).map(([name, counts]) => `    ${JSON.stringify(name)}: ${JSON.stringify(counts)}`);
  return `${head}\n  "figures": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Hash over the label files of a folder. */
export async function labelsHash(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile() && entry.name.endsWith('.jsonl')).map(entry => join(entry.parentPath, entry.name)).toSorted();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(await readFile(path));
  return hash.digest('hex');
}
