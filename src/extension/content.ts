import { mayBeMail } from './mail-place.ts';
import { ask } from './messages.ts';
import { isPageOrder } from './page-orders.ts';
import { pageReader, type PageReader } from './page-reader.ts';
import { onMessage } from './runtime.ts';

declare global {
  interface Window {
    /** Set in the extension's own world once a page has its reader; an injected second copy stands back. */
    earshotReader?: true;
  }
}

// Frames are read from the top document where they may be; about:blank and the like hold nobody's words.
if (window.top === window && !window.earshotReader && /^(?:https?|file):$/.test(location.protocol)) {
  window.earshotReader = true;
  // Where a mail is open, its words are not the page's.
  const isMail = (): boolean => window.earshotMail?.isMail() === true;
  const reader = pageReader(document, isMail);
  onMessage(order => {
    if (!isPageOrder(order) || order.type === 'check-headers' || isMail()) return undefined;
    if (order.type === 'show') return order.mail === null ? Promise.resolve(reader.show(order)) : undefined;
    reader.read();
    return Promise.resolve(true);
  });
  void start(reader, isMail);
}

async function start(reader: PageReader, isMail: () => boolean): Promise<void> {
  if (!window.earshotMail && mayBeMail(document)) await ask('read-as-mail', {}).catch(() => undefined);
  if (!isMail()) await reader.readIfAllowed();
}
