import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { phraseClasses } from '../../core/index.ts';
import { labelledFile, type LabelledFile } from './labelled-file.ts';
import { labelledString, type LabelledString } from './labelled-string.ts';

/** A labelled file and where it lies. */
export interface PlacedFile extends LabelledFile {
  readonly path: string;
}

/** Everything labelled in a folder. */
export interface Corpus {
  readonly files: readonly PlacedFile[];
  readonly strings: readonly LabelledString[];
  /** Lines that label nothing that could be read, told by file and number. */
  readonly problems: readonly string[];
}

/** Gathers the labels of a folder and of the folders in it: `labels.jsonl` beside files, other `.jsonl` files of strings. `null` when there is none. */
export async function corpusIn(folder: string): Promise<Corpus | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter(entry => entry.isFile() && entry.name.endsWith('.jsonl')).map(entry => join(entry.parentPath, entry.name)).toSorted();
  if (paths.length === 0) return null;
  const parts = await Promise.all(paths.map(labelsIn));
  return {
    files: parts.flatMap(part => part.files),
    strings: parts.flatMap(part => part.strings),
    problems: parts.flatMap(part => part.problems),
  };
}

async function labelsIn(path: string): Promise<Corpus> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line, at) => ({ row: rowFrom(line), place: `${path}:${at + 1}`, isEmpty: line.trim() === '' }));
  const known = new Set(phraseClasses);
  const files: PlacedFile[] = [];
  const strings: LabelledString[] = [];
  const problems: string[] = [];
  for (const { row, place, isEmpty } of lines) {
    const file = labelledFile(row);
    const string = file ? null : labelledString(row, known);
    if (file) files.push({ ...file, path: join(dirname(path), file.file) });
    else if (string) strings.push(string);
    else if (!isEmpty) problems.push(`${place}: the line labels neither a file nor a text; write {"file", "labels"} or {"text", "label"} on one line.`);
  }
  return { files, strings, problems };
}

function rowFrom(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
