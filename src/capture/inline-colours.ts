import type { Known } from '../core/model/snapshot.ts';
import type { Look } from './look.ts';
import { TRANSPARENT, WHITE, type Colour } from './colour.ts';
import { parentLook, type InlineElement } from './inline-values.ts';
import { parseColour } from './written-colour.ts';

// What browsers paint links in where nobody says otherwise, html.spec.whatwg.org section "phrasing content".
const LINK: Colour = { red: 0, green: 0, blue: 238, alpha: 1 };
const BLACK: Colour = { ...WHITE, red: 0, green: 0, blue: 0 };

/** Colour of an element's text, inherited where nobody names one; links are blue by themselves. */
export function colourOf(part: InlineElement): Known<Colour> {
  const { element, values } = part;
  const value = values.value('color');
  if (value === 'unknown') return 'unknown';
  if (value !== '' && value !== 'inherit') return parseColour(value) ?? 'unknown';
  const inherited = parentLook(part)?.colour ?? BLACK;
  if (value === 'inherit') return inherited;
  const attribute = element.localName === 'font' ? element.getAttribute('color') : element.localName === 'body' ? element.getAttribute('text') : null;
  if (attribute !== null) return legacyColour(attribute);
  if (element.localName !== 'a' || !element.hasAttribute('href')) return inherited;
  const link = element.ownerDocument.body?.getAttribute('link') ?? null;
  return link === null ? LINK : legacyColour(link);
}

/** Colour behind an element, by style or `bgcolor`. */
export function backgroundOf({ element, values }: InlineElement): Known<Colour> {
  const value = values.value('background-color');
  if (value === 'unknown') return 'unknown';
  if (value !== '') return parseColour(value) ?? 'unknown';
  const attribute = element.getAttribute('bgcolor');
  return attribute === null || attribute.trim() === '' ? TRANSPARENT : legacyColour(attribute);
}

// Attributes may leave the number sign out.
function legacyColour(written: string): Known<Colour> {
  return parseColour(written) ?? parseColour(`#${written.trim()}`) ?? 'unknown';
}

/** Whether a picture or gradient lies behind an element; a style sheet that may put one there counts as one. */
export function imageIn({ element, values }: InlineElement): Look['image'] {
  const value = values.value('background-image');
  if (value === 'unknown' || element.hasAttribute('background')) return 'picture';
  if (value === '' || value === 'none') return 'none';
  return value.includes('url(') ? 'picture' : 'gradient';
}
