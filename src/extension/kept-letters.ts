import type { KeptLetter } from '../core/model/letter.ts';
import { database } from './database.ts';

/** Letters kept of one company, or of all with `null`, the newest first. */
export async function lettersOf(domain: string | null): Promise<readonly KeptLetter[]> {
  const db = await database();
  const letters = domain === null ? await db.getAll('letters') : await db.getAllFromIndex('letters', 'domain', domain);
  return letters.toSorted((a, b) => b.sentOn.localeCompare(a.sentOn) || b.deadline.localeCompare(a.deadline));
}

/** Keeps that a letter was sent. Throws one sentence when the disk is full. */
export async function keepLetter(letter: KeptLetter): Promise<void> {
  try {
    await (await database()).put('letters', letter);
  } catch {
    throw new Error('The letter could not be noted because the browser\'s storage is full; forget some companies in the panel.');
  }
}

/** Notes that a letter was answered, and with it those before it about the same. */
export async function answerLetter(id: string): Promise<void> {
  const db = await database();
  const answered = await db.get('letters', id);
  if (answered === undefined) return;
  const alike = (await lettersOf(answered.domain)).filter(({ kind }) => kind === answered.kind);
  await Promise.all(alike.map(letter => db.put('letters', { ...letter, isAnswered: true })));
}

/** Strikes one letter off. */
export async function dropLetter(id: string): Promise<void> {
  await (await database()).delete('letters', id);
}

/** Forgets the letters of one company, or all with `null`. */
export async function forgetLetters(domain: string | null): Promise<void> {
  const db = await database();
  if (domain === null) return db.clear('letters');
  await Promise.all((await lettersOf(domain)).map(({ id }) => db.delete('letters', id)));
}

/** Ids of letters that wait for an answer although their day has passed; of several about the same, the newest counts. */
export function dueOf(letters: readonly KeptLetter[], today: string): ReadonlySet<string> {
  return new Set(waiting(letters).filter(({ deadline }) => deadline < today).map(({ id }) => id));
}

/** Letters without an answer, the newest of each company and matter. */
export function waiting(letters: readonly KeptLetter[]): readonly KeptLetter[] {
  const newest = new Map<string, KeptLetter>();
  for (const letter of letters.toSorted((a, b) => a.sentOn.localeCompare(b.sentOn) || a.stage.localeCompare(b.stage))) newest.set(`${letter.domain} ${letter.kind}`, letter);
  return [...newest.values()].filter(({ isAnswered }) => !isAnswered);
}

/** The person's own day, `2026-11-25`. */
export function dayOf(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
