import type { DirectoryEntry } from '../../core/model/directory.ts';
import { registrableDomain } from '../../core/index.ts';
import { isOlder } from '../../core/posture/instant.ts';
import { rubric } from '../../core/posture/rubric.ts';
import { lookUp } from '../../directory/look-up.ts';
import { openPack, type Directory } from '../../directory/open.ts';
import { browser } from '../browser.ts';
import type { DirectoryAbout } from '../directory-messages.ts';
import { installedPack, type StoredPack } from './store.ts';

interface Current {
  readonly directory: Directory;
  readonly pack: Omit<StoredPack, 'text'>;
}

// Opened once in the life of a background; a sleeping one forgets it.
let current: Promise<Current | null> | null = null;

/** What the directory in use says of a company, by its registrable domain; `null` where it says nothing, or there is none. */
export async function entryFor(domain: string): Promise<DirectoryEntry | null> {
  const open = await currentDirectory();
  return open === null ? null : lookUp(open.directory, domain, registrableDomain);
}

/** What is to be told of the directory in use. */
export async function aboutDirectory(): Promise<DirectoryAbout | null> {
  const open = await currentDirectory();
  if (open === null) return null;
  const { directory: { sources, companies }, pack: { from, installedAt, builtAt, left } } = open;
  const now = new Date().toISOString();
  return {
    from, installedAt, builtAt, left, companies: companies.length,
    sources: sources.map(({ name, licence, upstreamDate }) => ({ name, licence, upstreamDate, isStale: isOlder(upstreamDate, now, rubric.staleAfterDays) })),
  };
}

/** Has the directory opened anew when it is needed next. */
export function forgetCurrent(): void {
  current = null;
}

function currentDirectory(): Promise<Current | null> {
  // A directory is an aid: where it cannot be had, companies are shown without it.
  current ??= newest().catch(() => null);
  return current;
}

async function newest(): Promise<Current | null> {
  const packs = (await Promise.all([installedPack(), embeddedPack()])).flatMap(pack => openedFrom(pack));
  // Whoever updates Earshot with a newer directory in it should not go on with an older one.
  return packs.toSorted((a, b) => b.pack.builtAt.localeCompare(a.pack.builtAt))[0] ?? null;
}

function openedFrom(stored: StoredPack | null): readonly Current[] {
  if (stored === null) return [];
  const { text, ...pack } = stored;
  const opened = openPack(JSON.parse(text));
  return opened.ok ? [{ directory: opened.directory, pack: { ...pack, builtAt: opened.directory.builtAt } }] : [];
}

async function embeddedPack(): Promise<StoredPack | null> {
  if (!__DIRECTORY__) return null;
  const text = await (await fetch(browser.runtime.getURL('directory.json'))).text();
  return { text, from: '', installedAt: '', builtAt: '', left: 0 };
}
