import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../directory/gather.ts';
import { reasonFor } from './fetched.ts';
import { filesInTar, isTar } from './tar.ts';

/** The JSON files of a source, and those that could not be read, each with one sentence. */
export interface Documents {
  readonly documents: readonly Document[];
  readonly problems: readonly string[];
}

// The published directories take 1 and 12 MB; more than this is something else.
const LARGEST = 200_000_000;
const PATIENCE_MS = 120_000;
const AT_ONCE = 64;

/** Reads what lies at a folder, file or address: `.json`, or an archive `.tar`, `.tar.gz` of such files as code hosts give them out. */
export async function documentsIn(word: string): Promise<Documents> {
  if (/^https?:\/\//i.test(word)) return fromAddress(word);
  const known = await stat(word).catch(() => null);
  if (known === null) return failed(`${word}: there is no such file or folder; check the path.`);
  return together(await inTurns(known.isDirectory() ? await jsonIn(word) : [word], fromFile));
}

async function jsonIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile() && /\.json$/i.test(entry.name)).map(entry => join(entry.parentPath, entry.name)).toSorted();
}

async function fromFile(path: string): Promise<Documents> {
  try {
    const { mtime, size } = await stat(path);
    if (size > LARGEST) return failed(`${path}: ${size} bytes are too many for a directory.`);
    return opened(path, await readFile(path), mtime);
  } catch (error) {
    return failed(`${path}: the file cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

async function fromAddress(address: string): Promise<Documents> {
  const host = URL.canParse(address) ? new URL(address).host : '';
  if (host === '') return failed(`${address}: this is no web address; write it whole.`);
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), credentials: 'omit' });
    if (!answer.ok) return failed(`${address}: ${host} answered with status ${answer.status} in place of a directory.`);
    const changed = Date.parse(answer.headers.get('last-modified') ?? '');
    return opened(address, await bodyOf(answer), Number.isNaN(changed) ? new Date() : new Date(changed));
  } catch (error) {
    return failed(`${address}: ${error instanceof RangeError ? error.message : reasonFor(error, host)}.`);
  }
}

async function bodyOf(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.byteLength;
    if (size > LARGEST) throw new RangeError('the answer is too large for a directory');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function opened(name: string, bytes: Uint8Array, changed: Date): Documents {
  try {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
    if (!isTar(plain)) return parsed(name, plain, changed);
    return together(filesInTar(plain).filter(({ path }) => /\.json$/i.test(path)).map(file => parsed(`${name}#${file.path}`, file.bytes, file.changed)));
  } catch (error) {
    return failed(`${name}: the archive cannot be unpacked (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function parsed(name: string, bytes: Uint8Array, changed: Date): Documents {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { documents: [{ name, value, day: changed.toISOString().slice(0, 10) }], problems: [] };
  } catch {
    return failed(`${name}: ${basename(name)} is no JSON; it was left out.`);
  }
}

// Thousands of small files: some at once, not all.
async function inTurns(paths: readonly string[], read: (path: string) => Promise<Documents>): Promise<readonly Documents[]> {
  const all: Documents[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) all.push(...await Promise.all(paths.slice(start, start + AT_ONCE).map(read)));
  return all;
}

function together(all: readonly Documents[]): Documents {
  return { documents: all.flatMap(({ documents }) => documents), problems: all.flatMap(({ problems }) => problems) };
}

function failed(problem: string): Documents {
  return { documents: [], problems: [problem] };
}
