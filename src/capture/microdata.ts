import type { Walk } from './walk-state.ts';
import { folded } from './walk-state.ts';

// Structured data is for facts: an article's whole body marked as a property is text already.
const LONGEST = 500;
const MOST = 400;

/** Notes a schema.org property and its value, https://html.spec.whatwg.org/multipage/microdata.html#values */
export function noteProperty(walk: Walk, element: Element): void {
  const prop = element.getAttribute('itemprop');
  if (prop === null || walk.microdata.length >= MOST) return;
  if (/(?:^|\s)(?:comment|review|reviews)(?:\s|$)/.test(prop) && walk.region !== 'quote' && walk.region !== 'code') walk.region = 'comment';
  if (element.hasAttribute('itemscope')) return;
  const value = valueOf(walk, element);
  if (value !== '' && value.length <= LONGEST) walk.microdata.push({ prop, value });
}

/** Properties on `meta` and `link` elements, which the walk of the words passes over. */
export function noteSilentProperties(walk: Walk, root: ParentNode): void {
  if (!walk.hasMicrodata) return;
  for (const element of root.querySelectorAll('meta[itemprop],link[itemprop]')) noteProperty(walk, element);
}

function valueOf(walk: Walk, element: Element): string {
  const written = attributeValue(element);
  if (written !== null) return written.link ? walk.setting.resolve(written.text) : written.text;
  return folded(element.textContent ?? '');
}

function attributeValue(element: Element): { readonly text: string; readonly link: boolean } | null {
  const content = element.getAttribute('content');
  if (content !== null) return { text: content, link: false };
  const address = element.getAttribute('href') ?? element.getAttribute('src');
  if (address !== null) return { text: address, link: true };
  const value = element.getAttribute('datetime') ?? (element.localName === 'data' || element.localName === 'meter' ? element.getAttribute('value') : null);
  return value === null ? null : { text: value, link: false };
}
