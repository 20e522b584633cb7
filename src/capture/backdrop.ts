import type { Known } from '../core/model/snapshot.ts';
import type { Look, LookOf } from './look.ts';
import { TRANSPARENT, WHITE, type Colour } from './colour.ts';
import { contrastRatio, faded, over } from './contrast.ts';
import { parentOf } from './flat-tree.ts';

// WCAG 2.2, 1.4.3: below this ratio text counts as hard to read, so that doubts about what lies behind it matter.
const READABLE = 4.5;
const OPAQUE = 0.995;
const SIBLINGS = 12;
const PAINTED = new Set(['img', 'picture', 'video', 'canvas', 'svg', 'object', 'embed', 'iframe']);

/** What is seen of an element's text and of the ground right behind it. */
interface Seen {
  readonly text: Colour;
  readonly ground: Colour;
}

/**
 * WCAG 2.2 contrast ratio of an element's text, 1–21, with translucent colours and opacity composited over everything
 * behind it; `unknown` as soon as a picture, a gradient, a filter or a thing outside the flow may lie behind it.
 */
export function contrastOf(element: Element, lookOf: LookOf): Known<number> {
  const seen = seenAt(element, lookOf);
  if (seen === 'unknown') return 'unknown';
  const ratio = contrastRatio(seen.text, seen.ground);
  return ratio < READABLE && mayCoverSomething(element, lookOf) ? 'unknown' : ratio;
}

/** The opaque colour right behind an element's text, its own background included. */
export function groundOf(element: Element, lookOf: LookOf): Known<Colour> {
  const seen = seenAt(element, lookOf);
  return seen === 'unknown' ? 'unknown' : seen.ground;
}

function seenAt(element: Element, lookOf: LookOf): Known<Seen> {
  const { colour } = lookOf(element);
  if (colour === 'unknown') return 'unknown';
  let seen: Seen = { text: colour, ground: TRANSPARENT };
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const next = throughLayer(seen, lookOf(at));
    if (next === 'unknown') return 'unknown';
    seen = next;
  }
  return { text: over(seen.text, WHITE), ground: over(seen.ground, WHITE) };
}

// Each element is a layer of its own: painted over its background first, then seen through its opacity.
function throughLayer(seen: Seen, { background, image, opacity, floats }: Look): Known<Seen> {
  if (opacity === 'unknown') return 'unknown';
  let { text, ground } = seen;
  if (ground.alpha < OPAQUE) {
    if (background === 'unknown' || image !== 'none') return 'unknown';
    text = over(text, background);
    ground = over(ground, background);
    if (ground.alpha < OPAQUE && floats) return 'unknown';
  }
  return { text: faded(text, opacity), ground: faded(ground, opacity) };
}

// Asked only of text that looks hard to read: is there anything that may lie behind it without being around it?
function mayCoverSomething(element: Element, lookOf: LookOf): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { background, distorted } = lookOf(at);
    if (distorted) return true;
    if (background !== 'unknown' && background.alpha >= OPAQUE) return false;
    if (hasLooseSibling(at, lookOf)) return true;
  }
  return false;
}

function hasLooseSibling(element: Element, lookOf: LookOf): boolean {
  const around = element.parentElement;
  if (!around) return false;
  for (const sibling of [...around.children].slice(0, SIBLINGS)) {
    if (sibling === element) continue;
    const { floats, background, image } = lookOf(sibling);
    const paints = PAINTED.has(sibling.localName) || image !== 'none' || background === 'unknown' || background.alpha > 0 || sibling.querySelector('img,video,picture') !== null;
    if (floats && paints) return true;
  }
  return false;
}
