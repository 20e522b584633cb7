import type { Source } from '../model/finding.ts';
import type { Tongue, WordKey } from './tongue.ts';

type Missing = WordKey extends infer Key ? Key extends `missing.${infer What}` ? What : never : never;

/** "We did not find X on the N pages seen on DATE": never that there is none (NORMS section 0). */
export function notFound(what: Missing, sources: readonly Pick<Source, 'address' | 'seenAt'>[], tongue: Tongue): string {
  const newest = sources.map(({ seenAt }) => seenAt).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? '';
  const pages = new Set(sources.map(({ address }) => address)).size;
  return tongue.say('notFound', tongue.say(`missing.${what}`), tongue.count('searched', pages, tongue.day(newest)));
}

/** Whether there are words for what a criterion missed. */
export function canBeMissed(what: string, tongue: Tongue): what is Missing {
  return tongue.has(`missing.${what}`);
}
