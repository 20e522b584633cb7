import { pixels, share } from './lengths.ts';

/** Reads one style property by its CSS name, empty when nobody set it. */
export type ReadProperty = (property: string) => string;

// Farther out than any fold-out menu is parked: the distances authors write are -999 px and beyond.
const FAR_OUT = -999;
// Boxes that only screen readers are to notice are one pixel wide, the others none.
const SPECK = 1;
// Below this nothing is told apart from its background on an 8-bit screen at any contrast.
const FAINT = 0.01;

/** How style keeps an element and all inside from being seen, e.g. `display: none`; empty when it does not. */
export function hidingStyle(read: ReadProperty, hasHiddenAttribute: boolean): string {
  if (read('display') === 'none') return hasHiddenAttribute ? 'hidden attribute' : 'display: none';
  if (read('content-visibility') === 'hidden') return 'content-visibility: hidden';
  const opacity = share(read('opacity'));
  if (opacity !== 'unknown' && opacity <= FAINT) return 'opacity 0';
  if (isClipped(read)) return 'clipped to nothing';
  const position = read('position');
  const isOut = (position === 'absolute' || position === 'fixed') && (pixels(read('left')) <= FAR_OUT || pixels(read('top')) <= FAR_OUT);
  return isOut ? 'moved off-screen' : '';
}

/** An element of opacity 0 that style means to fade in: not seen yet, and not hidden for good. */
export function isFadingIn(read: ReadProperty): boolean {
  return /[1-9]/.test(`${read('transition-duration')} ${read('transition')}`) || /[a-z]/.test(`${read('animation-name')} ${read('animation')}`.replace(/\bnone\b.*/, ''));
}

/** Text is indented out of its box, the old way to replace words by a picture. */
export function isIndentedAway(read: ReadProperty): boolean {
  return pixels(read('text-indent')) <= FAR_OUT;
}

function isClipped(read: ReadProperty): boolean {
  const clip = read('clip');
  if (clip.startsWith('rect(')) {
    const edges = clip.slice(5, -1).split(/[\s,]+/).map(pixels);
    const [top = 0, right = 0, bottom = 0, left = 0] = edges;
    if (edges.length === 4 && (right - left <= SPECK || bottom - top <= SPECK)) return true;
  }
  const path = read('clip-path');
  if (path !== '' && path !== 'none' && /^(?:inset\(\s*(?:50|[6-9]\d|100)%|circle\(\s*0)/.test(path)) return true;
  const overflow = read('overflow');
  if (!overflow.startsWith('hidden') && !overflow.startsWith('clip')) return false;
  const height = Math.min(...[pixels(read('height')), pixels(read('max-height'))].filter(Number.isFinite));
  const width = Math.min(...[pixels(read('width')), pixels(read('max-width'))].filter(Number.isFinite));
  if (height <= 0 || width <= 0) return true;
  return height <= SPECK && width <= SPECK;
}
