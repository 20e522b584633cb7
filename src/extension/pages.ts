import type { PageOrder } from './messages.ts';
import { browser } from './browser.ts';

/** Outcome of telling a tab to read itself. */
export type Ordered = 'ordered' | 'refused';

/** Tells a tab's content script to read; puts one there first when the page is older than the extension. */
export async function orderReading(tabId: number): Promise<Ordered> {
  const order: PageOrder = { type: 'read-now' };
  if (await send(tabId, order)) return 'ordered';
  try {
    const files = browser.runtime.getManifest().content_scripts?.flatMap(script => script.js ?? []) ?? [];
    await browser.scripting.executeScript({ target: { tabId }, files });
  } catch {
    return 'refused';
  }
  return await send(tabId, order) ? 'ordered' : 'refused';
}

/** Tells a tab to scroll to an element and outline it. */
export async function orderShow(tabId: number, spot: { ref: number | null; path: string; quote: string }): Promise<{ shown: boolean; because: string }> {
  const answer = await browser.tabs.sendMessage(tabId, { type: 'show', ...spot } satisfies PageOrder).catch(() => undefined);
  return isShown(answer) ? answer : { shown: false, because: 'This page is not open in the tab any more; open it and try again.' };
}

async function send(tabId: number, order: PageOrder): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, order).then(answer => answer === true, () => false);
}

function isShown(answer: unknown): answer is { shown: boolean; because: string } {
  return typeof answer === 'object' && answer !== null && 'shown' in answer;
}
