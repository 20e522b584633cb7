import { CLAUSE } from './boundary.ts';
import type { Tokens } from './tokens.ts';

/** Something heard in a sentence, as token numbers, both inclusive. */
export interface Occurrence {
  readonly first: number;
  readonly last: number;
}

/** A phrase heard in a sentence. */
export interface PhraseOccurrence extends Occurrence {
  /** Tokens that its items stand on, ascending; the rest of the span lies in gaps. */
  readonly items: readonly Occurrence[];
}

/** A negator in a sentence and how near a phrase must stand to be negated by it. */
export interface Negator extends Occurrence {
  /** Most tokens between the negator and a phrase behind it. */
  readonly reach: number;
  /** The negator stands behind what it negates: `… is not necessary`. */
  readonly isBehind: boolean;
}

/**
 * A negator turns the phrase into its opposite: it stands near in the same clause, in one of the phrase's gaps, or
 * partly on the phrase (`need to call` in "do not need to call"). A phrase that holds a whole negator of its own
 * (`do not reply`) says what it means, so only the last of these still counts.
 */
export function isNegated(phrase: PhraseOccurrence, negators: readonly Negator[], tokens: Tokens): boolean {
  let negatesItself = false;
  let isNear = false;
  for (const negator of negators) {
    const covered = coveredTokens(phrase, negator);
    if (covered === negator.last - negator.first + 1) negatesItself = true;
    else if (covered > 0) return true;
    else if (stands(phrase, negator, tokens)) isNear = true;
  }
  return isNear && !negatesItself;
}

function coveredTokens(phrase: PhraseOccurrence, negator: Occurrence): number {
  let covered = 0;
  for (const item of phrase.items) {
    covered += Math.max(0, Math.min(item.last, negator.last) - Math.max(item.first, negator.first) + 1);
  }
  return covered;
}

function stands(phrase: Occurrence, negator: Negator, tokens: Tokens): boolean {
  if (negator.first > phrase.first && negator.last < phrase.last) return true;
  const [before, behind] = negator.isBehind ? [phrase.last, negator.first] : [negator.last, phrase.first];
  if (behind <= before || behind - before - 1 > negator.reach) return false;
  for (let token = before + 1; token <= behind; token += 1) {
    if (((tokens.before[token] as number) & CLAUSE) !== 0) return false;
  }
  return true;
}
