import type { Source } from '../model/finding.ts';
import type { Tongue, WordKey } from './tongue.ts';

type Missing = WordKey extends infer Key ? Key extends `missing.${infer What}` ? What : never : never;

/** "We did not find X on the N pages seen on DATE": never that there is none (NORMS section 0). */
export function notFound(what: Missing, sources: readonly Source[], tongue: Tongue): string {
  const newest = sources.map(({ seenAt }) => seenAt).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? '';
  const pages = new Set(sources.map(({ address }) => address)).size;
  const stem = sources.some(({ kind }) => kind === 'mail') ? 'searchedMail' : 'searched';
  return tongue.say('notFound', tongue.say(`missing.${what}`), tongue.count(stem, pages, tongue.day(newest)));
}

/** Whether there are words for what a criterion missed. */
export function canBeMissed(what: string, tongue: Tongue): what is Missing {
  return tongue.has(`missing.${what}`);
}

/** What to say under a heading with nothing to show; nothing of its own while nothing was read. */
export function nothingUnder(read: readonly Source[], tongue: Tongue): Readonly<Record<string, string>> {
  if (read.length === 0) return {};
  return {
    reachNone: `${notFound('way', read, tongue)} ${tongue.say('elsewhere')}`,
    leaveNone: `${notFound('exit', read, tongue)} ${tongue.say('elsewhere')}`,
    wallsNone: notFound('wall', read, tongue),
    creditsNone: notFound('praise', read, tongue),
  };
}
