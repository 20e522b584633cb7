import type { Scorecard } from '../core/model/scorecard.ts';
import type { Snapshot } from '../core/model/snapshot.ts';
import { openFile } from '../adapters/open-file.ts';
import { ask } from './messages.ts';

// The core settles in fewer rounds of looks than this.
const ROUNDS = 5;

/** Opens a file that a person dropped and has the background judge it; what cannot be read is one sentence. */
export async function judgeFile(file: File): Promise<{ readonly scorecard: Scorecard | null; readonly problem: string | null }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
  const opened = await openFile({ name: file.name, bytes }, { parse, now: new Date().toISOString(), url: null });
  if (!opened.ok) return { scorecard: null, problem: opened.problem };
  let snapshot: Snapshot = opened.captured.snapshot;
  for (let round = 1; ; round += 1) {
    const { scorecard, problem, asks } = await ask('judge', { snapshot });
    if (asks.length === 0 || round === ROUNDS) return { scorecard, problem };
    snapshot = { ...snapshot, appearances: [...snapshot.appearances, ...opened.measure(asks)] };
  }
}
