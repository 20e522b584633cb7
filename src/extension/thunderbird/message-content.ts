import { locateIn } from '../../capture/find.ts';
import { message } from '../../adapters/mail-parts.ts';
import { mailLines } from '../mail-line.ts';
import { ask } from '../messages.ts';
import { isPageOrder, type Place, type Shown } from '../page-orders.ts';
import { outline } from '../outline.ts';
import { onMessage } from '../runtime.ts';

// Thunderbird puts a table of header lines, hidden on the screen, before what the sender wrote.
const BODY = '.moz-text-html, .moz-text-plain, .moz-text-flowed';

// Begins what is attached and shown all the same, the words of others among it.
const ATTACHED = '.moz-mime-attachment-header';

const attached = document.querySelector(ATTACHED);
const own = [...document.querySelectorAll(BODY)].filter(part => !attached || (part.compareDocumentPosition(attached) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
const body = own[0] ?? document.body;
const open = message(own.length > 0 ? own : [body]);
// Moments at which this message was read, again with each press.
const read = new Set<string>();

// Each display of a message is a document of its own, so the background remembers; by then it may be displaying another.
let number: number | null = null;
// A line that is on its way when this one is closed must not bring it back.
let isClosed = false;
const lines = mailLines(show, { isClosed: () => isClosed, close });
const draw = async (): Promise<void> => {
  const { message: displayed, mail, line } = await ask('message-line', {});
  number = displayed;
  if (mail !== null) read.add(mail);
  lines.draw(open, line);
};

onMessage(order => {
  if (!isPageOrder(order)) return undefined;
  if (order.type === 'read-now') return draw().then(() => true);
  return order.type === 'show' && order.mail !== null && read.has(order.mail) ? Promise.resolve(show(order)) : undefined;
});
draw().catch(() => undefined); // The add-on was updated or removed under us.

function close(): void {
  isClosed = true;
  if (number !== null) void ask('close-line', { message: number }).catch(() => undefined);
}

function show({ path, quote }: Place): Shown {
  const element = locateIn(open.body, { path: pathHere(path), quote }, document);
  if (!element) return { shown: false, because: 'Thunderbird does not show these words of the mail.' };
  outline(element, document);
  return { shown: true, because: '' };
}

// The message was judged as a document of its own; here its body is an element of Thunderbird's.
function pathHere(path: string): string {
  return body === document.body ? path : path.replace(/^body(?= |$)/, `body > .${body.classList[0] ?? ''}`);
}
