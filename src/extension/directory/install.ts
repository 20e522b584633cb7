import type { DirectoryProblem, DirectoryState } from '../directory-messages.ts';
import { openPack, soundPack } from '../../directory/open.ts';
import { aboutDirectory, forgetCurrent } from './current.ts';
import { fetchPack, type Loading } from './fetch-pack.ts';
import { dropPack, putPack } from './store.ts';

let loading: Loading | null = null;
let problem: DirectoryProblem | null = null;
let stop: AbortController | null = null;
// Two installations at once would race for the last word.
let queue: Promise<unknown> = Promise.resolve();

/** The directory as it stands now, with what is on the way and what went wrong last. */
export async function directoryState(): Promise<DirectoryState> {
  return { about: await aboutDirectory(), loading, problem };
}

/** Installs the text of a file; a broken one changes nothing. */
export function installText(text: string, from: string): Promise<DirectoryState> {
  return inTurn(() => install(text, from));
}

/** Fetches a pack and installs it; what ends on the way changes nothing. */
export function installFrom(address: string): Promise<DirectoryState> {
  return inTurn(async () => {
    const controller = new AbortController();
    stop = controller;
    const fetched = await fetchPack(address, { signal: controller.signal, progress: now => { loading = now; } }).finally(() => { stop = null; loading = null; });
    return fetched.ok ? install(fetched.text, address) : fetched.problem;
  });
}

/** Ends what is on the way. */
export async function stopInstalling(): Promise<DirectoryState> {
  stop?.abort();
  await queue;
  return directoryState();
}

/** Takes the installed pack away; one that came with Earshot stays. */
export function removeDirectory(): Promise<DirectoryState> {
  return inTurn(async () => {
    await dropPack();
    forgetCurrent();
    return null;
  });
}

function inTurn(work: () => Promise<DirectoryProblem | null>): Promise<DirectoryState> {
  const done = queue.then(async () => {
    problem = null;
    problem = await work();
    return directoryState();
  });
  queue = done.catch(() => undefined);
  return done;
}

async function install(text: string, from: string): Promise<DirectoryProblem | null> {
  const opened = openPack(parsed(text));
  if (!opened.ok) return { kind: 'pack', detail: opened.problem };
  // All of it is checked once, so that nothing a file says is looked at for the first time when a company is.
  const { pack, left } = soundPack(opened.directory);
  if (pack.companies.length === 0) return { kind: 'pack', detail: 'it names no company' };
  try {
    await putPack({ text: JSON.stringify(pack), from, installedAt: new Date().toISOString(), builtAt: pack.builtAt, left });
  } catch {
    return { kind: 'full', detail: '' };
  }
  forgetCurrent();
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
