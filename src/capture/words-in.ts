import { documentInFrame } from './flat-tree.ts';

const ELEMENT = 1;
const TEXT = 3;
const NAMES = ['aria-label', 'alt', 'title', 'placeholder', 'value'];
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

/**
 * Words without the white space and quotation marks that reading adds or drops between parts: two readings of one passage
 * are equal under this, however its elements were joined.
 */
export function wordsIn(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff“”]+/g, '');
}

/** All words of an element, those of shadow trees and frames of the same origin included, folded as `wordsIn` does. */
export function textIn(element: Element): string {
  const pieces: string[] = [];
  const names: string[] = [];
  const open: Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === TEXT) pieces.push((node as Text).data);
    else if (node.nodeType !== ELEMENT) open.push(...[...node.childNodes].toReversed());
    else if (!SILENT.has((node as Element).localName)) enter(node as Element, names, open);
  }
  // Names come last, so that none of them splits a sentence.
  return `${wordsIn(pieces.join(''))}\n${names.map(wordsIn).join('\n')}`;
}

function enter(element: Element, names: string[], open: Node[]): void {
  for (const name of NAMES) {
    const given = element.getAttribute(name);
    if (given !== null && (name !== 'value' || element.localName === 'input')) names.push(given);
  }
  for (let child = element.lastChild; child; child = child.previousSibling) open.push(child);
  const inside = element.shadowRoot ?? documentInFrame(element)?.body;
  if (inside) open.push(inside);
}
