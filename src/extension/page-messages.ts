import type { PagePlace } from '../adapters/serialised-page.ts';
import type { ElementSpot } from '../capture/find.ts';
import type { SerialisedPage } from '../capture/serialise.ts';
import type { Appearance } from '../core/model/snapshot.ts';

/** What the script in a page asks of the background. */
export interface PageRequests {
  /** May the script read this page now? */
  'may-read': { ask: Record<never, never>; answer: { read: boolean } };
  /** The page as its engine writes it down, answered with what to look at. */
  'serialised': { ask: { page: SerialisedPage } & PagePlace; answer: { asks: readonly ElementSpot[] } };
  'looked': { ask: { takenAt: string; appearances: readonly Appearance[] }; answer: { asks: readonly ElementSpot[] } };
  /** What the page added to itself; does it say anything that is listened for? */
  'added': { ask: { page: SerialisedPage } & PagePlace; answer: { says: boolean } };
}
