import type { CompiledPhrases } from './text/compiled-phrases.ts';
import type { PhraseList, PhraseTable } from './text/phrase-table.ts';
import { compileTables } from './text/compile-phrases.ts';
import words from './data/words.json' with { type: 'json' };

/** One phrases.json: a language key holds its own lists and, by name, further lists. */
type PhraseFile = Readonly<Record<string, Partial<PhraseList> & { readonly parts?: Readonly<Record<string, PhraseList>> }>>;

const detectorPhrases = import.meta.glob<PhraseFile>('./detectors/*/phrases.json', { eager: true, import: 'default' });
const classPhrases = import.meta.glob<PhraseFile>('./data/phrases/*.json', { eager: true, import: 'default' });
const partPhrases = import.meta.glob<PhraseFile>('./{contact,company,credits,judge,mail,talk}/phrases.json', { eager: true, import: 'default' });

/** Names of the shared phrase classes that `earshot match` reports. */
export const phraseClasses: readonly string[] = Object.keys(classPhrases).map(fileName).toSorted();

/**
 * Every phrase table of the core under the name detectors ask for: `<class>`, `<detector id>`,
 * `<detector id>/<part>`, and `contact/…`, `company/…`, `credits/…`, `judge/…`, `mail/…`, `talk/…`.
 */
export const phraseTables: Readonly<Record<string, PhraseTable>> = {
  ...collect(classPhrases, fileName),
  ...collect(detectorPhrases, folderName),
  ...collect(partPhrases, folderName),
};

/**
 * All tables and languages, compiled. Some 300 ms on a quiet machine, which no start of a product waits for: the builds
 * put what this module computes in its place (vite.config.ts), and only tests compile anew.
 */
export function allPhrases(): CompiledPhrases {
  return compileTables(phraseTables, words);
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

function folderName(path: string): string {
  return path.split('/').at(-2) ?? path;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace('.json', '');
}
