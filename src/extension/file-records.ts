import type { CompanyRecord } from '../core/model/company.ts';
import type { Reading } from '../core/model/reading.ts';
import { merge } from '../core/index.ts';
import { recordReading } from './judge.ts';
import { recordOf } from './records.ts';

// Of files dropped in a private window, or when the disk was full: gone with the background.
const unstored = new Map<string, CompanyRecord>();

/** Adds what a dropped file told to its company's record, as with a mail that is opened; in a private window to one that is stored nowhere. */
export async function recordFile(reading: Reading, isPrivate: boolean): Promise<{ readonly record: CompanyRecord; readonly problem: string }> {
  const { record, stored, problem } = await recordReading(reading, isPrivate);
  const domain = reading.company?.domain;
  if (stored || domain === undefined) return { record, problem };
  const merged = merge(unstored.get(domain) ?? null, reading);
  unstored.set(domain, merged);
  return { record: merged, problem };
}

/** The record that dropped files were added to, `null` when it was forgotten. */
export async function fileRecordOf(domain: string, isPrivate: boolean): Promise<CompanyRecord | null> {
  return (isPrivate ? null : await recordOf(domain)) ?? unstored.get(domain) ?? null;
}

/** Forgets what was stored nowhere of one company, or of all with `null`. */
export function forgetFiles(domain: string | null): void {
  if (domain === null) unstored.clear();
  else unstored.delete(domain);
}
