import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

/** How a database is made and brought up to its version. */
export interface DatabasePlan<Schema extends DBSchema> {
  readonly name: string;
  readonly version: number;
  readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
}

/** A database opened when somebody first needs it, and anew after it failed or was closed. */
export function openedOnce<Schema extends DBSchema>({ name, version, upgrade }: DatabasePlan<Schema>): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  return () => {
    opened ??= openDB<Schema>(name, version, { upgrade, terminated: () => { opened = null; } }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
