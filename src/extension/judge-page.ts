import type { Appearance } from '../core/model/snapshot.ts';
import type { Reading } from '../core/model/reading.ts';
import type { SerialisedPage } from '../capture/serialise.ts';
import type { PagePlace } from '../adapters/serialised-page.ts';
import { dropPending, judgeCaptured, judgeMeasured, judgeWords, type Judged } from './judge.ts';
import type { LookAsk } from './page-messages.ts';
import { openPage, type PageOpened } from './page-opener.ts';

/** A judged page: what to look at in it next, and the reading once nothing is left to look at. */
export interface PageJudged {
  readonly asks: readonly LookAsk[];
  readonly reading: Reading | null;
}

const opened = new Map<number, PageOpened>();

/** Reads and judges what a tab wrote down of its page; the tab looks at what is asked and comes back with `judgeLooks`. */
export async function judgePage(tabId: number, page: SerialisedPage, place: PagePlace): Promise<PageJudged> {
  closePage(tabId);
  const fresh = await openPage(page, place);
  opened.set(tabId, fresh);
  return located(tabId, await judgeCaptured(tabId, fresh.snapshot));
}

/** Adds looks to the tab's page and judges again; a page of another moment is told to start over. */
export async function judgeLooks(tabId: number, takenAt: string, appearances: readonly Appearance[]): Promise<PageJudged> {
  return located(tabId, await judgeMeasured(tabId, takenAt, appearances));
}

/** Whether what a page added to itself says anything that is listened for. */
export async function saysSomething(page: SerialisedPage, place: PagePlace): Promise<boolean> {
  const part = await openPage(page, place);
  part.close();
  const { findings, credits, paths } = await judgeWords(part.snapshot);
  return credits.length > 0 || paths.length > 0 || findings.some(({ evidence }) => evidence.length > 0);
}

/** Drops what a closed tab left half judged. */
export function dropPage(tabId: number): void {
  closePage(tabId);
  dropPending(tabId);
}

async function located(tabId: number, { asks, glances, reading }: Judged): Promise<PageJudged> {
  if (asks.length > 0) {
    const spots = new Map((await opened.get(tabId)?.spotsOf(asks).catch(() => []) ?? []).map(spot => [spot.ref, spot]));
    // What nobody can place is asked all the same, so that it is answered with "unknown".
    const glanced = new Set(glances);
    return { asks: asks.map(ref => ({ ...(spots.get(ref) ?? { ref, path: '', quote: '' }), isGlance: glanced.has(ref) })), reading };
  }
  closePage(tabId);
  return { asks: [], reading };
}

function closePage(tabId: number): void {
  opened.get(tabId)?.close();
  opened.delete(tabId);
}
