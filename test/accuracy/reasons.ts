import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The last commit that changed the figures: what they were before it, and why they fell if its message says so. */
export interface LastChange {
  readonly before: string;
  /** What stands behind `Accuracy:` in the message; `null` where nothing does. */
  readonly reason: string | null;
}

// A line of its own in the commit's message: `Accuracy: rarer, since the rule no longer reads headings`.
const REASON = /^Accuracy:\s*(\S.*)$/m;

/** Asks git; `null` where there is no repository or the figures were committed once only. */
export async function lastChangeOf(path: string, folder: string): Promise<LastChange | null> {
  const git = async (...words: readonly string[]): Promise<string> => (await run('git', words, { cwd: folder, maxBuffer: 1 << 26 })).stdout;
  try {
    const [last, previous] = (await git('log', '-2', '--format=%H', '--', path)).trim().split('\n');
    if (!last || !previous) return null;
    return { before: await git('show', `${previous}:${path}`), reason: REASON.exec(await git('log', '-1', '--format=%B', last))?.[1] ?? null };
  } catch {
    return null;
  }
}
