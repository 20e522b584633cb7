import type { Appearance, ElementRef, Known } from '../core/model/snapshot.ts';
import { appearanceOf } from './appearance.ts';
import { bodySize } from './body-size.ts';
import { DEFAULT_SIZE } from './font-size.ts';
import { closedPanels } from './fold.ts';
import { inlineLook } from './inline-look.ts';
import { inlineReader } from './inline-values.ts';
import type { LookOf } from './look.ts';
import { cssPath } from './css-path.ts';
import { countedPlaces } from './places.ts';
import { remembered } from './remembered.ts';

/**
 * Measures elements of a mail file by style attributes and presentational attributes alone: no layout, no style engine, so that every
 * place that reads the file measures the same. What a style sheet inside the mail may decide is `unknown`. Asked again, it remembers.
 */
export function inlineLooks({ elementOf }: { readonly elementOf: (ref: ElementRef) => Element | null }): (refs: readonly ElementRef[]) => readonly Appearance[] {
  const read = inlineReader();
  const lookOf: LookOf = remembered(element => inlineLook({ element, values: read(element), lookOf }));
  const bodySizeOf = remembered((document: Document): Known<number> => {
    const size = bodySize(document, element => lookOf(element).fontSize);
    return size === 'unknown' ? DEFAULT_SIZE : size;
  });
  const places = countedPlaces();
  const pathOf = (element: Element): string => cssPath(element, places);
  const source = { lookOf, isClosedPanel: closedPanels(), pathOf, bodySizeOf, placeOf: null };
  return refs => refs.map(ref => appearanceOf(ref, elementOf(ref), source));
}
