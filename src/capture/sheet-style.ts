import type { Appearance, ElementRef, Known } from '../core/model/snapshot.ts';
import { appearanceOf } from './appearance.ts';
import { bodySize } from './body-size.ts';
import { closedPanels } from './fold.ts';
import { inlineLook } from './inline-look.ts';
import type { LookOf } from './look.ts';
import { cssPath } from './css-path.ts';
import { countedPlaces } from './places.ts';
import { remembered } from './remembered.ts';
import { unreadRules } from './sheets.ts';
import { sheetReader } from './sheet-values.ts';

/**
 * Measures elements of a saved page by its style attributes and style elements: no layout and no style engine, so that the
 * terminal and a browser that opens the same file see the same. Asked again, it remembers.
 */
export function sheetLooks({ elementOf }: { readonly elementOf: (ref: ElementRef) => Element | null }): (refs: readonly ElementRef[]) => readonly Appearance[] {
  const read = sheetReader();
  const gaps = remembered(unreadRules);
  const lookOf: LookOf = remembered(element => {
    const values = read(element);
    const look = inlineLook({ element, values, lookOf });
    if (!gaps(element.ownerDocument)) return look;
    // A picture that only a missing sheet could have put there is no mark of a button.
    return { ...look, mayHide: true, image: values.value('background-image') === 'unknown' ? 'none' : look.image };
  });
  const bodySizeOf = remembered((document: Document): Known<number> => bodySize(document, element => lookOf(element).fontSize));
  const places = countedPlaces();
  const pathOf = (element: Element): string => cssPath(element, places);
  const source = { lookOf, isClosedPanel: closedPanels(), pathOf, bodySizeOf, placeOf: null };
  return refs => refs.map(ref => appearanceOf(ref, elementOf(ref), source));
}
