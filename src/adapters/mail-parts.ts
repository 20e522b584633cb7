import type { Known, Mailbox } from '../core/model/snapshot.ts';
import type { MailView, OpenMessage } from './adapter.ts';
import labels from './mail-labels.json' with { type: 'json' };

const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/;
const NAMED = /^\s*"?([^"<]*?)"?\s*[<([]([^\s<>()[\]]+@[^\s<>()[\]]+)[>)\]]/;
const PRESSABLE = 'a, button, [role="button"], [role="link"]';
const LEAVE: ReadonlySet<string> = new Set(labels.unsubscribe);
// A label is short; anything longer is prose.
const LONGEST_LABEL = 40;

/** Words of an element with white space folded; empty without one. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The first address in a text, with the name written before it: `Shop <news@shop.example>`; `null` without an address. */
export function mailboxIn(text: string | null | undefined): Mailbox | null {
  const [, name, named] = NAMED.exec(text ?? '') ?? [];
  if (name !== undefined && named !== undefined) return { name: name.trim(), address: named.trim() };
  const address = ADDRESS.exec(text ?? '')?.[0];
  return address === undefined ? null : { name: '', address };
}

/** A mailbox from a name and whatever holds its address; `null` without an address. */
export function mailbox(name: string, holder: string | null | undefined): Mailbox | null {
  const found = mailboxIn(holder);
  if (!found) return null;
  const own = name.replace(/\s+/g, ' ').trim();
  return { name: own === found.address ? '' : own || found.name, address: found.address };
}

/** Whether an element is on the screen as far as this can be told: hosts keep lists and old mails in the document, hidden. */
export function isDrawn(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility();
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden') || /display\s*:\s*none/i.test(at.getAttribute('style') ?? '')) return false;
  }
  return true;
}

/** Elements that match and are drawn, outermost only. */
export function drawn(root: ParentNode, selector: string): readonly Element[] {
  const found = [...root.querySelectorAll(selector)].filter(isDrawn);
  return found.filter(element => !found.some(other => other !== element && other.contains(element)));
}

/** The widest element around a body that holds no other body: its message with sender and buttons. */
export function messageAround(body: Element, bodies: readonly Element[]): Element {
  let around = body;
  while (around.parentElement && !bodies.some(other => other !== body && around.parentElement?.contains(other))) around = around.parentElement;
  return around;
}

/** Whether a host's own control to unsubscribe stands in a message outside its body; `unknown` where none was seen. */
export function offersToLeave(message: Element, body: readonly Element[]): Known<boolean> {
  for (const control of message.querySelectorAll(PRESSABLE)) {
    if (body.some(part => part.contains(control))) continue;
    const said = (control.getAttribute('aria-label') ?? wordsOf(control)).trim();
    if (said.length <= LONGEST_LABEL && LEAVE.has(said.toLowerCase()) && isDrawn(control)) return true;
  }
  return 'unknown';
}

/** A moment as ISO 8601, `null` when the text is none. */
export function momentIn(text: string | null | undefined): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** An open message of which only the body is sure; what the host shows besides is added. */
export function message(body: readonly Element[], more: Partial<OpenMessage> = {}): OpenMessage {
  return { body, from: null, replyTo: [], subject: '', sentAt: null, hostUnsubscribe: 'unknown', source: null, unread: [], lineBefore: null, ...more };
}

/** The view that messages make: without one, a list, or lost where the address says that one is open. */
export function viewOf(messages: readonly OpenMessage[], isExpected: boolean): MailView {
  if (messages.length > 0) return { kind: 'open', messages };
  return { kind: isExpected ? 'lost' : 'list' };
}
