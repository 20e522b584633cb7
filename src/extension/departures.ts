import type { Departure } from '../core/model/departure.ts';
import { database } from './database.ts';

/** What a person said they left of one company, in no order. */
export async function departuresOf(domain: string): Promise<readonly Departure[]> {
  return (await database()).getAllFromIndex('departures', 'domain', domain);
}

/** Keeps a departure; one from the same list stands with its first day, for that is when the sender was told. Throws one sentence when the disk is full. */
export async function keepDeparture(departure: Departure): Promise<void> {
  const db = await database();
  if (await db.getKey('departures', [departure.domain, departure.list]) !== undefined) return;
  try {
    await db.add('departures', departure);
  } catch {
    throw new Error('The day could not be noted because the browser\'s storage is full; forget some companies in the panel.');
  }
}

/** Strikes one departure off: it was a mistake. */
export async function dropDeparture({ domain, list }: Pick<Departure, 'domain' | 'list'>): Promise<void> {
  await (await database()).delete('departures', [domain, list]);
}

/** Forgets the departures from one company, or all with `null`. */
export async function forgetDepartures(domain: string | null): Promise<void> {
  const db = await database();
  if (domain === null) return db.clear('departures');
  await Promise.all((await departuresOf(domain)).map(departure => dropDeparture(departure)));
}
