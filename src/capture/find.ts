import type { ElementRef } from '../core/model/snapshot.ts';
import { BOUNDARY } from './css-path.ts';
import { documentInFrame, parentOf } from './flat-tree.ts';
import { remembered } from './remembered.ts';
import { textIn, wordsIn } from './words-in.ts';

// A step as `cssPath` writes it for all but odd names.
const NAMED_STEP = /^([a-z][\w-]*)(?::nth-of-type\((\d+)\))?$/i;

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
  return locator(document)(spot);
}

/** Finds many spots in the same way, counting the children of an element once; good while the document stands still. */
export function locator(document: Document): (spot: Spot) => Element | null {
  const { documentElement } = document;
  const childrenOf = remembered(childrenByName);
  return spot => (documentElement ? found([documentElement], spot, path => follow(document, path, childrenOf)) : null);
}

/** The same within some elements of a document, or of frames and shadow trees in it: what stands beside them is never found. */
export function locateIn(roots: readonly Element[], spot: Spot, document: Document): Element | null {
  return found(roots, spot, path => follow(document, path, childrenByName));
}

/** Children of an element by their names, in order. */
type ChildrenOf = (parent: ParentNode) => ReadonlyMap<string, readonly Element[]>;

function found(roots: readonly Element[], { path, quote }: Spot, followed: (path: string) => Element | null): Element | null {
  const pieces = quote.split('…').map(wordsIn).filter(piece => piece !== '');
  const there = path === '' ? null : followed(path);
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

function follow(document: Document, path: string, childrenOf: ChildrenOf): Element | null {
  let root: Document | ShadowRoot | null = document;
  let reached: Element | null = null;
  for (const part of path.split(BOUNDARY)) {
    if (!root) return null;
    reached = followInTree(root, part.split(' > '), childrenOf);
    root = reached ? insideOf(reached) : null;
  }
  return reached;
}

function followInTree(root: Document | ShadowRoot, [first = '', ...rest]: readonly string[], childrenOf: ChildrenOf): Element | null {
  try {
    let at = first.startsWith('#') ? root.querySelector(first) : childLike(topOf(root, first), first, childrenOf);
    for (const step of rest) at = at ? childLike(at, step, childrenOf) : null;
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

function childLike(parent: ParentNode, step: string, childrenOf: ChildrenOf): Element | null {
  const [, name, place = '1'] = NAMED_STEP.exec(step) ?? [];
  if (name !== undefined) return childrenOf(parent).get(name)?.[Number(place) - 1] ?? null;
  return [...parent.children].find(child => child.matches(step)) ?? null;
}

function childrenByName({ children }: ParentNode): ReadonlyMap<string, readonly Element[]> {
  const byName = new Map<string, Element[]>();
  for (const child of children) {
    const others = byName.get(child.localName);
    if (others) others.push(child);
    else byName.set(child.localName, [child]);
  }
  return byName;
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
  return element.shadowRoot ?? documentInFrame(element);
}
