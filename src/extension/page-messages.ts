import type { PagePlace } from '../adapters/serialised-page.ts';
import type { ElementSpot } from '../capture/find.ts';
import type { SerialisedPage } from '../capture/serialise.ts';
import type { Appearance } from '../core/model/snapshot.ts';

/** An element to look at. */
export interface LookAsk extends ElementSpot {
  /** It is enough to know whether it is seen. */
  readonly isGlance: boolean;
}

/** What the script in a page asks of the background. */
export interface PageRequests {
  /** May the script read this page now? */
  'may-read': { ask: Record<never, never>; answer: { read: boolean } };
  /** The page as its engine writes it down, answered with what to look at. */
  'serialised': { ask: { page: SerialisedPage } & PagePlace; answer: { asks: readonly LookAsk[] } };
  'looked': { ask: { takenAt: string; appearances: readonly Appearance[] }; answer: { asks: readonly LookAsk[] } };
  /** What the page added to itself; does it say anything that is listened for? */
  'added': { ask: { page: SerialisedPage } & PagePlace; answer: { says: boolean } };
}
