import type { ElementRef } from '../../core/model/snapshot.ts';
import type { SerialisedPage } from '../../capture/serialise.ts';
import type { PagePlace } from '../../adapters/serialised-page.ts';
import { browser } from '../browser.ts';

/** What the background has its offscreen document do; `reader` tells one open page from another. */
export type OffscreenOrder =
  | { readonly type: 'offscreen-fetched'; readonly reader: string; readonly html: string; readonly place: PagePlace }
  | { readonly type: 'offscreen-measure'; readonly reader: string; readonly refs: readonly ElementRef[] }
  | { readonly type: 'offscreen-page'; readonly reader: string; readonly page: SerialisedPage; readonly place: PagePlace }
  | { readonly type: 'offscreen-spots'; readonly reader: string; readonly refs: readonly ElementRef[] }
  | { readonly type: 'offscreen-drop'; readonly reader: string };

const OFFSCREEN = 'src/extension/offscreen/index.html';
let making: Promise<void> | null = null;

/**
 * Has the offscreen document do something: a worker has no parser of its own. The document is made when it is needed and goes by
 * itself once it has been idle.
 */
export async function orderOffscreen<Answer>(what: OffscreenOrder): Promise<Answer> {
  for (let trial = 1; trial <= 2; trial += 1) {
    await offscreenDocument();
    const wire = await browser.runtime.sendMessage(what).catch(() => undefined) as { readonly answer: Answer } | { readonly problem: string } | undefined;
    // None: it went just now.
    if (wire && 'problem' in wire) throw new Error(wire.problem);
    if (wire) return wire.answer;
  }
  throw new Error('The browser closed what Earshot reads pages with; read the page again.');
}

// A worker that was killed leaves its document behind, and a browser allows one.
function offscreenDocument(): Promise<void> {
  making ??= (async () => {
    if (__TARGET__ !== 'chromium' || await chrome.offscreen.hasDocument()) return;
    await chrome.offscreen.createDocument({ url: OFFSCREEN, reasons: [chrome.offscreen.Reason.DOM_PARSER], justification: 'Reads the HTML of pages away from the pages themselves.' });
  })().finally(() => { making = null; });
  return making;
}
