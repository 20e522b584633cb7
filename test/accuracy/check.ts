import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccuracyFile } from './accuracy-file.ts';
import { dropLine, dropsBetween, type Drop } from './drops.ts';
import { lastChangeOf } from './reasons.ts';

/** Where the committed figures lie, and who is told. */
export interface Place {
  /** Folder of the repository. */
  readonly folder: string;
  /** File of the figures, from there. */
  readonly path: string;
  readonly say: (line: string) => void;
}

/**
 * Holds what was measured against the committed figures, and the committed ones against those before them.
 * Status 1 when a figure fell; a fall that was committed passes when its commit says why on a line `Accuracy: …`.
 */
export async function check(measured: AccuracyFile, place: Place): Promise<number> {
  const { folder, path, say } = place;
  const committed = accuracyFrom(await readFile(join(folder, path), 'utf8').catch(() => ''));
  if (!committed) {
    say(`${path}: there are no committed figures to compare with; run npm run accuracy and commit what it writes.`);
    return 2;
  }
  if (committed.labels !== measured.labels) say('The labels are others than those of the committed figures; shares are compared all the same.');
  const fresh = dropsBetween(committed.figures, measured.figures);
  tell('fell since the committed figures', fresh, say);
  const unexplained = await unexplainedDrops(committed, place);
  if (fresh.length + unexplained > 0) return 1;
  say(`No figure of ${Object.keys(committed.figures).length} fell.`);
  return 0;
}

async function unexplainedDrops(committed: AccuracyFile, { folder, path, say }: Place): Promise<number> {
  const change = await lastChangeOf(path, folder);
  const before = change && accuracyFrom(change.before);
  if (!change || !before) return 0;
  const drops = dropsBetween(before.figures, committed.figures);
  if (drops.length === 0) return 0;
  if (change.reason !== null) {
    say(`${drops.length} figures fell with the last commit of ${path}, which says why: ${change.reason}`);
    return 0;
  }
  tell(`fell with the last commit of ${path}, which does not say why (a line "Accuracy: …" in its message)`, drops, say);
  return drops.length;
}

function tell(what: string, drops: readonly Drop[], say: (line: string) => void): void {
  if (drops.length > 0) say([`${drops.length} figures ${what}:`, ...drops.map(drop => `  ${dropLine(drop)}`)].join('\n'));
}

function accuracyFrom(text: string): AccuracyFile | null {
  try {
    const file = JSON.parse(text) as AccuracyFile;
    return file.schema === 'earshot.accuracy/1' ? file : null;
  } catch {
    return null;
  }
}
