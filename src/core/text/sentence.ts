import type { CompiledPhrases, PhraseListing } from './compiled-phrases.ts';
import { isNegated, type Negator, type Occurrence } from './negation.ts';
import type { Steps } from './ear.ts';
import type { Tokens } from './tokens.ts';

/** A phrase heard and allowed to stand: token numbers, both inclusive. */
export interface HeardTokens extends Occurrence {
  readonly listing: PhraseListing;
}

/** One sentence as the listener hands it over. */
export interface SentenceHeard {
  readonly steps: Steps;
  readonly isLineEnd: boolean;
  readonly lastToken: number;
  readonly tokens: Tokens;
  readonly phrases: CompiledPhrases;
}

interface Candidate extends HeardTokens {
  /** The step that completed it. */
  readonly step: number;
}

const NONE: readonly HeardTokens[] = [];

/** Phrases of one sentence, after exceptions, negation and overlap, in text order. */
export function heardIn(sentence: SentenceHeard): readonly HeardTokens[] {
  if (!holdsMatch(sentence)) return NONE;
  const candidates = candidatesIn(sentence);
  const matches = candidates.filter(({ listing }) => listing.kind === 'match');
  // In most sentences nothing speaks against what was heard.
  if (matches.length === candidates.length) return withoutOverlap(matches);
  const vetoed = new Set(candidates.filter(({ listing }) => listing.kind === 'except').map(({ listing }) => listing.group));
  const standing = matches.filter(({ listing }) => !vetoed.has(listing.group));
  if (standing.length === 0) return NONE;
  const negators = negatorsByLang(candidates);
  const meant = standing.filter(({ listing: { lang }, first, last, step }) => {
    const own = negators.get(lang);
    return own === undefined || !isNegated({ first, last, items: itemsOf(sentence.steps, step) }, own, sentence.tokens);
  });
  return withoutOverlap(meant);
}

// What is complete in most sentences is a negator, which says nothing by itself.
function holdsMatch({ steps: { complete, state }, phrases: { heard, heardAtEnd, listings } }: SentenceHeard): boolean {
  for (const step of complete) {
    const reached = state[step] as number;
    if (listings[heard[reached] as number]?.kind === 'match' || listings[heardAtEnd[reached] as number]?.kind === 'match') return true;
  }
  return false;
}

function candidatesIn({ steps, isLineEnd, lastToken, phrases: { heard, heardAtEnd, listings } }: SentenceHeard): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const step of steps.complete) {
    const state = steps.state[step] as number;
    const listing = listings[heard[state] as number];
    if (listing) candidates.push(candidateOf(listing, steps, step));
    const listingAtEnd = isLineEnd && steps.last[step] === lastToken ? listings[heardAtEnd[state] as number] : undefined;
    if (listingAtEnd) candidates.push(candidateOf(listingAtEnd, steps, step));
  }
  return candidates;
}

function candidateOf(listing: PhraseListing, { start, last }: Steps, step: number): Candidate {
  return { listing, first: start[step] as number, last: last[step] as number, step };
}

function itemsOf({ first, last, before }: Steps, step: number): readonly Occurrence[] {
  const items: Occurrence[] = [];
  for (let at = step; at >= 0; at = before[at] as number) items.push({ first: first[at] as number, last: last[at] as number });
  return items.reverse();
}

function withoutOverlap(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length === 1) return candidates;
  const reachOf = new Map<number, number>();
  return candidates
    .toSorted((a, b) => a.first - b.first || b.last - a.last)
    .filter(({ listing: { group }, first, last }) => {
      if (first <= (reachOf.get(group) ?? -1)) return false;
      reachOf.set(group, last);
      return true;
    });
}

function negatorsByLang(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Negator[]> {
  const byLang = new Map<string, Negator[]>();
  for (const { listing: { kind, lang, reach }, first, last } of candidates) {
    if (kind !== 'negator' && kind !== 'negator-behind') continue;
    const own = byLang.get(lang) ?? [];
    own.push({ first, last, reach, isBehind: kind === 'negator-behind' });
    byLang.set(lang, own);
  }
  return byLang;
}
