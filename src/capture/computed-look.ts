import type { Known } from '../core/model/snapshot.ts';
import type { Colour } from './colour.ts';
import { parseColour } from './colour.ts';
import { parentOf } from './flat-tree.ts';
import { DEFAULT_SIZE, sizeInPixels } from './font-size.ts';
import { hidingStyle, isIndentedAway } from './hiding-style.ts';
import { pixels, share } from './lengths.ts';
import { remembered, type Look, type LookOf } from './look.ts';
import { sheetGaps, type SheetGaps } from './sheets.ts';

/** Anything that computes styles, such as the window a document is shown in. */
export interface StyleWindow {
  readonly getComputedStyle: (element: Element) => CSSStyleDeclaration;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const NO_GAPS: SheetGaps = { rules: false, variables: false };
// A shadow with any extent; engines answer for none with a bare colour, too.
const DRAWN = /[1-9][\d.]*px|\.\d+px/;
/** Weights from here on are drawn bold: css-fonts-4, "font-weight: bold" is 700, and 600 is what faces call semi-bold. */
const BOLD = 600;

/**
 * Looks as a style engine computes them. Where there is no layout the engine is no browser, and what it is known to drop
 * becomes `unknown` in place of a default.
 */
export function computedLooks(window: StyleWindow, isBrowser: boolean): LookOf {
  const gaps = new Map<Document, SheetGaps>();
  const gapsOf = (document: Document): SheetGaps => {
    if (isBrowser) return NO_GAPS;
    const known = gaps.get(document) ?? sheetGaps(document);
    gaps.set(document, known);
    return known;
  };
  const sizes = new Map<Element, string>();
  const lookOf: LookOf = remembered(element => {
    // A frame has a window of its own, and only that one knows its style sheets.
    const style = (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
    sizes.set(element, style.getPropertyValue('font-size'));
    return look(element, { style, gaps: gapsOf(element.ownerDocument), sizes, lookOf });
  });
  return lookOf;
}

interface Around {
  readonly style: CSSStyleDeclaration;
  readonly gaps: SheetGaps;
  /** Font sizes as the engine handed them out. */
  readonly sizes: ReadonlyMap<Element, string>;
  readonly lookOf: LookOf;
}

function look(element: Element, around: Around): Look {
  const { style, gaps } = around;
  const read = (property: string): string => style.getPropertyValue(property);
  const hides = hidingStyle(read, element.hasAttribute('hidden'));
  const isFading = hides === 'opacity 0' && (/[1-9]/.test(read('transition-duration')) || !/^(?:none)?$/.test(read('animation-name')));
  const display = read('display');
  const facts: Look = {
    hides: isFading ? '' : hides, mayHide: isFading || gaps.rules || display.includes('var('),
    invisible: /^(?:hidden|collapse)$/.test(read('visibility')), indented: isIndentedAway(read),
    opacity: isFading ? 'unknown' : share(read('opacity')),
    colour: known(parseColour(textColour(read))),
    background: background(read, gaps), image: imageOf(read('background-image')),
    fontSize: fontSize(element, around), bold: bold(element, around), underlined: underlined(read), bordered: bordered(read, gaps),
    floats: /^(?:absolute|fixed|sticky)$/.test(read('position')), distorted: isDistorted(read), inline: display === 'inline' || display === '',
  };
  return gaps.rules ? withoutLooks(facts) : facts;
}

function withoutLooks(facts: Look): Look {
  return { ...facts, colour: 'unknown', background: 'unknown', fontSize: 'unknown', bold: 'unknown', underlined: 'unknown', bordered: 'unknown' };
}

function textColour(read: (property: string) => string): string {
  const colour = read('color');
  const fill = read('-webkit-text-fill-color');
  return colour.includes('var(') || fill === '' || fill.toLowerCase() === 'currentcolor' ? colour : fill;
}

function known(colour: Colour | null): Known<Colour> {
  return colour ?? 'unknown';
}

function background(read: (property: string) => string, gaps: SheetGaps): Known<Colour> {
  const colour = known(parseColour(read('background-color')));
  return gaps.variables && colour !== 'unknown' && colour.alpha === 0 ? 'unknown' : colour;
}

function imageOf(written: string): Look['image'] {
  if (written === '' || written === 'none') return 'none';
  return /url\(|image|element\(|paint\(/.test(written) ? 'picture' : 'gradient';
}

function underlined(read: (property: string) => string): boolean {
  return /underline/.test(`${read('text-decoration-line')} ${read('text-decoration')}`);
}

function bordered(read: (property: string) => string, gaps: SheetGaps): Known<boolean> {
  if (DRAWN.test(read('box-shadow'))) return true;
  const isSeen = SIDES.some(side => pixels(read(`border-${side}-width`)) >= 1 && !/^(?:none|hidden)?$/.test(read(`border-${side}-style`))
    && parseColour(read(`border-${side}-color`))?.alpha !== 0);
  return isSeen || !gaps.variables ? isSeen : 'unknown';
}

function isDistorted(read: (property: string) => string): boolean {
  if (DRAWN.test(read('text-shadow')) || read('-webkit-background-clip') === 'text') return true;
  return !/^(?:none)?$/.test(read('filter')) || !/^(?:normal)?$/.test(read('mix-blend-mode'));
}

function bold(element: Element, { style, lookOf }: Around): Known<boolean> {
  const weight = style.getPropertyValue('font-weight');
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  const amount = Number(weight);
  if (weight !== '' && Number.isFinite(amount)) return amount >= BOLD;
  const parent = weight === 'inherit' ? parentOf(element) : null;
  return parent ? lookOf(parent).bold : 'unknown';
}

// Engines that hand out sizes as written hand them on to children as written, too: the same words again are inherited.
function fontSize(element: Element, { sizes, lookOf }: Around): Known<number> {
  const written = sizes.get(element) ?? '';
  if (written.endsWith('px') && !written.includes('(')) return Number.parseFloat(written);
  const parent = element === element.ownerDocument.documentElement ? null : parentOf(element);
  const parentSize = (): Known<number> => (parent ? lookOf(parent).fontSize : DEFAULT_SIZE);
  const inherited = parentSize();
  if (parent && !hasOwnSize(element) && sizes.get(parent) === written) return inherited;
  const { documentElement } = element.ownerDocument;
  const root = (): Known<number> => (element === documentElement ? DEFAULT_SIZE : lookOf(documentElement).fontSize);
  return sizeInPixels(written, { parent: parentSize, root });
}

function hasOwnSize(element: Element): boolean {
  return /font/i.test(element.getAttribute('style') ?? '');
}
