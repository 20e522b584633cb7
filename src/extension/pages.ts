import type { Checked } from './mail-messages.ts';
import { NOT_OPEN, type PageOrder, type Place, type Shown } from './page-orders.ts';
import { browser } from './browser.ts';

/** Outcome of telling a tab to read itself. */
export type Ordered = 'ordered' | 'refused';

/** Tells a tab's content script to read; puts one there first when the page is older than the extension. */
export async function orderReading(tabId: number): Promise<Ordered> {
  const order: PageOrder = { type: 'read-now' };
  if (await send(tabId, order)) return 'ordered';
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: scriptsNamed('content') });
  } catch {
    return 'refused';
  }
  return await send(tabId, order) ? 'ordered' : 'refused';
}

/** Puts the mail script into a tab that looks like a webmail at an address of its own. */
export async function readAsMail(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: scriptsNamed('mail-content') });
}

/** Has the open mail's full header fetched and judged. */
export async function orderHeaders(tabId: number): Promise<Checked> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, { type: 'check-headers' } satisfies PageOrder).catch(() => undefined);
  return isChecked(answer) ? answer : { checked: false, because: 'No mail is open in the tab any more; open it and try again.' };
}

/** Tells a tab to scroll to an element and outline it. */
export async function orderShow(tabId: number, place: Place): Promise<Shown> {
  const answer = await browser.tabs.sendMessage(tabId, { type: 'show', ...place } satisfies PageOrder).catch(() => undefined);
  if (isShown(answer)) return answer;
  return { shown: false, because: place.mail === null ? 'This page is not open in the tab any more; open it and try again.' : NOT_OPEN };
}

// Names of built files may carry more than the source's.
function scriptsNamed(name: string): string[] {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(script => script.js ?? []) ?? [];
  return files.filter(file => file.slice(file.lastIndexOf('/') + 1).startsWith(`${name}.`));
}

async function send(tabId: number, order: PageOrder): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, order).then(answer => answer === true, () => false);
}

function isShown(answer: unknown): answer is Shown {
  return typeof answer === 'object' && answer !== null && 'shown' in answer;
}

function isChecked(answer: unknown): answer is Checked {
  return typeof answer === 'object' && answer !== null && 'checked' in answer;
}
