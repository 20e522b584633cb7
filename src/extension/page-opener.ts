import type { ElementRef, PageSnapshot } from '../core/model/snapshot.ts';
import type { ElementSpot } from '../capture/find.ts';
import type { SerialisedPage } from '../capture/serialise.ts';
import { openSerialised, type PagePlace } from '../adapters/serialised-page.ts';
import { orderOffscreen } from './offscreen/orders.ts';
import { parseSerialised } from './offscreen/parse.ts';
import { target } from './target.ts';

/** A page that was written down, read by the background. */
export interface PageOpened {
  readonly snapshot: PageSnapshot;
  readonly spotsOf: (refs: readonly ElementRef[]) => Promise<readonly ElementSpot[]>;
  /** Lets the document go. */
  readonly close: () => void;
}

/** Opens a page away from its tab: by the background's own parser, or by an offscreen document where the background is a worker. */
export async function openPage(page: SerialisedPage, place: PagePlace): Promise<PageOpened> {
  if (target === 'firefox') {
    const { snapshot, spotsOf } = openSerialised(page, parseSerialised, place);
    return { snapshot, spotsOf: async refs => spotsOf(refs), close: () => undefined };
  }
  const reader = crypto.randomUUID();
  return {
    snapshot: await orderOffscreen({ type: 'offscreen-page', reader, page, place }),
    spotsOf: refs => orderOffscreen({ type: 'offscreen-spots', reader, refs }),
    close: () => void orderOffscreen({ type: 'offscreen-drop', reader }).catch(() => undefined),
  };
}
