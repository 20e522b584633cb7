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

// A worker takes a second to wake up: a dozen files are read as fast by one.
const FILES_A_THREAD = 12;
// What is read ahead of an input that takes long waits in memory.
const AHEAD = 64;
// Files that may hold any number of messages are read here, one message at a time, and never gathered.
const ENDLESS = /\.(?:mbox|warc)(?:\.gz)?$/i;

/** Reads inputs on several workers and hands the readings over in input order; few inputs need no thread at all. */
export async function* readAll(inputs: readonly Input[], jobs: number, options: ReadOptions): AsyncGenerator<Read> {
  const threads = Math.min(jobs, Math.ceil(inputs.filter(isForWorker).length / FILES_A_THREAD));
  if (threads <= 1) {
    for (const input of inputs) yield* readInput(input, options);
    return;
  }
  const ledger = newLedger();
  const stop = startThreads(inputs, { threads, options, ledger });
  try {
    for (const [job, input] of inputs.entries()) {
      ledger.current = job;
      ledger.resume();
      yield* isForWorker(input) ? wordsOf(job, ledger) : readInput(input, options);
    }
  } finally {
    stop();
  }
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
  /** The input whose readings are handed over now. */
  current: number;
  /** Called when a word has come. */
  wake: () => void;
  /** Called when there is room ahead again. */
  resume: () => void;
}

function newLedger(): Ledger {
  return { read: new Map(), over: new Set(), current: 0, wake: () => undefined, resume: () => undefined };
}

function isForWorker(input: Input): boolean {
  return input.kind === 'file' && !ENDLESS.test(input.name);
}

async function* wordsOf(job: number, ledger: Ledger): AsyncGenerator<Read> {
  for (;;) {
    const ready = ledger.read.get(job) ?? [];
    ledger.read.delete(job);
    yield* ready;
    if (ledger.read.has(job)) continue;
    if (ledger.over.delete(job)) return;
    await new Promise<void>(resolve => { ledger.wake = resolve; });
  }
}

function note(ledger: Ledger, word: Word): void {
  if ('over' in word) ledger.over.add(word.job);
  else ledger.read.set(word.job, [...ledger.read.get(word.job) ?? [], word.read]);
  ledger.wake();
}

/** Starts the workers; the returned function ends them. */
function startThreads(inputs: readonly Input[], { threads, options, ledger }: { readonly threads: number; readonly options: ReadOptions; readonly ledger: Ledger }): () => void {
  const jobs = inputs.flatMap((input, job) => (isForWorker(input) ? [{ job, input }] : [])).values();
  const workers = new Set<Worker>();
  const idle = new Set<() => void>();
  let waiting = jobs.next();
  ledger.resume = () => { for (const order of idle) order(); };
  const start = (): void => {
    const worker = new Worker(new URL(import.meta.url));
    let current: Omit<Order, 'options'> | null = null;
    const order = (): void => {
      idle.delete(order);
      if (waiting.done) { workers.delete(worker); void worker.terminate(); return; }
      if (waiting.value.job > ledger.current + AHEAD) { idle.add(order); return; }
      current = waiting.value;
      waiting = jobs.next();
      worker.postMessage({ ...current, options } satisfies Order);
    };
    worker.on('message', (word: Word) => {
      note(ledger, word);
      if (!('over' in word)) return;
      current = null;
      order();
    });
    worker.on('error', error => {
      workers.delete(worker);
      if (current) for (const word of lost(current, error)) note(ledger, word);
      start();
    });
    workers.add(worker);
    order();
  };
  for (let thread = 0; thread < threads; thread += 1) start();
  return () => { for (const worker of workers) void worker.terminate(); };
}

function lost({ job, input: { name } }: Omit<Order, 'options'>, error: Error): readonly Word[] {
  const problem = `${name}: reading it failed (${error.message}); it was left out.`;
  return [{ job, read: { input: name, kind: 'page', url: null, reading: null, problem } }, { job, over: true }];
}
