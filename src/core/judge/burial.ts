import type { Appearance, Control, Content } from '../model/snapshot.ts';

/** What the tests for "visually buried" said of one element. */
export interface Burial {
  /** Tests that hold, worded: `9 px`, `contrast 1.9`. */
  readonly signs: readonly string[];
  /** Tests that could be made at all. */
  readonly tested: number;
}

// NORMS section 2, "visually buried": two signs together; each alone is a matter of taste.
const ENOUGH = 2;
const SMALL_SHARE = 0.8;
const SMALLEST = 10;
// WCAG 2.2 SC 1.4.3 (AA); large text is 18 pt, or 14 pt bold.
const CONTRAST = 4.5;
const CONTRAST_LARGE = 3;
const LARGE = 24;
const LARGE_BOLD = 18.66;
// Colours picked one shade apart are meant to look alike.
const SAME_CONTRAST = 0.3;
// NORMS section 2 (d): the counter-control has twice the area, or a fill where this has none.
const LARGER = 2;
// A German court held a button in the last line of 58 links not easily reachable (NORMS section 2).
const LAST = 0.9;
const CROWD = 20;

/** True from two signs on. */
export function isBuried({ signs }: Burial): boolean {
  return signs.length >= ENOUGH;
}

/** True when too little could be measured to say that an element is not buried. */
export function isUnmeasured({ signs, tested }: Burial): boolean {
  return signs.length < ENOUGH && tested < ENOUGH;
}

/** The tests on one look; facts that are unknown are neither signs nor tests. */
export function burialOf(look: Appearance, control: Control | null = null, content: Content | null = null): Burial {
  const size = smallness(look);
  const contrast = paleness(look);
  const plain = look.affordance === 'unknown' || !control ? null : (look.affordance ? '' : 'not shown as a link');
  const folded = look.folded === true ? 'only inside a fold-out' : null;
  const crowd = control && content ? crowdedness(look, control, content) : null;
  const tests = [size, contrast, plain, folded, crowd].filter(test => test !== null);
  return { signs: tests.filter(test => test !== ''), tested: tests.length };
}

function smallness({ fontSize, bodyFontSize }: Appearance): string | null {
  if (fontSize === 'unknown') return null;
  const small = fontSize < SMALLEST || (bodyFontSize !== 'unknown' && fontSize <= SMALL_SHARE * bodyFontSize);
  return small ? `${round(fontSize)} px${bodyFontSize === 'unknown' ? '' : ` beside ${round(bodyFontSize)} px`}` : '';
}

function paleness({ contrast, fontSize, bold }: Appearance): string | null {
  if (contrast === 'unknown') return null;
  const isLarge = fontSize !== 'unknown' && (fontSize >= LARGE || (bold === true && fontSize >= LARGE_BOLD));
  return contrast < (isLarge ? CONTRAST_LARGE : CONTRAST) ? `contrast ${contrast.toFixed(1)}` : '';
}

function crowdedness({ depth }: Appearance, control: Control, content: Content): string | null {
  if (depth === 'unknown') return null;
  if (depth < LAST) return '';
  const siblings = content.controls.filter(other => other.kind === 'link' && other.region === control.region).length;
  return siblings >= CROWD ? `at the very end among ${siblings} links` : '';
}

function round(size: number): string {
  return String(Math.round(size * 10) / 10);
}

/** True when a control looks like its neighbours: a footer in small grey type is dull, but hides none of its links. */
export function isOrdinary(look: Appearance, neighbours: readonly Appearance[]): boolean {
  const { fontSize, contrast } = look;
  return fontSize !== 'unknown' && contrast !== 'unknown' && neighbours.some(other =>
    other.fontSize !== 'unknown' && other.contrast !== 'unknown' && other.fontSize <= fontSize && other.contrast <= contrast + SAME_CONTRAST);
}

/** The sign that a control is outdone by its counterpart ("Keep my plan"), `''` when it is not. */
export function outdone(look: Appearance, counterparts: readonly Appearance[]): string {
  const isFilledOnly = look.filled === false && counterparts.some(({ filled }) => filled === true);
  if (isFilledOnly) return 'plain beside a filled button to stay';
  const { area } = look;
  const isLarger = area !== 'unknown' && counterparts.some(other => other.area !== 'unknown' && other.area >= LARGER * area);
  return isLarger ? 'half the size of the button to stay' : '';
}
