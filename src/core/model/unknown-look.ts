import type { Appearance, ElementRef } from './snapshot.ts';

/** The look of an element of which nothing was measured. */
export function unknownLook(ref: ElementRef): Appearance {
  return {
    ref, visible: 'unknown', hiddenBecause: '', fontSize: 'unknown', bodyFontSize: 'unknown', contrast: 'unknown',
    bold: 'unknown', affordance: 'unknown', area: 'unknown', depth: 'unknown', filled: 'unknown', folded: 'unknown', path: '',
  };
}
