import type { Appearance, ElementRef, Known } from '../core/model/snapshot.ts';
import { unknownLook } from '../core/model/unknown-look.ts';
import type { Place } from './layout.ts';
import type { IsClosedPanel } from './fold.ts';
import type { LookOf } from './look.ts';
import { hasAffordance, isFilled } from './affordance.ts';
import { contrastOf } from './backdrop.ts';
import { textElement } from './flat-tree.ts';
import { sightOf, type Measured, type Sight } from './visibility.ts';

/** Where looks come from. */
export interface LookSource {
  readonly lookOf: LookOf;
  readonly isClosedPanel: IsClosedPanel;
  /** CSS path of an element, empty where whoever asks knows it. */
  readonly pathOf: (element: Element) => string;
  readonly bodySizeOf: (document: Document) => Known<number>;
  /** `null` where nothing is laid out. */
  readonly placeOf: ((element: Element) => Place) | null;
}

/** What one element looks like; an element that is gone is `detached`, and nothing else is known of it. */
export function appearanceOf(ref: ElementRef, element: Element | null, source: LookSource): Appearance {
  if (!element?.isConnected) return { ...unknownLook(ref), visible: false, hiddenBecause: 'detached' };
  const { lookOf, isClosedPanel, bodySizeOf, placeOf } = source;
  const text = textElement(element);
  const measured: Measured = { element, text, lookOf, isClosedPanel };
  const place = placeOf ? placeOf(element) : null;
  const { visible, hiddenBecause, folded } = sightWithPlace(sightOf(measured), place);
  const { fontSize, bold } = lookOf(text);
  const filled = isFilled(measured);
  return {
    ref, visible, hiddenBecause, fontSize, bodyFontSize: bodySizeOf(element.ownerDocument), contrast: contrastOf(text, lookOf), bold,
    affordance: hasAffordance(measured, filled), area: place && !folded ? place.area : 'unknown',
    depth: place && !folded ? place.depth : 'unknown', filled, folded, path: source.pathOf(element),
  };
}

/** Whether an element is seen, and no more: what is enough for everything that is quoted. */
export function glanceAt(ref: ElementRef, element: Element, source: Pick<LookSource, 'lookOf' | 'isClosedPanel' | 'placeOf'>): Appearance {
  const { lookOf, isClosedPanel, placeOf } = source;
  const measured: Measured = { element, text: textElement(element), lookOf, isClosedPanel };
  return { ...unknownLook(ref), ...sightWithPlace(sightOf(measured), placeOf ? placeOf(element) : null), isGlance: true };
}

// What is folded has no box before it is opened.
function sightWithPlace(sight: Sight, place: Place | null): Sight {
  if (!place || sight.folded || sight.visible !== true) return sight;
  if (place.parked) return { ...sight, folded: true };
  return place.unseen === '' ? sight : { visible: false, hiddenBecause: place.unseen, folded: false };
}
