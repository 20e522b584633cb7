import type { Appearance, ElementRef, PageSnapshot } from '../../core/model/snapshot.ts';
import { openFetched, type FetchedPage } from '../../adapters/fetched-page.ts';
import type { PagePlace } from '../../adapters/serialised-page.ts';
import { orderOffscreen } from '../offscreen/orders.ts';
import { parseFetched } from '../offscreen/parse.ts';
import { target } from '../target.ts';

/** HTML made a snapshot, with the means to measure in it while it is open. */
export interface OpenHtml extends Pick<FetchedPage, 'snapshot' | 'hasScripts' | 'isBare'> {
  readonly measure: (refs: readonly ElementRef[]) => Promise<readonly Appearance[]>;
}

/** Opens HTML that was fetched; only the page opened last can be measured. */
export interface HtmlReader {
  readonly open: (html: string, place: PagePlace) => Promise<OpenHtml>;
  readonly close: () => Promise<void>;
}

/** A reader for one run: by the background's own parser, or by an offscreen document where the background is a worker and has none. */
export function htmlReader(): HtmlReader {
  if (target === 'firefox') return { open: async (html, place) => openHere(html, place), close: async () => undefined };
  const reader = crypto.randomUUID();
  return {
    open: async (html, place) => {
      const opened = await orderOffscreen<Pick<OpenHtml, 'hasScripts' | 'isBare'> & { readonly snapshot: PageSnapshot }>({ type: 'offscreen-fetched', reader, html, place });
      return { ...opened, measure: refs => orderOffscreen({ type: 'offscreen-measure', reader, refs }) };
    },
    close: () => orderOffscreen({ type: 'offscreen-drop', reader }),
  };
}

function openHere(html: string, place: PagePlace): OpenHtml {
  const { measure, ...opened } = openFetched(parseFetched(html), place);
  return { ...opened, measure: async refs => measure(refs) };
}
