import { frameOf } from './flat-tree.ts';

/** Where an element is drawn. */
export interface Place {
  /** CSS pixels squared. */
  readonly area: number;
  /** Top edge as a share of the page's height, 0–1. */
  readonly depth: number;
  /** `zero box` or `off-screen`, empty when neither. */
  readonly unseen: string;
  /** Parked less than a screen beside the page, as menus are before they slide in. */
  readonly parked: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads where an element lies on the page as laid out by a browser; frames are added up to the top. */
export function placeOf(element: Element): Place {
  const own = boxOf(element);
  let { left, top } = own;
  let { ownerDocument } = element;
  for (let frame = frameOf(ownerDocument); frame; frame = frameOf(ownerDocument)) {
    const { x, y } = frame.getBoundingClientRect();
    left += x;
    top += y;
    ({ ownerDocument } = frame);
  }
  const { documentElement, defaultView } = ownerDocument;
  left += defaultView?.scrollX ?? 0;
  top += defaultView?.scrollY ?? 0;
  const area = own.width * own.height;
  const out = isOutside({ ...own, left, top }, ownerDocument);
  const screen = defaultView?.innerWidth ?? 0;
  const parked = out && left + own.width > -screen && left < documentElement.scrollWidth + screen && top + own.height > -screen;
  const depth = Math.min(1, Math.max(0, top / Math.max(1, documentElement.scrollHeight)));
  return { area, depth, parked, unseen: area === 0 ? 'zero box' : out && !parked ? 'off-screen' : '' };
}

// An element without a box of its own, as with `display: contents`, is where its contents are.
function boxOf(element: Element): Box {
  const box = element.getBoundingClientRect();
  if (box.width * box.height > 0) return box;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

// Pages scroll towards the end of a line and down, never before the start of the first.
function isOutside({ left, top, width, height }: Box, { documentElement, defaultView, dir }: Document): boolean {
  if (top + height <= 0) return true;
  const isFromRight = dir === 'rtl';
  return isFromRight ? left >= (defaultView?.innerWidth ?? documentElement.clientWidth) : left + width <= 0;
}
