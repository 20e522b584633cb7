import type { Departure, DepartureLine } from '../core/model/departure.ts';
import type { Mailing } from '../core/model/mailing.ts';

/** Requests about what a person left, each with its answer. */
export interface DepartureRequests {
  /** What was left of a company, held against mails of it that are in view; with what a click would note, `null` when that is noted already. */
  'departures': { ask: { domain: string; mailings: readonly Mailing[] }; answer: { readonly lines: readonly DepartureLine[]; readonly leaving: string | null } };
  /** Note that the person unsubscribed today; a click of theirs. */
  'keep-departure': { ask: Pick<Departure, 'domain' | 'list'>; answer: Record<never, never> };
  'drop-departure': { ask: Pick<Departure, 'domain' | 'list'>; answer: Record<never, never> };
}
