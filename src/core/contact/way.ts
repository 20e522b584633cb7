import type { ContactPath } from '../model/contact-path.ts';

/** A contact path before it is bound to its source; its rank may still be open. */
export type Way = Omit<ContactPath, 'source' | 'rank'> & { readonly rank: number | null };

/** A way of which only some facts are known; the others are as if nothing was stated. */
export function way(known: Pick<Way, 'kind' | 'value'> & Partial<Way>): Way {
  return { label: known.value, href: null, from: 'page', ref: null, hours: '', person: '', cost: 'unknown', rank: null, ...known };
}
