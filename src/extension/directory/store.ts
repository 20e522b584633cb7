import type { DBSchema } from 'idb';
import { openedOnce } from '../open-database.ts';

/** A pack as it was checked, with what is told of it. Its text is opened only when a company is looked up. */
export interface StoredPack {
  readonly text: string;
  readonly from: string;
  readonly installedAt: string;
  readonly builtAt: string;
  readonly left: number;
}

interface Schema extends DBSchema {
  packs: { key: 'installed'; value: StoredPack };
}

const database = openedOnce<Schema>({ name: 'earshot-directory', version: 1, upgrade: db => { db.createObjectStore('packs'); } });

/** The installed pack, `null` without one. */
export async function installedPack(): Promise<StoredPack | null> {
  return await (await database()).get('packs', 'installed') ?? null;
}

/** Puts a pack in the place of the one before: whole or not at all, as every write of one value is. */
export async function putPack(pack: StoredPack): Promise<void> {
  await (await database()).put('packs', pack, 'installed');
}

/** Takes the installed pack away. */
export async function dropPack(): Promise<void> {
  await (await database()).delete('packs', 'installed');
}
