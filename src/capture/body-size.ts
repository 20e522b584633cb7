import type { Known } from '../core/model/snapshot.ts';
import type { LookOf } from './look.ts';
import { lettersIn, ownLetters, textElement } from './flat-tree.ts';

const PROSE = 'p, li, td, dd, blockquote';
const ANY_BOX = 'div, span, section, article, center, font, a';
// Wider than a median needs, and cheap enough to take again with every portion of looks.
const ENOUGH = 200;
// An engine without layout takes milliseconds an element.
const ENOUGH_WITHOUT_LAYOUT = 40;

/** Median size of a document's body text in CSS pixels, weighted by length of text, over a sample spread across the page. */
export function bodySize(document: Document, lookOf: LookOf, isBrowser: boolean): Known<number> {
  const enough = isBrowser ? ENOUGH : ENOUGH_WITHOUT_LAYOUT;
  const prose = sampled(document.querySelectorAll(PROSE), enough);
  const sample = prose.length > 0 ? prose : sampled(document.querySelectorAll(ANY_BOX), enough);
  const sizes: { size: number; letters: number }[] = [];
  for (const { element, letters } of sample) {
    const size = lookOf(element).fontSize;
    if (size !== 'unknown' && size > 0) sizes.push({ size, letters });
  }
  if (sizes.length > 0) return median(sizes);
  return document.body && sample.length === 0 ? lookOf(textElement(document.body)).fontSize : 'unknown';
}

function sampled(all: ArrayLike<Element>, enough: number): readonly { element: Element; letters: number }[] {
  const found = [];
  // More are tried than wanted, since most cells of a layout table hold no words themselves.
  const step = Math.max(1, Math.floor(all.length / (enough * 5)));
  for (let at = 0; at < all.length && found.length < enough * 5; at += step) {
    const element = all[at];
    const letters = element ? lettersHere(element) : 0;
    if (element && letters > 0) found.push({ element, letters });
  }
  const each = Math.max(1, Math.ceil(found.length / enough));
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
