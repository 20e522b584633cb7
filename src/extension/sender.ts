import type { Sender } from './browser.ts';

/** Number of the tab a message came from; throws when it came from none. */
export function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Error('Only a tab can send what it captured; open the page in a tab.');
  return tab.id;
}

/** Address of the tab a message came from, whichever of its frames sent it. */
export function addressOf({ tab, url }: Sender): string {
  return tab?.url ?? url ?? '';
}
