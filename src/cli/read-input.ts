import type { Reading } from '../core/model/reading.ts';
import { listenClosely } from '../core/index.ts';
import type { FileSource, OpenOptions } from '../adapters/adapter.ts';
import { messagesIn } from '../adapters/mbox.ts';
import { openFile } from '../adapters/open-file.ts';
import { pagesIn } from '../adapters/warc.ts';
import { contentOf, UnreadableError, type Content } from './content.ts';
import type { Input } from './inputs.ts';
import { sheetsBeside } from './sheets-beside.ts';

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
  /** The input that holds it among others, and how much of that has been read. */
  readonly within?: { readonly name: string; readonly share: number | null };
}

const NOTHING = { mbox: 'the mailbox holds no message', warc: 'the archive holds no page that a server answered with' } as const;

/** Reads one input: one reading for a page or a mail, one for each message or page of a file that holds many. */
export async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<Read> {
  const { name } = input;
  try {
    const content = await contentOf(input);
    const url = options.url ?? (input.kind === 'file' ? input.url ?? null : null);
    if (content.kind === 'one') {
      yield await readOne(content, { url: url ?? content.url, ...(input.kind === 'file' ? { sheetFor: sheetsBeside(name) } : {}) });
      return;
    }
    let count = 0;
    for await (const { bytes, charset, address } of sourcesIn(content)) {
      count += 1;
      const read = await readOne({ name: `${name}#${count}`, bytes, charset }, { url: address ?? url });
      yield { ...read, within: { name, share: content.shareRead() } };
    }
    if (count === 0) yield unread(name, `${name}: ${NOTHING[content.kind]}.`);
  } catch (error) {
    yield unread(name, sentenceFor(name, error));
  }
}

async function* sourcesIn(content: Content & { kind: 'mbox' | 'warc' }): AsyncGenerator<Omit<Required<FileSource>, 'name'> & { readonly address: string | null }> {
  if (content.kind === 'mbox') for await (const bytes of messagesIn(content.chunks)) yield { bytes, charset: null, address: null };
  else for await (const { url, bytes, charset } of pagesIn(content.chunks)) yield { bytes, charset, address: url === '' ? null : url };
}

async function readOne(source: FileSource, known: Pick<OpenOptions, 'url' | 'sheetFor'>): Promise<Read> {
  const { name } = source;
  try {
    // Half a second of waking up, which `match` and `detectors` need not wait for.
    const { parse } = await import('./parser.ts');
    const opened = await openFile(source, { parse, now: new Date().toISOString(), ...known });
    if (!opened.ok) return unread(name, opened.problem);
    const { snapshot } = opened.captured;
    const reading = await listenClosely(snapshot, opened.measure);
    return { input: name, kind: snapshot.kind, url: snapshot.kind === 'page' ? snapshot.url : null, reading, problem: null };
  } catch (error) {
    return unread(name, sentenceFor(name, error));
  }
}

function sentenceFor(name: string, error: unknown): string {
  if (error instanceof UnreadableError) return error.message;
  return `${name}: reading it failed (${error instanceof Error ? error.message.split('\n')[0] : String(error)}); it was left out.`;
}

function unread(name: string, problem: string): Read {
  return { input: name, kind: /\.(?:eml|mbox)(?:\.gz)?(?:#\d+)?$/i.test(name) ? 'mail' : 'page', url: null, reading: null, problem };
}
