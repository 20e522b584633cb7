import type { ElementRef, Snapshot } from '../core/model/snapshot.ts';

/** A snapshot together with the way back from its numbers to the live elements. */
export interface Captured<S extends Snapshot> {
  readonly snapshot: S;
  /** The element a number stands for, `null` when the snapshot knows no such number. */
  readonly elementOf: (ref: ElementRef) => Element | null;
}

/** How much of a document is read before the rest is left unread and said so. */
export interface CaptureLimit {
  /** Elements entered. */
  readonly elements: number;
  /** UTF-16 units of text. */
  readonly characters: number;
}

/** Enough for any page a person can read; a page past it is a data dump. */
export const LIMIT: CaptureLimit = { elements: 400_000, characters: 4_000_000 };
