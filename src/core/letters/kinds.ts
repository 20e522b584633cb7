import type { LetterKind, Matter } from '../model/letter.ts';
import type { LetterWord } from './tongue.ts';
import data from './kinds.json' with { type: 'json' };

/** How long an answer may take. */
export type Term =
  | { readonly months: number }
  | { readonly days: number; readonly count: 'calendar' | 'business' };

/** What a kind of letter is made of; see README.md. */
export interface KindRule {
  /** Matters of the desks that come next, best first. */
  readonly desk: readonly Matter[];
  /** Lines that the person has to fill in. */
  readonly details: readonly LetterWord[];
  readonly term: Term;
  /** Detectors whose findings belong to it, first things first; all where it is missing. */
  readonly evidence?: readonly string[];
  readonly norms: readonly { readonly id: string; readonly cite?: string; readonly term?: Term }[];
}

/** Every kind of letter, in the order in which they are offered. */
export const kindRules = data as Readonly<Record<LetterKind, KindRule>>;

/** Names of the kinds. */
export const letterKinds = Object.keys(data) as readonly LetterKind[];
