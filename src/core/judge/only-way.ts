import type { HeardPhrase, View } from '../model/detector.ts';
import { clear, found, inapplicable, type Verdict } from '../model/verdict.ts';

// More quotes than this prove nothing further.
const QUOTES = 3;

/** Phrase tables of one "only this way" question. */
export interface WayTables {
  /** Tells people to take the hard way. */
  readonly order: string;
  /** Offers an easier one. */
  readonly easier: readonly string[];
  /** Speaks of leaving at all; without it the question does not arise. */
  readonly topic: readonly string[];
}

/**
 * Judges whether people are told to take a hard way while the same page or mail offers no easier one.
 * An easier way anywhere in it clears the company, with that offer as the evidence.
 */
export function onlyWay(view: View, { order, easier, topic }: WayTables): Verdict {
  if (view.isTalk) return inapplicable();
  const [first, ...rest] = said(view, [order]);
  const offer = said(view, easier).find(phrase => !leadsToPhone(phrase));
  if (!first) return said(view, topic).length > 0 ? clear(...(offer ? [view.evidence(offer)] : [])) : inapplicable();
  if (offer) return clear(view.evidence(offer, 'offers an easier way'));
  return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
}

/** Phrases of tables in running text and in labels, each sentence once. */
export function said(view: View, tables: readonly string[]): readonly HeardPhrase[] {
  const seen = new Set<string>();
  return tables
    .flatMap(table => [...view.heard(table), ...view.labelled(table)])
    .filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}

function leadsToPhone({ control }: HeardPhrase): boolean {
  return control?.href?.startsWith('tel:') ?? false;
}
