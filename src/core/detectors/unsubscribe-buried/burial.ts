import type { Appearance, Content, Control } from '../../model/snapshot.ts';

/** What measuring says about how deep a control lies. */
export interface Burial {
  /** Tests that could be made at all. */
  readonly made: number;
  /** What failed, in words: `9 px against 16 px of the text`. */
  readonly failed: readonly string[];
}

// WCAG 2.2, 1.4.3: 4.5, or 3 for large text, which is 24 px, or 18.66 px (14 pt) when bold.
const CONTRAST = 4.5;
const CONTRAST_LARGE = 3;
const LARGE = 24;
const LARGE_BOLD = 18.66;
// Ours: four fifths of the body text is what designers call fine print; below 10 px hardly anybody reads.
const FINE_PRINT = 0.8;
const UNREADABLE = 10;
// Ours: the last tenth of a page, among a crowd of links.
const LAST_PART = 0.9;
const CROWD = 20;

/** The five burial tests, each on its own; a fact that is unknown makes no test. */
export function burialOf(look: Appearance, control: Control, content: Content): Burial {
  const results = [contrastTest(look), sizeTest(look), affordanceTest(look), foldTest(look), placeTest(look, control, content)];
  const made = results.filter(result => result !== 'unknown');
  return { made: made.length, failed: made.filter(result => result !== '') };
}

// Each test gives what is wrong in words, '' when nothing is, or 'unknown'.

function contrastTest({ contrast, fontSize, bold }: Appearance): string {
  if (contrast === 'unknown') return 'unknown';
  const isLarge = fontSize !== 'unknown' && (fontSize >= LARGE || (fontSize >= LARGE_BOLD && bold === true));
  // Where the size is unknown the milder limit applies.
  const limit = isLarge || fontSize === 'unknown' ? CONTRAST_LARGE : CONTRAST;
  return contrast < limit ? `contrast ${round(contrast)}, below ${limit}` : '';
}

function sizeTest({ fontSize, bodyFontSize }: Appearance): string {
  if (fontSize === 'unknown') return 'unknown';
  if (fontSize < UNREADABLE) return `${round(fontSize)} px text`;
  if (bodyFontSize === 'unknown') return 'unknown';
  return fontSize <= FINE_PRINT * bodyFontSize ? `${round(fontSize)} px text beside ${round(bodyFontSize)} px` : '';
}

function affordanceTest({ affordance }: Appearance): string {
  if (affordance === 'unknown') return 'unknown';
  return affordance ? '' : 'not shown as a link';
}

function foldTest({ folded }: Appearance): string {
  if (folded === 'unknown') return 'unknown';
  return folded ? 'folded away' : '';
}

function placeTest({ depth }: Appearance, control: Control, { controls }: Content): string {
  if (depth === 'unknown') return 'unknown';
  if (depth < LAST_PART) return '';
  const siblings = controls.filter(other => other !== control && other.kind === 'link' && isBeside(other, control)).length;
  return siblings >= CROWD ? `in the last tenth, among ${siblings} other links` : '';
}

function isBeside(other: Control, control: Control): boolean {
  if (control.block >= 0 && other.block === control.block) return true;
  return other.region === control.region && (control.region === 'footer' || control.region === 'nav');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
