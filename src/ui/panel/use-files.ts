import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Mailing } from '../../core/model/mailing.ts';
import type { Scorecard } from '../../core/model/scorecard.ts';
import type { Judged } from '../../extension/judge-file.ts';
import { ask } from '../../extension/messages.ts';
import { announce } from '../parts/announce.tsx';
import { openTab } from '../parts/host.ts';
import { sentence } from '../parts/trouble.tsx';
import { words } from '../parts/words.ts';
import { counting, lastOfEach, NO_MAILS, told, type HeardFiles, type Outcome } from './heard-files.ts';

/** Files judged so far, the senders they told of, and the means to add more or to end the one that is read. */
export interface FilesWatch extends HeardFiles {
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
}

// A file of thousands of mails must not be drawn thousands of times.
const DRAW_EVERY = 200;

/** Judges files, one at a time, to spare the machine. */
export function useFiles(): FilesWatch {
  const [heard, setHeard] = useState<HeardFiles>({ files: [], senders: new Map(), isPrivate: false });
  const queue = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);
  const running = useRef<AbortController | null>(null);
  const settle = useCallback((key: number, outcome: Outcome) => setHeard(all => ({ ...all, files: all.files.map(one => (one.key === key ? { ...one, outcome } : one)) })), []);
  // What becomes of a file is said before one is dropped.
  useEffect(() => void isPrivateHere().then(isPrivate => setHeard(all => ({ ...all, isPrivate }))), []);
  const add = useCallback((files: readonly File[]) => {
    for (const file of files) {
      const key = ++count.current;
      setHeard(all => ({ ...all, files: [...all.files, { key, name: file.name, outcome: { kind: 'waiting' } }] }));
      queue.current = queue.current.then(async () => {
        running.current = new AbortController();
        const isPrivate = await isPrivateHere();
        const { outcome, mailings } = await outcomeOf(file, { isPrivate, signal: running.current.signal, onProgress: progress => settle(key, progress) });
        const cards = await cardsOf(outcome, [...mailings.keys()], isPrivate);
        setHeard(all => ({ ...all, senders: told(all.senders, cards, mailings) }));
        settle(key, outcome);
        announce(saidOf(file.name, outcome));
      });
    }
  }, [settle]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { ...heard, add, stop };
}

async function isPrivateHere(): Promise<boolean> {
  return (await openTab(null).catch(() => null))?.isPrivate ?? false;
}

interface Reading {
  readonly isPrivate: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (outcome: Outcome) => void;
}

/** What came of a file, and by company the mailings it told of. */
async function outcomeOf(file: File, { isPrivate, signal, onProgress }: Reading): Promise<{ readonly outcome: Outcome; readonly mailings: ReadonlyMap<string, readonly Mailing[]> }> {
  const mailings = new Map<string, readonly Mailing[]>();
  let tally = NO_MAILS;
  let drawn = 0;
  try {
    // The mail and page readers are heavy, and most people never drop a file.
    const { judgeFile } = await import('../../extension/judge-file.ts');
    for await (const judged of judgeFile(file, { isPrivate, signal })) {
      if (judged.domain !== null && judged.domain !== '') mailings.set(judged.domain, lastOfEach([...mailings.get(judged.domain) ?? [], ...judged.mailing ? [judged.mailing] : []]));
      if (!judged.isOfMany) return { outcome: alone(judged), mailings };
      tally = counting(tally, judged);
      if (performance.now() - drawn < DRAW_EVERY) continue;
      drawn = performance.now();
      onProgress({ kind: 'reading', share: judged.share, mails: tally.mails });
    }
    if (tally.mails === 0) return { outcome: { kind: 'failed', problem: words('mailboxEmpty', file.name) }, mailings };
    return { outcome: { kind: 'mailbox', ...tally, companies: mailings.size, end: signal.aborted ? words('mailboxStopped') : '' }, mailings };
  } catch (error) {
    if (tally.mails === 0) return { outcome: { kind: 'failed', problem: sentence(error) }, mailings };
    return { outcome: { kind: 'mailbox', ...tally, companies: mailings.size, end: words('mailboxBroke', sentence(error)) }, mailings };
  }
}

function alone({ scorecard, domain, mailing, problem }: Judged): Outcome {
  if (scorecard === null) return { kind: 'failed', problem: problem ?? words('fileNothing') };
  return { kind: 'judged', card: scorecard, domain: domain ?? '', mailings: mailing === null ? [] : [mailing], problem };
}

async function cardsOf(outcome: Outcome, domains: readonly string[], isPrivate: boolean): Promise<readonly Scorecard[]> {
  if (outcome.kind === 'judged') return domains.length === 0 ? [] : [outcome.card];
  const cards: Scorecard[] = [];
  for (const domain of domains) {
    const card = await ask('file-scorecard', { domain, isPrivate }).catch(() => null);
    if (card !== null) cards.push(card);
  }
  return cards;
}

function saidOf(name: string, outcome: Outcome): string {
  if (outcome.kind === 'failed') return outcome.problem;
  return words('fileJudged', name);
}
