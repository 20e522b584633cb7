import type { Appearance, ElementRef, PageSnapshot } from '../../core/model/snapshot.ts';
import { openFetched, type FetchedPage } from '../../adapters/fetched-page.ts';
import { browser } from '../browser.ts';
import { target } from '../target.ts';

/** HTML made a snapshot, with the means to measure in it while it is open. */
export interface OpenHtml extends Pick<FetchedPage, 'snapshot' | 'hasScripts' | 'isBare'> {
  readonly measure: (refs: readonly ElementRef[]) => Promise<readonly Appearance[]>;
}

/** What the background has its offscreen document do; `reader` tells one run's page from another's. */
export type OffscreenOrder =
  | { readonly type: 'offscreen-open'; readonly reader: string; readonly html: string; readonly url: string; readonly now: string }
  | { readonly type: 'offscreen-measure'; readonly reader: string; readonly refs: readonly ElementRef[] }
  | { readonly type: 'offscreen-drop'; readonly reader: string };

/** Opens HTML that was fetched; only the page opened last can be measured. */
export interface HtmlReader {
  readonly open: (html: string, place: { readonly url: string; readonly now: string }) => Promise<OpenHtml>;
  readonly close: () => Promise<void>;
}

const OFFSCREEN = 'src/extension/offscreen/index.html';
let readers = 0;
let making: Promise<void> | null = null;

/** A reader for one run: by the background's own parser, or by an offscreen document where the background is a worker and has none. */
export async function htmlReader(): Promise<HtmlReader> {
  if (target === 'firefox') return { open: async (html, place) => openHere(html, place), close: async () => undefined };
  readers += 1;
  await offscreenDocument();
  const reader = crypto.randomUUID();
  return {
    open: async (html, place) => {
      const opened = await order<Pick<OpenHtml, 'hasScripts' | 'isBare'> & { readonly snapshot: PageSnapshot }>({ type: 'offscreen-open', reader, html, ...place });
      return { ...opened, measure: refs => order({ type: 'offscreen-measure', reader, refs }) };
    },
    close: async () => {
      readers -= 1;
      if (readers > 0) await order({ type: 'offscreen-drop', reader });
      else await closeOffscreen();
    },
  };
}

function openHere(html: string, place: { readonly url: string; readonly now: string }): OpenHtml {
  const { measure, ...opened } = openFetched(new DOMParser().parseFromString(html, 'text/html'), place);
  return { ...opened, measure: async refs => measure(refs) };
}

async function order<Answer>(what: OffscreenOrder): Promise<Answer> {
  const wire = await browser.runtime.sendMessage(what) as { readonly answer: Answer } | undefined;
  if (!wire) throw new Error('The browser closed what Earshot reads pages with; look further again.');
  return wire.answer;
}

// A worker that was killed leaves its document behind, and a browser allows one.
function offscreenDocument(): Promise<void> {
  making ??= (async () => {
    if (__TARGET__ !== 'chromium' || await chrome.offscreen.hasDocument()) return;
    await chrome.offscreen.createDocument({ url: OFFSCREEN, reasons: [chrome.offscreen.Reason.DOM_PARSER], justification: 'Reads the HTML of the pages that the person asked Earshot to look at.' });
  })().finally(() => { making = null; });
  return making;
}

async function closeOffscreen(): Promise<void> {
  if (__TARGET__ === 'chromium') await chrome.offscreen.closeDocument().catch(() => undefined);
}
