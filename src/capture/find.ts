import type { ElementRef } from '../core/model/snapshot.ts';
import { BOUNDARY } from './css-path.ts';
import { parentOf } from './flat-tree.ts';
import { textIn, wordsIn } from './words-in.ts';

/** Where something stood and what it said, as evidence holds it. */
export interface Spot {
  /** CSS path as `cssPath` writes it; empty when unknown. */
  readonly path: string;
  /** The words to find, empty when any will do; where it says `…` any others may stand. */
  readonly quote: string;
}

/** Where the element behind a number of a snapshot stands. */
export interface ElementSpot extends Spot {
  readonly ref: ElementRef;
}

/**
 * Finds an element again: where its path leads if the words are still there, else the smallest element that holds the words,
 * through open shadow trees and frames of the same origin; `null` once they are gone.
 */
export function locate(document: Document, spot: Spot): Element | null {
  const { documentElement } = document;
  return documentElement ? locateIn([documentElement], spot, document) : null;
}

/** The same within some elements of a document, or of frames and shadow trees in it: what stands beside them is never found. */
export function locateIn(roots: readonly Element[], { path, quote }: Spot, document: Document): Element | null {
  const pieces = quote.split('…').map(wordsIn).filter(piece => piece !== '');
  const there = path === '' ? null : follow(document, path);
  if (there && isWithin(there, roots) && holds(there, pieces)) return there;
  const root = pieces.length === 0 ? undefined : roots.find(element => holds(element, pieces));
  return root ? smallest(root, pieces) : null;
}

function isWithin(element: Element, roots: readonly Element[]): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (roots.includes(at)) return true;
  return false;
}

/** Whether all pieces stand in an element, one after the other. */
function holds(element: Element, pieces: readonly string[]): boolean {
  const text = pieces.length === 0 ? '' : textIn(element);
  let at = 0;
  return pieces.every(piece => {
    const found = text.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
}

function follow(document: Document, path: string): Element | null {
  let root: Document | ShadowRoot | null = document;
  let found: Element | null = null;
  for (const part of path.split(BOUNDARY)) {
    if (!root) return null;
    found = followInTree(root, part.split(' > '));
    root = found ? insideOf(found) : null;
  }
  return found;
}

function followInTree(root: Document | ShadowRoot, [first = '', ...rest]: readonly string[]): Element | null {
  try {
    let at = first.startsWith('#') ? root.querySelector(first) : childLike(topOf(root, first), first);
    for (const step of rest) at = at ? childLike(at, step) : null;
    return at;
  } catch {
    // A path from a damaged or foreign file is no selector: the words may still lead there.
    return null;
  }
}

// Paths in a document begin below its root element, unless that is what is meant.
function topOf(root: Document | ShadowRoot, first: string): ParentNode {
  return 'documentElement' in root && first !== 'html' && root.documentElement ? root.documentElement : root;
}

function childLike(parent: ParentNode, step: string): Element | null {
  return [...parent.children].find(child => child.matches(step)) ?? null;
}

function smallest(from: Element, pieces: readonly string[]): Element {
  let at = from;
  for (;;) {
    const holding = drawnChildren(at).filter(child => holds(child, pieces));
    // The same words may stand twice, once for small screens: what is drawn is shown.
    const next = holding.find(child => child.getClientRects().length > 0) ?? holding[0];
    if (!next) return at;
    at = next;
  }
}

function drawnChildren(element: Element): readonly Element[] {
  const inside = insideOf(element);
  return inside ? [...inside.children, ...element.children] : [...element.children];
}

function insideOf(element: Element): Document | ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null;
  }
}
