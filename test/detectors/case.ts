import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Measure } from '../../src/core/listen.ts';
import type { Snapshot } from '../../src/core/model/snapshot.ts';
import type { Outcome } from '../../src/core/model/verdict.ts';
import { measure } from '../../src/capture/measure.ts';
import { capturePage } from '../../src/capture/page.ts';

/** Moment at which cases are read. */
export const NOW = '2026-11-24T10:00:00.000Z';

/** Where a page without an address of its own stands. */
const ADDRESS = 'https://shop.example/page';

/** One case: a folder that claims in its name what a detector must say about the source in it. */
export interface Case {
  readonly detector: string;
  readonly name: string;
  readonly folder: string;
  readonly outcome: Outcome;
}

/** A case's source as the core takes it. */
export interface Source {
  readonly snapshot: Snapshot;
  readonly measure: Measure;
}

const ROOT = 'test/detectors';
const NAME = /^(?<outcome>found|clear|cantTell|inapplicable)-[a-z]{2}(?:-[a-z]{2})?-[a-z0-9-]+$/;

/** Every case there is; a folder that does not follow the naming stops the run. */
export function allCases(): readonly Case[] {
  return foldersIn(ROOT).flatMap(detector => foldersIn(`${ROOT}/${detector}`).map(name => {
    const outcome = NAME.exec(name)?.groups?.['outcome'];
    if (outcome === undefined) throw new Error(`${ROOT}/${detector}/${name}: name it <outcome>-<lang>-<what>, for instance found-en-footer-grey.`);
    return { detector, name, folder: `${ROOT}/${detector}/${name}`, outcome: outcome as Outcome };
  }));
}

/** Opens a case as the command line opens such a file. */
export async function sourceOf({ folder }: Case): Promise<Source> {
  if (existsSync(`${folder}/source.html`)) return pageIn(readFileSync(`${folder}/source.html`, 'utf8'));
  if (existsSync(`${folder}/snapshot.json`)) {
    return { snapshot: JSON.parse(readFileSync(`${folder}/snapshot.json`, 'utf8')) as Snapshot, measure: () => [] };
  }
  throw new Error(`${folder}: put a source.html, message.eml or snapshot.json there.`);
}

function pageIn(html: string): Source {
  const { window } = new JSDOM(html);
  const url = window.document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ADDRESS;
  const page = new JSDOM(html, { url }).window;
  const { snapshot, elementOf } = capturePage(page.document, { url, now: NOW });
  return { snapshot, measure: refs => measure(refs, { elementOf, window: page, layout: false }) };
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name).toSorted();
}
