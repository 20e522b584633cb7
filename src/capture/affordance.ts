import type { Known } from '../core/model/snapshot.ts';
import type { Colour } from './colour.ts';
import type { Measured } from './visibility.ts';
import { groundOf } from './backdrop.ts';
import { channelGap, contrastRatio } from './contrast.ts';
import { lettersIn, parentOf } from './flat-tree.ts';

// WCAG technique G183 asks for 3:1 between a link and the text around it. Far less is noticed, and whoever made it
// noticeable at all is not to be accused of hiding it.
const NOTICED_RATIO = 1.2;
// A fifth of a channel's range: red and green of one brightness differ, too.
const NOTICED_GAP = 51;
// One step of a 4-bit channel; less is a rounding of themes.
const FILL_GAP = 16;
const NATIVE = new Set(['button', 'input', 'select', 'textarea', 'summary']);
// Mails and tables draw a button as a coloured cell around a bare link.
const WRAPPERS = new Set(['td', 'th', 'span', 'b', 'strong', 'font']);

/** A fill that differs from what is behind it, on the element or on a cell that holds nothing else. */
export function isFilled(measured: Measured): Known<boolean> {
  let doubtful = false;
  for (const at of boxesOf(measured.element)) {
    const filled = isFilledItself(at, measured);
    if (filled === true) return true;
    if (filled === 'unknown') doubtful = true;
  }
  return doubtful ? 'unknown' : false;
}

/** Shown as something to press: native button, underlined, filled, bordered, or coloured unlike the text around it. */
export function hasAffordance(measured: Measured, filled: Known<boolean>): Known<boolean> {
  const { element, text, lookOf } = measured;
  if (NATIVE.has(element.localName) || filled === true) return true;
  const parent = parentOf(element);
  const parts = [element, text, ...boxesOf(element), ...(parent && lookOf(parent).inline ? [parent] : [])].map(lookOf);
  if (parts.some(look => look.underlined === true || look.bordered === true || look.image !== 'none')) return true;
  if (element.querySelector('img, svg, i[class]') !== null) return true;
  const unlike = isUnlikeAround(measured);
  if (unlike === true) return true;
  const doubtful = filled === 'unknown' || unlike === 'unknown' || parts.some(look => look.underlined === 'unknown' || look.bordered === 'unknown');
  return doubtful ? 'unknown' : false;
}

function isFilledItself(element: Element, { lookOf }: Measured): Known<boolean> {
  const { background, image } = lookOf(element);
  if (image === 'gradient') return true;
  if (background === 'unknown') return 'unknown';
  if (background.alpha === 0) return image === 'picture' ? 'unknown' : false;
  const parent = parentOf(element);
  const ground = groundOf(element, lookOf);
  const behind = parent ? groundOf(parent, lookOf) : 'unknown';
  if (ground === 'unknown' || behind === 'unknown') return background.alpha > 0.5 ? true : 'unknown';
  return channelGap(ground, behind) >= FILL_GAP;
}

function boxesOf(element: Element): readonly Element[] {
  const boxes = [element];
  const letters = lettersIn(element.textContent ?? '');
  for (let at = element.parentElement; at && boxes.length < 4 && WRAPPERS.has(at.localName); at = at.parentElement) {
    if (lettersIn(at.textContent ?? '') !== letters) break;
    boxes.push(at);
  }
  return boxes;
}

// Text that stands alone has nothing around it to be unlike: unknown, not false.
function isUnlikeAround({ element, text, lookOf }: Measured): Known<boolean> {
  const letters = lettersIn(element.textContent ?? '');
  let around: Element | null = parentOf(element);
  while (around && lookOf(around).inline && lettersIn(around.textContent ?? '') <= letters) around = parentOf(around);
  if (!around) return 'unknown';
  const unlike = differ(lookOf(text).colour, lookOf(around).colour);
  if (unlike !== false) return unlike;
  const { bold } = lookOf(text);
  // Bold alone marks words, if not as a link: no proof either way.
  if (bold === true && lookOf(around).bold === false) return 'unknown';
  return lettersIn(around.textContent ?? '') <= letters ? 'unknown' : false;
}

function differ(one: Known<Colour>, other: Known<Colour>): Known<boolean> {
  if (one === 'unknown' || other === 'unknown') return 'unknown';
  return contrastRatio(one, other) >= NOTICED_RATIO || channelGap(one, other) >= NOTICED_GAP;
}
