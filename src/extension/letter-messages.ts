import type { ComplaintDesk, KeptLetter, Letter, LetterChoices, LetterLine, LetterWish } from '../core/model/letter.ts';

/** Requests about letters and complaint desks, each with its answer. */
export interface LetterRequests {
  /** What a letter can be about, in which languages, and for which places; with the person's usual place, empty when unknown. */
  'letter-choices': { ask: Record<never, never>; answer: LetterChoices & { readonly place: string } };
  /** A letter to a company heard in a tab or before; `null` when nothing is known of it any more. */
  'letter': { ask: { domain: string; tabId: number | null; wish: Omit<LetterWish, 'today'> }; answer: Letter | null };
  /** Letters sent to one company, the newest first. */
  'letters': { ask: { domain: string }; answer: readonly LetterLine[] };
  /** Letters to any company whose day has passed without an answer. */
  'due-letters': { ask: Record<never, never>; answer: readonly LetterLine[] };
  /** Note that a letter was sent today; a click of the person. */
  'keep-letter': { ask: { letter: Omit<KeptLetter, 'id' | 'sentOn' | 'isAnswered'> }; answer: Record<never, never> };
  'letter-answered': { ask: { id: string }; answer: Record<never, never> };
  'drop-letter': { ask: { id: string }; answer: Record<never, never> };
  'complaint-desks': { ask: { place: string }; answer: readonly ComplaintDesk[] };
}
