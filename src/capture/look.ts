import type { Known } from '../core/model/snapshot.ts';
import type { Colour } from './colour.ts';

/** What style alone says about one element, whichever way it was read: computed by a browser or written into a mail. */
export interface Look {
  /** How this element's own style keeps itself and all inside from being seen, e.g. `display: none`; empty when it does not. */
  readonly hides: string;
  /** Something unread, or an animation that has not run yet, may hide or show it. */
  readonly mayHide: boolean;
  /** Inherited: `visibility` is hidden or collapse. */
  readonly invisible: boolean;
  /** Inherited: text is indented out of the page. */
  readonly indented: boolean;
  /** 0–1. */
  readonly opacity: Known<number>;
  readonly colour: Known<Colour>;
  readonly background: Known<Colour>;
  readonly image: 'none' | 'gradient' | 'picture';
  /** CSS pixels. */
  readonly fontSize: Known<number>;
  readonly bold: Known<boolean>;
  readonly underlined: Known<boolean>;
  /** A border of at least one visible CSS pixel, or a shadow around the box. */
  readonly bordered: Known<boolean>;
  /** Taken out of the flow, so that anything may lie behind it. */
  readonly floats: boolean;
  /** Filters, blending or a text shadow change what colours are seen. */
  readonly distorted: boolean;
  readonly inline: boolean;
}

/** The look of any element; the same element is read once. */
export type LookOf = (element: Element) => Look;
