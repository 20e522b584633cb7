import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CompanyRecord } from '../core/model/company.ts';
import type { KeptLetter } from '../core/model/letter.ts';

/** What the extension keeps on this device. */
export interface Stores extends DBSchema {
  records: { key: string; value: CompanyRecord };
  letters: { key: string; value: KeptLetter; indexes: { domain: string } };
}

const VERSION = 2;

let opened: Promise<IDBPDatabase<Stores>> | null = null;

/** The one database, opened when somebody needs it; opened anew after it failed or was closed. */
export function database(): Promise<IDBPDatabase<Stores>> {
  opened ??= openDB<Stores>('earshot', VERSION, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('records', { keyPath: 'company.domain' });
      if (from < 2) db.createObjectStore('letters', { keyPath: 'id' }).createIndex('domain', 'domain');
    },
    terminated: () => { opened = null; },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
