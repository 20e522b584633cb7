import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Reading } from '../../src/core/model/reading.ts';
import type { Snapshot } from '../../src/core/model/snapshot.ts';
import type { Outcome } from '../../src/core/model/verdict.ts';
import { openFile } from '../../src/adapters/open-file.ts';
import { parse } from '../../src/cli/parser.ts';
import { listenClosely } from '../../src/core/listen.ts';

/** One case: a folder that claims in its name what a detector must say about the source in it. */
export interface Case {
  readonly detector: string;
  readonly name: string;
  readonly folder: string;
  readonly outcome: Outcome;
}

const ROOT = 'test/detectors';
// One moment for all, so that what depends on the day is told the same tomorrow.
const NOW = '2026-11-24T10:00:00.000Z';
// Where a page stands that does not say so itself with <link rel="canonical">.
const ADDRESS = 'https://shop.example/page';
const NAME = /^(?<outcome>found|clear|cantTell|inapplicable)-[a-z]{2}-[a-z0-9-]+$/;

/** Every case there is; a folder that does not follow the naming stops the run. */
export function allCases(): readonly Case[] {
  return foldersIn(ROOT).flatMap(detector => foldersIn(`${ROOT}/${detector}`).map(name => {
    const outcome = NAME.exec(name)?.groups?.['outcome'];
    if (outcome === undefined) throw new Error(`${ROOT}/${detector}/${name}: name it <outcome>-<lang>-<what>, for instance found-en-footer-grey.`);
    return { detector, name, folder: `${ROOT}/${detector}/${name}`, outcome: outcome as Outcome };
  }));
}

/** Reads a case as the command line reads such a file, and hears it to the end. */
export async function readingOf({ folder }: Case): Promise<Reading> {
  const kept = `${folder}/snapshot.json`;
  if (existsSync(kept)) return listenClosely(JSON.parse(readFileSync(kept, 'utf8')) as Snapshot, () => []);
  const file = ['source.html', 'message.eml'].map(name => `${folder}/${name}`).find(path => existsSync(path));
  if (file === undefined) throw new Error(`${folder}: put a source.html, message.eml or snapshot.json there.`);
  const opened = await openFile({ name: file, bytes: readFileSync(file) }, { parse, now: NOW, url: null });
  if (!opened.ok) throw new Error(opened.problem);
  const { captured: { snapshot }, measure } = opened;
  return listenClosely(snapshot.kind === 'mail' ? snapshot : { ...snapshot, url: snapshot.url ?? ADDRESS }, measure);
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name).toSorted();
}
