import type { Purpose } from '../model/finding.ts';
import { normalise } from '../text/normalise.ts';
import { webAddress } from '../text/web-address.ts';
import words from './path-words.json' with { type: 'json' };
import rules from './purposes.json' with { type: 'json' };

/** How strongly an address says what its page is for: 3 where its last part is the word, less where it stands within or before. */
export type Scores = ReadonlyMap<Purpose, number>;

interface Entry {
  readonly purpose: Purpose;
  readonly word: string;
  readonly isBeginning: boolean;
}

const WHOLE = 3;
const WITHIN = 2;
// `/contact/berlin` is near to contact, `/help/a/b/c` hardly to help.
const FARTHER = 1;
const DEEPEST = 3;
// Pieces between hyphens of the longest word of path-words.json that is worth finding within others.
const LONGEST_WORD = 4;
const hosts: ReadonlySet<string> = new Set(rules.hosts);
const entries: readonly Entry[] = Object.entries(words).flatMap(([purpose, list]) =>
  list.map(word => ({ purpose: purpose as Purpose, word: foldPart(word.replace('*', '')), isBeginning: word.endsWith('*') })));
const exact: ReadonlyMap<string, Purpose> = new Map(entries.toReversed().map(({ word, purpose }) => [word, purpose]));
const firstPieces: ReadonlySet<string> = new Set(entries.map(({ word }) => word.split('-')[0] ?? ''));
// By their first two letters, since every part of every link of a page is asked.
const beginnings: ReadonlyMap<string, readonly Entry[]> = grouped(entries.filter(({ isBeginning }) => isBeginning));

/** Purposes that the path of an address names, by the multilingual words of path-words.json. */
export function pathScores(address: string | null | undefined): Scores {
  const scores = new Map<Purpose, number>();
  const parts = (webAddress(address)?.words ?? []).map(foldPart).filter(part => part !== '');
  // `requests/new` and `tickets/submit` say together what neither says alone.
  const pairs = parts.slice(-2).length === 2 ? [parts.slice(-2).join('-')] : [];
  note(scores, pairs.flatMap(pair => purposesOf(pair).filter(([, weight]) => weight === WHOLE)), 0);
  parts.toReversed().slice(0, DEEPEST).forEach((part, distance) => note(scores, purposesOf(part), distance * FARTHER));
  return scores;
}

/** Purposes that the first name of a host tells of its front page: `help.shop.example`. */
export function hostScores(address: string | null | undefined): Scores {
  const label = webAddress(address)?.host.split('.')[0] ?? '';
  const purpose = isFront(address) ? exact.get(foldPart(label)) : undefined;
  return new Map(purpose !== undefined && hosts.has(purpose) ? [[purpose, WHOLE]] : []);
}

/** True for an address that leads to the front of a site, in whatever language. */
export function isFront(address: string | null | undefined): boolean {
  const path = webAddress(address)?.path.toLowerCase();
  return path !== undefined && /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|home|default|start)(?:\.[a-z]{2,5})?\/?)?$/.test(path);
}

function grouped(list: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of list) groups.set(entry.word.slice(0, 2), [...groups.get(entry.word.slice(0, 2)) ?? [], entry]);
  return groups;
}

function note(scores: Map<Purpose, number>, found: readonly (readonly [Purpose, number])[], less: number): void {
  for (const [purpose, weight] of found) scores.set(purpose, Math.max(scores.get(purpose) ?? 0, weight - less));
}

function purposesOf(part: string): readonly (readonly [Purpose, number])[] {
  const whole = exact.get(part) ?? beginningOf(part);
  if (whole !== undefined) return [[whole, WHOLE]];
  const pieces = part.split('-');
  return pieces.flatMap((piece, from) => (!firstPieces.has(piece) ? [] : pieces.slice(from, from + LONGEST_WORD).flatMap((_, length) => {
    const purpose = exact.get(pieces.slice(from, from + length + 1).join('-'));
    return purpose === undefined ? [] : [[purpose, WITHIN] as const];
  })));
}

function beginningOf(part: string): Purpose | undefined {
  return beginnings.get(part.slice(0, 2))?.find(({ word }) => part.startsWith(word))?.purpose;
}

// One spelling for `Contact_Us.2`, `contact-us` and `contact us`.
function foldPart(part: string): string {
  const folded = /^[\x20-\x7e]*$/.test(part) ? part.toLowerCase() : normalise(part).text;
  return folded.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-|-?\d*-?$/g, '');
}
