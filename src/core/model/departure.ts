import type { NormLine } from './scorecard.ts';

/** A person's own word that they unsubscribed. It holds nothing of a mail and nothing of the person. */
export interface Departure {
  /** Registrable domain of the company. */
  readonly domain: string;
  /** What was left: an identifier of a list, the domain a sender mails from, or `domain` itself where no mail was open. */
  readonly list: string;
  /** The person's day, `2026-11-25`. */
  readonly leftOn: string;
}

/** How a mail that came after a departure stands to a limit; `maybe` where only public holidays could excuse it. */
export type LimitState = 'within' | 'maybe' | 'past';

/** How long a sender may go on, against how long it did. */
export interface LimitLine {
  readonly state: LimitState;
  /** `Past the 10 business days this law allows.` */
  readonly text: string;
  /** The norms of which that can be said. */
  readonly norms: readonly Omit<NormLine, 'text'>[];
}

/** A mail of a list that came after the person had left it, worded. */
export interface LaterMail {
  /** The gravest of its limits; `within` without any. */
  readonly state: LimitState;
  /** Later than any norm allows anywhere, public holidays included. */
  readonly isOverlong: boolean;
  /** `This mail came 22 days later (16 business days).` */
  readonly sentence: string;
  readonly limits: readonly LimitLine[];
  /** What a reader must know to judge it fairly. */
  readonly notes: readonly string[];
}

/** A departure as surfaces draw it. */
export interface DepartureLine extends Departure {
  /** `You unsubscribed on 3 November 2026.` */
  readonly sentence: string;
  readonly later: LaterMail | null;
}
