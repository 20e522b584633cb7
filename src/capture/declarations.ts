import { withoutComments } from './css-comments.ts';
import { parseColour } from './written-colour.ts';

/** One declaration of a style attribute or rule. */
export interface Declaration {
  readonly value: string;
  readonly important: boolean;
}

/** Declarations by lower-case property name; shorthands are kept and also spread into what is read here. */
export type Declarations = ReadonlyMap<string, Declaration>;

/** Sets a property unless an earlier declaration is more important, css-cascade-5 section 6.1. */
type Setter = (property: string, value: string) => void;

/** Reads the declarations of a style attribute; what is malformed is dropped, as css-syntax-3 has it. */
export function parseDeclarations(text: string): Declarations {
  const found = new Map<string, Declaration>();
  for (const part of splitOutside(withoutComments(text), ';')) {
    const colon = part.indexOf(':');
    if (colon < 1) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    const written = part.slice(colon + 1).trim().toLowerCase().replace(/\s+/g, ' ');
    const important = /!\s*important$/.test(written);
    const value = written.replace(/ ?! ?important$/, '');
    if (value === '') continue;
    const set: Setter = (name, given) => {
      if (important || found.get(name)?.important !== true) found.set(name, { value: given, important });
    };
    set(property, value);
    spread(property, value, set);
  }
  return found;
}

/** Splits at a character wherever it stands outside brackets and quotes. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let [start, depth, quote] = [0, 0, ''];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') { if (character === quote) quote = ''; }
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && character === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map(part => part.trim()).filter(part => part !== '');
}

function spread(property: string, value: string, set: Setter): void {
  if (property === 'font') spreadFont(value, set);
  if (property === 'background') spreadBackground(value, set);
  if (property === 'background-image' && !/url\(|gradient|image/.test(value)) set('background-image', 'none');
  if (property === 'text-decoration') set('text-decoration-line', value);
}

// `italic bold 12px/1.5 Arial`: the size is the first length or size word after style and weight.
function spreadFont(value: string, set: Setter): void {
  const words = value.split(/\s+/);
  const at = words.findIndex(word => /^(?:[\d.]+(?:px|pt|em|rem|%|pc|in|cm|mm)|(?:x{1,3}-)?(?:small|large)|medium|smaller|larger|0)(?:\/|$)/.test(word));
  if (at < 0) return;
  set('font-size', (words[at] ?? '').split('/')[0] ?? '');
  set('font-weight', words.slice(0, at).find(word => /^(?:bold|bolder|lighter|[1-9]00)$/.test(word)) ?? 'normal');
}

function spreadBackground(value: string, set: Setter): void {
  const words = splitOutside(value, ' ');
  const colour = words.find(word => parseColour(word) !== null) ?? words.find(word => /^(?:var|color-mix|light-dark)\(/.test(word));
  set('background-color', colour ?? 'transparent');
  set('background-image', /url\(|gradient\(|image/.test(value) ? value : 'none');
}
