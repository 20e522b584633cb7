import type { Mailing } from '../core/model/mailing.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import type { Appearance, ElementRef, Snapshot } from '../core/model/snapshot.ts';

/** What is to become of a dropped page or mail. */
export interface FileWish {
  /** Tells it from all others that are judged at this time. */
  readonly file: string;
  readonly isPrivate: boolean;
  readonly wantsScorecard: boolean;
}

/** What came of a dropped page or mail, or what to measure first. */
export interface FileAnswer {
  readonly asks: readonly ElementRef[];
  /** Domain of its company; empty when it is nobody's, `null` while there are asks and when it has to be judged from the start. */
  readonly domain: string | null;
  readonly scorecard: Scorecard | null;
  readonly mailing: Mailing | null;
  readonly problem: string | null;
}

/** Requests about files that a person dropped on the panel, each with its answer. */
export interface FileRequests {
  /** Judge what a person dropped on the panel; it adds to the company's record unless it was dropped in a private window. */
  'judge': { ask: { snapshot: Snapshot } & FileWish; answer: FileAnswer };
  /** The same again with the looks that were asked for. */
  'judge-measured': { ask: { takenAt: string; appearances: readonly Appearance[] } & FileWish; answer: FileAnswer };
  /** The scorecard of a company that dropped files told of. */
  'file-scorecard': { ask: { domain: string; isPrivate: boolean }; answer: Scorecard | null };
}
