import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { latin1 } from '../adapters/decode.ts';
import { isMbox } from '../adapters/mbox.ts';
import { isWarc } from '../adapters/warc.ts';
import { fetched } from './fetched.ts';
import type { Input } from './inputs.ts';

/** Bytes of an input as they come: one page or mail, or a stream of many. */
export type Content =
  | { readonly kind: 'one'; readonly name: string; readonly bytes: Uint8Array; readonly charset: string | null; readonly url: string | null }
  | { readonly kind: 'mbox' | 'warc'; readonly chunks: AsyncIterable<Uint8Array>; readonly shareRead: ShareRead };

/** How much of an input has been read, 0–1; `null` where nobody knows how long it is. */
export type ShareRead = () => number | null;

/** An input cannot be read; the message is the one sentence that says so. */
export class UnreadableError extends Error {}

/** Where bytes come from, and what was said about them. */
interface Origin {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly charset: string | null;
  /** Address the bytes were answered from in the end. */
  readonly url: string | null;
  readonly shareRead: ShareRead;
}

// Far beyond any page or mail, and small enough to hold: bytes.
const LARGEST = 100 * 1024 * 1024;
const START = 1024;
const GZIP = [0x1f, 0x8b];

/** Opens an input and looks at how it begins; compressed files are unpacked on the way. */
export async function contentOf(input: Input): Promise<Content> {
  const origin = await originOf(input);
  const { start, chunks } = await peeked(origin);
  if (start[0] !== GZIP[0] || start[1] !== GZIP[1]) return sorted(origin, start, chunks);
  const unpacked = { ...origin, chunks: Readable.from(chunks).pipe(createGunzip()) as AsyncIterable<Uint8Array> };
  const inside = await peeked(unpacked);
  return sorted(unpacked, inside.start, inside.chunks);
}

async function originOf(input: Input): Promise<Origin> {
  const { name } = input;
  switch (input.kind) {
    case 'problem': throw new UnreadableError(input.problem);
    case 'address': {
      const answer = await fetched(name);
      if ('problem' in answer) throw new UnreadableError(answer.problem);
      return { name, ...answer, shareRead: nobodyKnows };
    }
    case 'stdin': return { name, chunks: process.stdin as AsyncIterable<Uint8Array>, charset: null, url: null, shareRead: nobodyKnows };
    case 'file': return fromFile(name);
  }
}

function nobodyKnows(): null {
  return null;
}

async function fromFile(name: string): Promise<Origin> {
  const size = await stat(name).then(known => known.size, () => 0);
  const stream = createReadStream(name, { highWaterMark: 1 << 20 });
  return { name, chunks: stream as AsyncIterable<Uint8Array>, charset: null, url: null, shareRead: () => (size === 0 ? null : Math.min(1, stream.bytesRead / size)) };
}

async function sorted({ name, charset, url, shareRead }: Origin, start: Uint8Array, chunks: AsyncIterable<Uint8Array>): Promise<Content> {
  if (isWarc(latin1(start))) return { kind: 'warc', chunks, shareRead };
  if (isMbox(name, start)) return { kind: 'mbox', chunks, shareRead };
  return { kind: 'one', name, bytes: await gathered(name, chunks), charset, url };
}

/** How a stream begins, and the whole of it again. */
async function peeked({ name, chunks }: Origin): Promise<{ readonly start: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < START) {
    const next = await nextOf(name, iterator);
    if (next === null) break;
    first.push(next);
    size += next.length;
  }
  return {
    start: Buffer.concat(first).subarray(0, START),
    chunks: (async function* whole() {
      yield* first;
      for (let next = await nextOf(name, iterator); next !== null; next = await nextOf(name, iterator)) yield next;
    })(),
  };
}

async function nextOf(name: string, iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const { value, done } = await iterator.next();
    return done ? null : value as Uint8Array;
  } catch (error) {
    throw new UnreadableError(`${name}: ${reasonFor(error)}.`);
  }
}

async function gathered(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST) throw new UnreadableError(`${name}: it is larger than ${LARGEST / 1024 / 1024} MB, which no page or mail is.`);
    all.push(chunk);
  }
  return new Uint8Array(Buffer.concat(all));
}

function reasonFor(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  switch (code) {
    case 'ENOENT': return 'there is no such file; check the path';
    case 'EACCES': case 'EPERM': return 'it may not be read; check its permissions';
    case 'EISDIR': return 'it is a folder; give it by its own path';
    case 'Z_DATA_ERROR': case 'Z_BUF_ERROR': return 'its compression is damaged; fetch or pack it again';
    default: return `reading it failed (${message.split('\n')[0]}); it was left out`;
  }
}
