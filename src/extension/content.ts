import type { PageOrder } from './messages.ts';
import { browser } from './browser.ts';
import { pageReader } from './page-reader.ts';

declare global {
  interface Window {
    /** Set in the extension's own world once a page has its reader; an injected second copy stands back. */
    earshotReader?: true;
  }
}

// Frames are read from the top document where they may be; about:blank and the like hold nobody's words.
if (window.top === window && !window.earshotReader && /^(?:https?|file):$/.test(location.protocol)) {
  window.earshotReader = true;
  const reader = pageReader(document);
  browser.runtime.onMessage.addListener((order: unknown) => {
    if (!isOrder(order)) return undefined;
    if (order.type === 'show') return Promise.resolve(reader.show(order));
    reader.read();
    return Promise.resolve(true);
  });
  void reader.readIfAllowed();
}

function isOrder(order: unknown): order is PageOrder {
  return typeof order === 'object' && order !== null && 'type' in order && (order.type === 'read-now' || order.type === 'show');
}
