import type { CompanyRecord } from '../core/model/company.ts';
import type { Reading } from '../core/model/reading.ts';
import { merge } from '../core/index.ts';
import { database } from './database.ts';

// Two tabs of one company may finish at once; each merge waits for the one before.
let queue: Promise<unknown> = Promise.resolve();

/** The record of a registrable domain, `null` when nothing was heard of it. */
export async function recordOf(domain: string): Promise<CompanyRecord | null> {
  return await (await database()).get('records', domain) ?? null;
}

/** Every record, in no order. */
export async function allRecords(): Promise<readonly CompanyRecord[]> {
  return (await database()).getAll('records');
}

/** Adds a reading to its company's record and answers with the record; throws one sentence when the disk is full. */
export function keep(domain: string, reading: Reading): Promise<CompanyRecord> {
  const kept = queue.then(async () => {
    const record = merge(await recordOf(domain), reading);
    try {
      await (await database()).put('records', record);
    } catch {
      throw new Error('The record could not be saved because the browser\'s storage is full; forget some companies in the panel.');
    }
    return record;
  });
  queue = kept.catch(() => undefined);
  return kept;
}

/** Forgets one company, or all with `null`; answers how many were forgotten. */
export function forget(domain: string | null): Promise<number> {
  const done = queue.then(async () => {
    const db = await database();
    if (domain === null) {
      const count = await db.count('records');
      await db.clear('records');
      return count;
    }
    const known = await db.getKey('records', domain);
    await db.delete('records', domain);
    return known === undefined ? 0 : 1;
  });
  queue = done.catch(() => undefined);
  return done;
}
