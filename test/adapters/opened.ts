import type { MailSnapshot, PageSnapshot } from '../../src/core/model/snapshot.ts';
import type { Opened } from '../../src/adapters/adapter.ts';
import { openFile } from '../../src/adapters/open-file.ts';
import { parse } from '../../src/cli/parser.ts';

/** Bytes of text, one a character for Latin-1, else as UTF-8. */
export function bytesOf(text: string, encoding: 'utf8' | 'latin1' | 'utf16le' = 'utf8'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, encoding));
}

/** A file opened by what it holds. */
export function opened(name: string, content: string | Uint8Array, url: string | null = null): Promise<Opened> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return openFile({ name, bytes }, { parse, now: '2026-11-24T10:00:00.000Z', url });
}

/** The snapshot of a mail; lines may be joined by a plain line feed. */
export async function mailOf(content: string | Uint8Array): Promise<MailSnapshot> {
  const snapshot = await snapshotOf('message.eml', content);
  if (snapshot.kind !== 'mail') throw new Error('It was opened as a page.');
  return snapshot;
}

/** The snapshot of a saved page. */
export async function pageOf(content: string | Uint8Array, name = 'page.html'): Promise<PageSnapshot> {
  const snapshot = await snapshotOf(name, content);
  if (snapshot.kind !== 'page') throw new Error('It was opened as a mail.');
  return snapshot;
}

/** Why a file could not be read. */
export async function problemOf(name: string, content: string | Uint8Array): Promise<string> {
  const result = await opened(name, content);
  if (result.ok) throw new Error(`${name} was read.`);
  return result.problem;
}

/** All words of a snapshot outside quotes. */
export function ownWords({ blocks }: MailSnapshot | PageSnapshot): string {
  return blocks.filter(({ region }) => region !== 'quote').map(({ text }) => text).join('\n');
}

/** All words of a snapshot that are quoted from somebody else. */
export function quotedWords({ blocks }: MailSnapshot | PageSnapshot): string {
  return blocks.filter(({ region }) => region === 'quote').map(({ text }) => text).join('\n');
}

async function snapshotOf(name: string, content: string | Uint8Array) {
  const result = await opened(name, content);
  if (!result.ok) throw new Error(result.problem);
  return result.captured.snapshot;
}
