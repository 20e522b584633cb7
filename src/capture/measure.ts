import type { Appearance, ElementRef } from '../core/model/snapshot.ts';
import { appearanceOf, glanceAt } from './appearance.ts';
import { bodySize } from './body-size.ts';
import { computedLooks, computedSize, type StyleWindow } from './computed-look.ts';
import { cssPath } from './css-path.ts';
import { closedPanels } from './fold.ts';
import { placeOf } from './layout.ts';
import { remembered } from './remembered.ts';

/** Where and how elements are measured. */
export interface MeasureOptions {
  readonly elementOf: (ref: ElementRef) => Element | null;
  /** Computes styles; an element in a frame is asked of the frame's own window. */
  readonly window: StyleWindow;
  /** CSS path of an element; left out where it is to be found. */
  readonly pathOf?: (element: Element) => string;
}

/** Measures elements of a page as a browser shows it: one appearance a number, in the order asked, whatever has become of the element. */
export function measure(refs: readonly ElementRef[], { elementOf, window, pathOf = cssPath }: MeasureOptions): readonly Appearance[] {
  const bodySizeOf = remembered((document: Document) => bodySize(document, element => computedSize(element, window)));
  const source = { lookOf: computedLooks(window), isClosedPanel: closedPanels(), bodySizeOf, placeOf, pathOf: (element: Element) => pathOf(element) };
  return refs.map(ref => appearanceOf(ref, elementOf(ref), source));
}

/** Tells of elements of a page whether they are seen, and no more. */
export function glance(elements: ReadonlyMap<ElementRef, Element>, window: StyleWindow): readonly Appearance[] {
  const source = { lookOf: computedLooks(window), isClosedPanel: closedPanels(), placeOf };
  return [...elements].map(([ref, element]) => glanceAt(ref, element, source));
}
