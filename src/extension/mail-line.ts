import type { OpenMessage } from '../adapters/adapter.ts';
import type { MailLine } from './mail-messages.ts';
import type { Place } from './page-orders.ts';
import { lastingKey } from './mail-keys.ts';
import { ask } from './messages.ts';

/** Small lines above mails that shut the door. */
export interface MailLines {
  readonly draw: (message: OpenMessage, line: MailLine | null) => void;
}

/** Where it is remembered of which mails the person closed the line. */
export interface Closed {
  readonly isClosed: (message: OpenMessage) => boolean;
  readonly close: (message: OpenMessage) => void;
}

const HOST = 'earshot-line';
// Nothing of the host's style reaches in, and nothing reaches out.
const AROUND = 'all:initial!important;display:block!important;margin:0 0 8px!important;';
const BOX = 'display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 12px;padding:8px 12px;border:1px solid #0f6b6b;border-inline-start-width:4px;border-radius:6px;'
  + 'background:#fbf8f2;color:#1d2b2f;font:14px/1.4 system-ui,sans-serif;text-align:start;';
const ACT = 'all:unset;cursor:pointer;color:#0b5a5a;text-decoration:underline;border-radius:2px;font:inherit;';
// At least 24 by 24 CSS pixels to press (WCAG 2.2, 2.5.8).
const SMALL = `${ACT}color:#4a5a61;font-size:13px;min-width:24px;min-height:24px;text-align:center;`;

/** Draws lines into the documents that mails stand in. */
export function mailLines(show: (place: Place) => unknown, closed: Closed = closedHere()): MailLines {
  let drawn: Element | null = null;
  return {
    draw: (message, line) => {
      const [body] = message.body;
      remove(drawn);
      drawn = null;
      if (!line || !body || closed.isClosed(message)) return;
      const away = (): void => { remove(drawn); drawn = null; };
      const close = (): void => { closed.close(message); away(); };
      drawn = lineFor(line, { document: body.ownerDocument, show, close, away });
      if (body.localName === 'body') body.prepend(drawn);
      else (message.lineBefore ?? body).before(drawn);
    },
  };
}

/** Remembered while the page is open, however often the mail is opened in it. */
function closedHere(): Closed {
  const keys = new Set<string>();
  return { isClosed: message => keys.has(lastingKey(message)), close: message => void keys.add(lastingKey(message)) };
}

function remove(line: Element | null): void {
  try {
    line?.remove();
  } catch {
    // It went with the frame it stood in.
  }
}

interface Setting {
  readonly document: Document;
  readonly show: (place: Place) => unknown;
  readonly close: () => void;
  /** Takes the line away for now: no word about this mail. */
  readonly away: () => void;
}

function lineFor(line: MailLine, { document, show, close, away }: Setting): Element {
  const host = document.createElement(HOST);
  host.style.cssText = AROUND;
  const box = part(document, 'aside', BOX);
  box.lang = line.lang;
  box.dir = line.dir;
  box.setAttribute('aria-label', 'Earshot');
  if (line.closed !== '') box.append(wordsIn(document, line));
  if (line.later !== '') box.append(laterIn(document, line));
  const { leave } = line;
  if (leave) box.append(button(document, ACT, { text: leave.words, press: () => show(leave.spot) }));
  const end = part(document, 'span', 'margin-inline-start:auto;display:flex;gap:12px;');
  end.append(
    button(document, SMALL, { text: line.quiet, press: () => { away(); void ask('quiet-line', {}).catch(() => undefined); } }),
    button(document, SMALL, { text: '×', name: line.close, press: close }),
  );
  box.append(end);
  host.attachShadow({ mode: 'closed' }).append(box);
  return host;
}

function laterIn(document: Document, { later }: MailLine): Element {
  const said = part(document, 'span', '');
  said.append(later);
  return said;
}

function wordsIn(document: Document, { closed, way }: MailLine): Element {
  const said = part(document, 'span', '');
  said.append(closed);
  if (!way) return said;
  said.append(` ${way.words} `);
  const link = part(document, 'a', ACT) as HTMLAnchorElement;
  link.textContent = way.label;
  if (way.href !== null) {
    link.href = way.href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  said.append(link);
  return said;
}

function button(document: Document, style: string, { text, name, press }: { text: string; name?: string; press: () => unknown }): Element {
  const made = part(document, 'button', style) as HTMLButtonElement;
  made.type = 'button';
  made.textContent = text;
  if (name !== undefined) made.setAttribute('aria-label', name);
  // The host's own keys and clicks are none of ours.
  made.addEventListener('click', event => { event.stopPropagation(); press(); });
  made.addEventListener('focus', () => { made.style.outline = '2px solid #0f6b6b'; });
  made.addEventListener('blur', () => { made.style.outline = ''; });
  return made;
}

function part(document: Document, name: string, style: string): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = style;
  return made;
}
