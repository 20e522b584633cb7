import type { Known } from '../core/model/snapshot.ts';
import type { Look } from './look.ts';
import { DEFAULT_SIZE, sizeInPixels } from './font-size.ts';
import { hidingStyle, isFadingIn, isIndentedAway } from './hiding-style.ts';
import { backgroundOf, colourOf, imageIn } from './inline-colours.ts';
import { parentLook, type InlineElement, type InlineValues } from './inline-values.ts';
import { share } from './lengths.ts';

// https://html.spec.whatwg.org/multipage/rendering.html: sizes and weights that tags have by themselves.
const TAG_SIZE: Readonly<Record<string, string>> = {
  h1: '2em', h2: '1.5em', h3: '1.17em', h5: '0.83em', h6: '0.67em', small: 'smaller', sub: 'smaller', sup: 'smaller', big: 'larger',
};
// The same, section "phrasing content": font size 1 to 7.
const FONT_SIZE = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];
const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const INLINE_TAGS = new Set(['a', 'abbr', 'b', 'big', 'code', 'em', 'font', 'i', 'ins', 'label', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u']);
const LINE = /solid|dashed|dotted|double|groove|ridge|inset|outset/;
const NO_WIDTH = /(?:^|\s)0(?:px|pt)?(?:\s|$)/;

/** Look of one element by style attribute and presentational attributes alone. */
export function inlineLook(part: InlineElement): Look {
  const { element, values } = part;
  const isHidden = element.hasAttribute('hidden');
  const read = (source: (property: string) => string) => (property: string): string => source(property) || (property === 'display' && isHidden ? 'none' : '');
  const hides = hidingStyle(read(values.inline), isHidden);
  const isOverruled = hidingStyle(read(values.styled), isHidden) !== hides || isIndentedAway(values.styled) !== isIndentedAway(values.inline)
    || isInvisible(values.styled('visibility')) !== isInvisible(values.inline('visibility'));
  const isFading = hides === 'opacity 0' && isFadingIn(values.styled);
  const isDoubtful = isOverruled || isFading;
  return {
    // Only one mail program obeys `mso-hide`: hidden for some is doubtful for all.
    hides: isDoubtful ? '' : hides, mayHide: isDoubtful || (hides === '' && values.inline('mso-hide') === 'all'),
    invisible: invisibleIn(part), indented: indentedIn(part),
    opacity: isFading ? 'unknown' : opacityOf(values), colour: colourOf(part), background: backgroundOf(part),
    image: imageIn(part),
    fontSize: fontSizeOf(part), bold: boldOf(part), underlined: underlinedOf(part), bordered: borderedOf(values),
    floats: /^(?:absolute|fixed|sticky)$/.test(values.styled('position')),
    distorted: ['filter', 'text-shadow', 'mix-blend-mode'].some(property => !/^(?:none|normal|)$/.test(values.styled(property))),
    inline: INLINE_TAGS.has(element.localName) && !/block|table|flex|grid/.test(values.styled('display')),
  };
}

function invisibleIn(part: InlineElement): boolean {
  const value = part.values.inline('visibility');
  if (value !== '' && value !== 'inherit') return isInvisible(value);
  return parentLook(part)?.invisible ?? false;
}

function indentedIn(part: InlineElement): boolean {
  const { inline } = part.values;
  return inline('text-indent') === '' ? parentLook(part)?.indented ?? false : isIndentedAway(inline);
}

function isInvisible(value: string): boolean {
  return value === 'hidden' || value === 'collapse';
}

function opacityOf(values: InlineValues): Known<number> {
  const value = values.value('opacity');
  return value === 'unknown' ? 'unknown' : share(value);
}

function fontSizeOf(part: InlineElement): Known<number> {
  const { element, values, lookOf } = part;
  const value = values.value('font-size');
  if (value === 'unknown') return 'unknown';
  const parent = (): Known<number> => parentLook(part)?.fontSize ?? DEFAULT_SIZE;
  const written = value || fontAttribute(element) || (TAG_SIZE[element.localName] ?? '');
  if (written === '') return parent();
  const { documentElement } = element.ownerDocument;
  return sizeInPixels(written, { parent, root: () => (element === documentElement ? DEFAULT_SIZE : lookOf(documentElement).fontSize) });
}

function fontAttribute(element: Element): string {
  const written = element.localName === 'font' ? /^\s*([+-]?)(\d+)/.exec(element.getAttribute('size') ?? '') : null;
  if (!written) return '';
  const amount = Number(written[2]) * (written[1] === '-' ? -1 : 1) + (written[1] === '' ? 0 : 3);
  return FONT_SIZE[Math.min(7, Math.max(1, amount)) - 1] ?? '';
}

function boldOf(part: InlineElement): Known<boolean> {
  const value = part.values.value('font-weight');
  if (value === 'unknown') return 'unknown';
  if (value.startsWith('bold')) return true;
  if (/^\d+$/.test(value)) return Number(value) >= 600;
  if (value === 'normal' || value === 'lighter') return false;
  return (value === '' && BOLD_TAGS.has(part.element.localName)) || (parentLook(part)?.bold ?? false);
}

// A line under a parent runs on under what is in it, css-text-decor-3 section 2.
function underlinedOf(part: InlineElement): Known<boolean> {
  const { element, values } = part;
  const value = values.value('text-decoration-line');
  const isByTag = /^(?:u|ins)$/.test(element.localName) || (element.localName === 'a' && element.hasAttribute('href'));
  if (value !== 'unknown' && (value === '' ? isByTag : value.includes('underline'))) return true;
  const inherited = parentLook(part)?.underlined ?? false;
  return inherited === true || value !== 'unknown' ? inherited : 'unknown';
}

function borderedOf(values: InlineValues): Known<boolean> {
  const names = ['border', 'border-top', 'border-right', 'border-bottom', 'border-left'];
  if (!/^(?:none)?$/.test(values.inline('box-shadow'))) return true;
  if (names.some(name => isLine(values.inline(name))) || isLine(`${values.inline('border-width')} ${values.inline('border-style')} ${values.inline('border-color')}`)) return true;
  return [...names, 'border-style', 'border-width'].some(name => values.value(name) === 'unknown') ? 'unknown' : false;
}

function isLine(value: string): boolean {
  return LINE.test(value) && !NO_WIDTH.test(value) && !value.includes('transparent');
}
