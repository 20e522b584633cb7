import { directoryPaths } from '../contact/directory-paths.ts';
import type { CompanyRecord } from '../model/company.ts';
import type { DirectoryEntry } from '../model/directory.ts';
import { mergedPaths } from './merged-paths.ts';

/**
 * The record as shown with a directory at hand: what an older pack said of the company goes, what this one says comes behind the company's
 * own pages, in the language of whoever reads it. To be done when the record is shown, so that none is stored and a new pack counts at once.
 */
export function withEntry(record: CompanyRecord, entry: DirectoryEntry | null, lang = 'en'): CompanyRecord {
  const own = record.paths.filter(({ from }) => from !== 'directory');
  return { ...record, paths: entry === null ? own : mergedPaths(own, directoryPaths(entry, lang), null) };
}
