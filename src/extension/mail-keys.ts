import type { OpenMessage } from '../adapters/adapter.ts';
import { documentInFrame } from '../capture/flat-tree.ts';
import { isAlive } from './alive.ts';

// Enough to tell two mails apart; images and dates of the host do not count.
const SAMPLE = 50_000;

/** Names what a message is, so that another one in its place, or the same one with more of its words, is known to be new. */
export function mailKeys(): (message: OpenMessage) => string {
  const numbers = new WeakMap<Element, number>();
  let last = 0;
  return ({ body, from, subject, source }) => {
    const parts = body.map(part => {
      const number = numbers.get(part) ?? (last += 1);
      numbers.set(part, number);
      return `${number}:${digest(textOf(part))}`;
    });
    return [subject, from?.address ?? '', source ?? '', ...parts].join('\n');
  };
}

/** Whether the elements of a message are still shown by a window; a frame that went on elsewhere has none. */
export function isThere({ body }: OpenMessage): boolean {
  return body.every(isAlive);
}

/** Names a message so that it is known again when it is opened another time, in other elements. */
export function lastingKey({ body, from, subject, source }: OpenMessage): string {
  return source ?? [subject, from?.address ?? '', ...body.map(part => digest(textOf(part)))].join('\n');
}

function textOf(part: Element): string {
  return (part.shadowRoot ?? documentInFrame(part)?.body ?? part).textContent?.slice(0, SAMPLE) ?? '';
}

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
