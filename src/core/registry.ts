import type { Detector, DetectorMeta } from './model/detector.ts';
import type { PhraseList, PhraseTable } from './text/phrase-table.ts';
import { compilePhrases, type PhraseMatcher } from './text/phrase-matcher.ts';
import words from './data/words.json' with { type: 'json' };

/** One phrases.json: a language key holds its own lists and, by name, further lists. */
type PhraseFile = Readonly<Record<string, Partial<PhraseList> & { readonly parts?: Readonly<Record<string, PhraseList>> }>>;

/** Wording of a detector in another language, `words.json` beside its code. */
export type DetectorWords = Readonly<Record<string, Pick<DetectorMeta, 'title' | 'titleClear' | 'why'>>>;

const detectorFiles = import.meta.glob<Detector>('./detectors/*/index.ts', { eager: true, import: 'default' });
const detectorPhrases = import.meta.glob<PhraseFile>('./detectors/*/phrases.json', { eager: true, import: 'default' });
const detectorWords = import.meta.glob<DetectorWords>('./detectors/*/words.json', { eager: true, import: 'default' });
const classPhrases = import.meta.glob<PhraseFile>('./data/phrases/*.json', { eager: true, import: 'default' });
const partPhrases = import.meta.glob<PhraseFile>('./{contact,company,credits,judge,talk}/phrases.json', { eager: true, import: 'default' });

/** Every detector there is, sorted by id; the folder is the registration. */
export const detectors: readonly Detector[] = Object.values(detectorFiles)
  .toSorted((a, b) => (a.meta.id < b.meta.id ? -1 : 1));

/** Names of the shared phrase classes that `earshot match` reports. */
export const phraseClasses: readonly string[] = Object.keys(classPhrases).map(fileName).toSorted();

/** Titles in other languages by detector id and language. */
export const translations: Readonly<Record<string, DetectorWords>> = keyed(detectorWords, folderName);

/**
 * Every phrase table of the core under the name detectors ask for: `<class>`, `<detector id>`,
 * `<detector id>/<part>`, and `contact/…`, `company/…`, `credits/…`, `judge/…`, `talk/…`.
 */
export const phraseTables: Readonly<Record<string, PhraseTable>> = {
  ...collect(classPhrases, fileName),
  ...collect(detectorPhrases, folderName),
  ...collect(partPhrases, folderName),
};

let compiled: PhraseMatcher | null = null;

/** The one matcher over all tables and languages, compiled on first use and kept: some 300 ms on a quiet machine, then one pass a text. */
export function phraseMatcher(): PhraseMatcher {
  compiled ??= compilePhrases(phraseTables, words);
  return compiled;
}

function collect(files: Readonly<Record<string, PhraseFile>>, nameOf: (path: string) => string): Record<string, PhraseTable> {
  const tables: Record<string, Record<string, PhraseList>> = {};
  for (const [path, file] of Object.entries(files)) {
    const name = nameOf(path);
    for (const [lang, entry] of Object.entries(file)) {
      if (entry.match) (tables[name] ??= {})[lang] = { match: entry.match, except: entry.except ?? [] };
      for (const [part, list] of Object.entries(entry.parts ?? {})) (tables[`${name}/${part}`] ??= {})[lang] = list;
    }
  }
  return tables;
}

function keyed<T>(files: Readonly<Record<string, T>>, nameOf: (path: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [nameOf(path), file]));
}

function folderName(path: string): string {
  return path.split('/').at(-2) ?? path;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace('.json', '');
}
