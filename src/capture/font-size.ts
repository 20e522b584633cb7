import type { Known } from '../core/model/snapshot.ts';

/** What browsers show where nobody names a size, CSS pixels: https://html.spec.whatwg.org/multipage/rendering.html */
export const DEFAULT_SIZE = 16;

// https://www.w3.org/TR/css-fonts-4/#absolute-size-mapping, in shares of the default size.
const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9 / 16, 'x-small': 10 / 16, small: 13 / 16, medium: 1, large: 18 / 16, 'x-large': 24 / 16, 'xx-large': 2, 'xxx-large': 3,
};
// CSS pixels a unit: https://www.w3.org/TR/css-values-4/#absolute-lengths
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 };
/** One step of `larger` and `smaller`, and of the old font sizes. */
const STEP = 1.2;

/** Sizes a relative size relates to, CSS pixels; read only when needed. */
export interface Relatives {
  readonly parent: () => Known<number>;
  readonly root: () => Known<number>;
}

/** A font size in CSS pixels; `unknown` for variables, formulas and viewport units. */
export function sizeInPixels(written: string, relatives: Relatives): Known<number> {
  const text = written.trim().toLowerCase().replace(/^calc\(\s*([\d.]+[a-z%]+)\s*\)$/, '$1');
  const keyword = Object.hasOwn(KEYWORDS, text) ? KEYWORDS[text] : undefined;
  if (keyword !== undefined) return keyword * DEFAULT_SIZE;
  if (text === 'smaller') return times(relatives.parent(), 1 / STEP);
  if (text === 'larger') return times(relatives.parent(), STEP);
  if (text === 'inherit') return relatives.parent();
  if (text === '0') return 0;
  const parts = /^(\+?(?:\d+\.?\d*|\.\d+))(px|pt|pc|in|cm|mm|q|em|rem|ex|ch|%)$/.exec(text);
  if (!parts) return 'unknown';
  const amount = Number(parts[1]);
  const unit = parts[2] ?? '';
  if (unit === 'em') return times(relatives.parent(), amount);
  if (unit === '%') return times(relatives.parent(), amount / 100);
  if (unit === 'ex' || unit === 'ch') return times(relatives.parent(), amount / 2);
  if (unit === 'rem') return times(relatives.root(), amount);
  return amount * (UNITS[unit] ?? 1);
}

function times(size: Known<number>, factor: number): Known<number> {
  return size === 'unknown' ? 'unknown' : size * factor;
}
