import { locate } from '../../capture/find.ts';
import { message } from '../../adapters/mail-parts.ts';
import { mailLines } from '../mail-line.ts';
import { ask } from '../messages.ts';
import { isPageOrder } from '../page-orders.ts';
import { outline } from '../outline.ts';
import { onMessage } from '../runtime.ts';

// Thunderbird puts a table of header lines, hidden on the screen, before what the sender wrote.
const BODY = '.moz-text-html, .moz-text-plain, .moz-text-flowed';

const body = document.querySelector(BODY) ?? document.body;
const lines = mailLines(({ path, quote }) => {
  const element = locate(document, { path: pathHere(path), quote });
  if (element) outline(element, document);
});
const draw = async (): Promise<void> => lines.draw({ key: document.URL, message: message([body]) }, await ask('message-line', {}));

onMessage(order => {
  if (!isPageOrder(order) || order.type !== 'read-now') return undefined;
  return draw().then(() => true);
});
draw().catch(() => undefined); // The add-on was updated or removed under us.

// The message was judged as a document of its own; here its body is an element of Thunderbird's.
function pathHere(path: string): string {
  return body === document.body ? path : path.replace(/^body(?= |$)/, `body > .${body.classList[0] ?? ''}`);
}
