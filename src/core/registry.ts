import type { Detector, DetectorMeta } from './model/detector.ts';
import { allPhrases } from './phrases.ts';
import { matcherOf, type PhraseMatcher } from './text/phrase-matcher.ts';

/** Wording of a detector in another language, `words.json` beside its code. */
export type DetectorWords = Readonly<Record<string, Pick<DetectorMeta, 'title' | 'titleClear' | 'why'>>>;

const detectorFiles = import.meta.glob<Detector>('./detectors/*/index.ts', { eager: true, import: 'default' });
const detectorWords = import.meta.glob<DetectorWords>('./detectors/*/words.json', { eager: true, import: 'default' });

/** Every detector there is, sorted by id; the folder is the registration. */
export const detectors: readonly Detector[] = Object.values(detectorFiles)
  .toSorted((a, b) => (a.meta.id < b.meta.id ? -1 : 1));

/** Titles in other languages by detector id and language. */
export const translations: Readonly<Record<string, DetectorWords>> = keyed(detectorWords, folderName);

let matcher: PhraseMatcher | null = null;

/** The one matcher over all tables and languages, made ready on first use and kept; then one pass a text. */
export function phraseMatcher(): PhraseMatcher {
  matcher ??= matcherOf(allPhrases());
  return matcher;
}

function keyed<T>(files: Readonly<Record<string, T>>, nameOf: (path: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [nameOf(path), file]));
}

function folderName(path: string): string {
  return path.split('/').at(-2) ?? path;
}
