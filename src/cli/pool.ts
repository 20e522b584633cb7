import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Input } from './inputs.ts';
import type { ReadOptions, Read } from './read-input.ts';
import { readInput } from './read-input.ts';

/** A worker's word: one reading of a job, or that the job is over. */
type Word = { readonly job: number; readonly read: Read } | { readonly job: number; readonly over: true };

interface Order {
  readonly job: number;
  readonly input: Input;
  readonly options: ReadOptions;
}

// jsdom lets go of closed documents late; a fresh worker gives the memory back for sure.
const JOBS_A_WORKER = 200;

/** Reads inputs on several workers and hands the readings over in input order; one worker means no thread at all. */
export async function* readAll(inputs: readonly Input[], jobs: number, options: ReadOptions): AsyncGenerator<Read> {
  const threads = Math.min(jobs, inputs.filter(input => input.kind === 'file').length);
  if (threads <= 1) {
    for (const input of inputs) yield* readInput(input, options);
    return;
  }
  yield* inOrder(inputs, startThreads(inputs, threads, options));
}

/** What a worker thread does: read what it is told, word by word. */
export function serveAsWorker(): void {
  parentPort?.on('message', async ({ job, input, options }: Order) => {
    for await (const read of readInput(input, options)) parentPort?.postMessage({ job, read } satisfies Word);
    parentPort?.postMessage({ job, over: true } satisfies Word);
  });
}

/** True in the threads that `readAll` starts. */
export const isWorker = !isMainThread;

interface Ledger {
  readonly read: Map<number, Read[]>;
  readonly over: Set<number>;
  wake: () => void;
}

async function* inOrder(inputs: readonly Input[], ledger: Ledger): AsyncGenerator<Read> {
  for (let job = 0; job < inputs.length; job += 1) {
    for (;;) {
      const ready = ledger.read.get(job) ?? [];
      ledger.read.delete(job);
      yield* ready;
      if (ledger.over.has(job) && !ledger.read.has(job)) break;
      if (!ledger.read.has(job)) await new Promise<void>(resolve => { ledger.wake = resolve; });
    }
  }
}

function startThreads(inputs: readonly Input[], threads: number, options: ReadOptions): Ledger {
  const ledger: Ledger = { read: new Map(), over: new Set(), wake: () => undefined };
  let next = 0;
  const note = (word: Word): void => {
    if ('over' in word) ledger.over.add(word.job);
    else ledger.read.set(word.job, [...ledger.read.get(word.job) ?? [], word.read]);
    ledger.wake();
  };
  const start = (): void => {
    if (next >= inputs.length) return;
    const worker = new Worker(new URL(import.meta.url));
    let served = 0;
    let current = -1;
    const order = (): void => {
      const input = inputs[next];
      if (input === undefined) { void worker.terminate(); return; }
      if (served === JOBS_A_WORKER) { void worker.terminate(); start(); return; }
      served += 1;
      current = next;
      next += 1;
      worker.postMessage({ job: current, input, options } satisfies Order);
    };
    worker.on('message', (word: Word) => { note(word); if ('over' in word) order(); });
    worker.on('error', error => {
      const name = inputs[current]?.name ?? '-';
      note({ job: current, read: { input: name, kind: 'page', url: null, reading: null, problem: `${name}: reading it failed (${error.message}); it was left out.` } });
      note({ job: current, over: true });
      start();
    });
    order();
  };
  for (let thread = 0; thread < threads; thread += 1) start();
  return ledger;
}
