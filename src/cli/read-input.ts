import { readFile } from 'node:fs/promises';
import type { Reading } from '../core/model/reading.ts';
import { listenClosely } from '../core/index.ts';
import { openFile } from '../adapters/open-file.ts';
import type { Input } from './inputs.ts';
import { parse } from './parser.ts';

/** What holds for all inputs of a call. */
export interface ReadOptions {
  /** Where a saved page came from, when the person says so. */
  readonly url: string | null;
}

/** What came of one page or mail. */
export interface Read {
  readonly input: string;
  readonly kind: 'page' | 'mail';
  readonly url: string | null;
  readonly reading: Reading | null;
  /** One sentence, when it could not be read. */
  readonly problem: string | null;
}

/** Reads one input: one reading for a page or a mail, one a message for what holds many. */
export async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<Read> {
  if (input.kind === 'problem') {
    yield unread(input.name, input.problem);
    return;
  }
  try {
    const bytes = input.kind === 'stdin' ? await fromStandardInput() : await readFile(input.name);
    yield await readBytes(input.name, new Uint8Array(bytes), { url: options.url ?? (input.kind === 'file' ? input.url ?? null : null) });
  } catch (error) {
    yield unread(input.name, `${input.name}: reading it failed (${error instanceof Error ? error.message : String(error)}).`);
  }
}

async function readBytes(name: string, bytes: Uint8Array, { url }: ReadOptions): Promise<Read> {
  const opened = await openFile({ name, bytes }, { parse, now: new Date().toISOString(), url });
  if (!opened.ok) return unread(name, opened.problem);
  const { snapshot } = opened.captured;
  const reading = await listenClosely(snapshot, opened.measure);
  return { input: name, kind: snapshot.kind, url: snapshot.kind === 'page' ? snapshot.url : null, reading, problem: null };
}

async function fromStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function unread(name: string, problem: string): Read {
  return { input: name, kind: /\.(?:eml|mbox)$/i.test(name) ? 'mail' : 'page', url: null, reading: null, problem };
}
