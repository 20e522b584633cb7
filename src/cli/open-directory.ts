import { readFile } from 'node:fs/promises';
import { registrableDomain, withDirectory } from '../core/index.ts';
import { lookUp } from '../directory/look-up.ts';
import { openPack, type Directory } from '../directory/open.ts';
import { UsageError } from './arguments.ts';
import type { Read } from './read-input.ts';

/** Opens the pack of `--directory`; throws `UsageError` where it is none. */
export async function openDirectory(path: string): Promise<Directory> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`--directory: ${path} cannot be read; check the path, or build it with earshot directory.`);
  const opened = openPack(parsed(text));
  if (!opened.ok) throw new UsageError(`--directory: ${path}: ${opened.problem}.`);
  return opened.directory;
}

/** An input's reading with what the directory says of its company behind what was read. */
export function withEntry(read: Read, directory: Directory | null): Read {
  const domain = read.reading?.company?.domain;
  if (directory === null || read.reading === null || domain === undefined) return read;
  // The page's own host tells a company below a domain from the one above it.
  const host = read.url !== null && URL.canParse(read.url) ? new URL(read.url).hostname : '';
  const entry = lookUp(directory, registrableDomain(host) === domain ? host : domain, registrableDomain);
  return { ...read, reading: { ...read.reading, paths: withDirectory(read.reading.paths, entry) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
