import { mailReader } from './mail-reader.ts';
import { ask } from './messages.ts';
import { isPageOrder, type Shown } from './page-orders.ts';
import { onMessage } from './runtime.ts';

// Comes in once with the page and perhaps again on request: the first one stays.
if (!window.earshotMail && /^https?:$/.test(location.protocol) && /html/.test(document.contentType)) {
  const reader = mailReader(document);
  window.earshotMail = reader;
  onMessage(order => {
    if (!isPageOrder(order) || !reader.isReader()) return undefined;
    if (order.type === 'show') return answered(reader.show(order));
    if (order.type === 'check-headers') return reader.checkHeaders();
    reader.read();
    return Promise.resolve(true);
  });
  // A mail in a frame goes with its frame, and nobody else would tell.
  window.addEventListener('pagehide', () => {
    if (window !== window.top && reader.isReader()) void ask('turned', {}).catch(() => undefined);
  });
}

// Another frame may hold the mail, so a document that does not keeps quiet.
function answered(shown: Shown | null): Promise<Shown> | undefined {
  return shown === null ? undefined : Promise.resolve(shown);
}
