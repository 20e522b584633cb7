import type { Known } from '../core/model/snapshot.ts';
import { lettersIn, ownLetters, textElement } from './flat-tree.ts';

const PROSE = 'p, li, td, dd, blockquote';
const ANY_BOX = 'div, span, section, article, center, font, a';
// As many as a median needs, and few enough for a page not to notice.
const ENOUGH = 24;
// More are tried than wanted, since most cells of a layout table hold no words themselves.
const TRIED = 4 * ENOUGH;

/** Median size of a document's body text in CSS pixels, weighted by length of text, over a sample spread across the page. */
export function bodySize(document: Document, sizeOf: (element: Element) => Known<number>): Known<number> {
  const prose = sampled(document.querySelectorAll(PROSE));
  const sample = prose.length > 0 ? prose : sampled(document.querySelectorAll(ANY_BOX));
  const sizes: { size: number; letters: number }[] = [];
  for (const { element, letters } of sample) {
    const size = sizeOf(element);
    if (size !== 'unknown' && size > 0) sizes.push({ size, letters });
  }
  if (sizes.length > 0) return median(sizes);
  return document.body && sample.length === 0 ? sizeOf(textElement(document.body)) : 'unknown';
}

function sampled(all: ArrayLike<Element>): readonly { element: Element; letters: number }[] {
  const found = [];
  const tries = Math.min(TRIED, all.length);
  for (let at = 0; at < tries; at += 1) {
    const element = all[Math.floor(at * all.length / tries)];
    const letters = element ? lettersHere(element) : 0;
    if (element && letters > 0) found.push({ element, letters });
  }
  const each = Math.max(1, Math.ceil(found.length / ENOUGH));
  return found.filter((_, index) => index % each === 0);
}

function lettersHere(element: Element): number {
  let letters = ownLetters(element);
  if (letters > 0) for (const child of element.children) if (/^(?:a|b|i|em|strong)$/.test(child.localName)) letters += lettersIn(child.textContent ?? '');
  return letters;
}

function median(sizes: { size: number; letters: number }[]): number {
  sizes.sort((a, b) => a.size - b.size);
  const half = sizes.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let seen = 0;
  for (const { size, letters } of sizes) {
    seen += letters;
    if (seen >= half) return size;
  }
  return sizes.at(-1)?.size ?? 0;
}
