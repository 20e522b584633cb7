import type { DBSchema } from 'idb';
import type { CompanyRecord } from '../core/model/company.ts';
import type { Departure } from '../core/model/departure.ts';
import type { KeptLetter } from '../core/model/letter.ts';
import { openedOnce } from './open-database.ts';

/** What the extension keeps on this device. */
export interface Stores extends DBSchema {
  records: { key: string; value: CompanyRecord };
  letters: { key: string; value: KeptLetter; indexes: { domain: string } };
  departures: { key: [domain: string, list: string]; value: Departure; indexes: { domain: string } };
}

/** The one database of what was heard and written. */
export const database = openedOnce<Stores>({
  name: 'earshot', version: 3,
  upgrade: (db, from) => {
    if (from < 1) db.createObjectStore('records', { keyPath: 'company.domain' });
    if (from < 2) db.createObjectStore('letters', { keyPath: 'id' }).createIndex('domain', 'domain');
    if (from < 3) db.createObjectStore('departures', { keyPath: ['domain', 'list'] }).createIndex('domain', 'domain');
  },
});
