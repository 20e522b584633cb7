import { useCallback, useRef, useState } from 'preact/hooks';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { announce } from '../parts/announce.tsx';
import { sentence } from '../parts/trouble.tsx';
import { words } from '../parts/words.ts';

/** A file on its way to a scorecard. */
export interface JudgedFile {
  readonly key: number;
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'judged'; readonly card: Scorecard; readonly problem: string | null }
    | { readonly kind: 'failed'; readonly problem: string };
}

/** Files judged so far, newest last, and the means to add more; one is judged at a time, to spare the machine. */
export function useFiles(): readonly [readonly JudgedFile[], (files: readonly File[]) => void] {
  const [judged, setJudged] = useState<readonly JudgedFile[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);
  const add = useCallback((files: readonly File[]) => {
    for (const file of files) {
      const key = ++count.current;
      const settle = (outcome: JudgedFile['outcome']) => setJudged(all => all.map(one => (one.key === key ? { ...one, outcome } : one)));
      setJudged(all => [...all, { key, name: file.name, outcome: { kind: 'waiting' } }]);
      queue.current = queue.current.then(async () => {
        const outcome = await outcomeOf(file);
        settle(outcome);
        announce(outcome.kind === 'judged' ? words('fileJudged', file.name) : outcome.problem);
      });
    }
  }, []);
  return [judged, add];
}

async function outcomeOf(file: File): Promise<Exclude<JudgedFile['outcome'], { kind: 'waiting' }>> {
  try {
    // The mail and page readers are heavy, and most people never drop a file.
    const { judgeFile } = await import('../../extension/judge-file.ts');
    const { scorecard, problem } = await judgeFile(file);
    return scorecard === null ? { kind: 'failed', problem: problem ?? words('fileNothing') } : { kind: 'judged', card: scorecard, problem };
  } catch (error) {
    return { kind: 'failed', problem: sentence(error) };
  }
}
