import type { ElementRef } from './snapshot.ts';

/** A short literal quote with its kind and its place; the field's habit since Mathur et al., CSCW 2019. */
export interface Evidence {
  /** phrase: words on the page; header: a mail header line; link: label and target; measure: a measured look; absence: pages searched. */
  readonly kind: 'phrase' | 'header' | 'link' | 'measure' | 'absence' | 'structured-data';
  /** Literal text, at most 200 characters. */
  readonly quote: string;
  /** CSS path, header name, or where nothing was measured the region such as `footer`, else `page`. */
  readonly where: string;
  /** Element in the snapshot, for "show me"; absent for headers and absences. */
  readonly ref?: ElementRef;
  /** What was measured, in words: `9 px grey text at contrast 1.8`. */
  readonly note?: string;
}
