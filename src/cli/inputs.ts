import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Something to read, by the name it is reported under. */
export type Input =
  /** `url`: where a saved page came from, when a label says so. */
  | { readonly kind: 'file'; readonly name: string; readonly url?: string | null }
  | { readonly kind: 'address'; readonly name: string }
  | { readonly kind: 'stdin'; readonly name: string }
  /** Cannot be read; told in its place and nothing else is lost. */
  | { readonly kind: 'problem'; readonly name: string; readonly problem: string };

const READABLE = /\.(?:html?|xhtml|mht|mhtml|eml|mbox|warc)(?:\.gz)?$/i;
// Where a Maildir keeps its mails, one a file, without a suffix: https://cr.yp.to/proto/maildir.html
const MAILDIR = new Set(['cur', 'new']);

/** Turns the words of the call into inputs in their order; folders are walked, names sorted. */
export async function inputsFrom(words: readonly string[]): Promise<readonly Input[]> {
  const lists = await Promise.all(words.map(inputsOf));
  return lists.flat();
}

async function inputsOf(word: string): Promise<readonly Input[]> {
  if (word === '-') return [{ kind: 'stdin', name: '-' }];
  if (/^https?:\/\//i.test(word)) return [{ kind: 'address', name: word }];
  const known = await stat(word).catch(() => null);
  if (!known) return [{ kind: 'problem', name: word, problem: `${word}: there is no such file or folder; check the path.` }];
  if (!known.isDirectory()) return [{ kind: 'file', name: word }];
  return filesIn(word);
}

async function filesIn(folder: string): Promise<readonly Input[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [{ kind: 'problem', name: folder, problem: `${folder}: the folder cannot be opened; check its permissions.` }];
  const names = entries
    .filter(entry => !entry.isDirectory() && (READABLE.test(entry.name) || isMaildirMail(entry.parentPath, entry.name)))
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted();
  if (names.length > 0) return names.map(name => ({ kind: 'file', name }));
  return [{
    kind: 'problem',
    name: folder,
    problem: `${folder}: the folder holds nothing to read; put .html, .mhtml, .eml, .mbox or .warc files into it.`,
  }];
}

function isMaildirMail(folder: string, name: string): boolean {
  return MAILDIR.has(basename(folder)) && !name.startsWith('.') && existsSync(join(dirname(folder), 'tmp'));
}
