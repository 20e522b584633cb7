import { splitOutside } from './declarations.ts';

/** Tells whether an element is what a selector means. */
export type Matcher = (element: Element) => boolean;

interface Step {
  readonly test: Matcher;
  /** How this compound hangs on the one before it; empty for the first. */
  readonly combinator: '' | ' ' | '>' | '+' | '~';
}

const COMPOUND = /^(?:\*|[a-z][\w-]*)?(?:[#.](?:\\.|[\w\u0080-\uffff-])+|\[[^\]]*\]|:(?:first-child|last-child|only-child|first-of-type|last-of-type|root|link|empty|checked|disabled)|:(?:not|is|where|nth-child|nth-of-type)\((?:[^()]|\([^()]*\))*\))*$/i;
const PART = /^(\*|[a-z][\w-]*)|([#.])((?:\\.|[\w\u0080-\uffff-])+)|\[([^\]]*)\]|:([\w-]+)(?:\(((?:[^()]|\([^()]*\))*)\))?/gi;
const ATTRIBUTE = /^\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)(?=\s|$))\s*([is])?\s*)?$/i;

/**
 * Compiles a selector of the common kinds; `null` for the rest, which an engine must match. Engines outside browsers take
 * milliseconds a page and rule for what this does in microseconds, selectors-4 sections 5 to 16.
 */
export function compiled(selector: string): Matcher | null {
  const steps: Step[] = [];
  const parts = selector.trim().replace(/\s*([>+~])\s*(?![^[(]*[\])])/g, '$1').match(/(?:\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\)|[^\s>+~[(])+|[\s>+~]+/g) ?? [];
  for (let at = 0; at < parts.length; at += 2) {
    const test = compoundOf(parts[at] ?? '');
    if (!test) return null;
    const between = at === 0 ? '' : parts[at - 1]?.trim() || ' ';
    if (between !== '' && between !== ' ' && between !== '>' && between !== '+' && between !== '~') return null;
    steps.push({ test, combinator: between });
  }
  return steps.length > 0 && parts.length % 2 === 1 ? element => matches(element, steps, steps.length - 1) : null;
}

function matches(element: Element, steps: readonly Step[], at: number): boolean {
  const step = steps[at];
  if (!step?.test(element)) return false;
  const { combinator } = step;
  if (combinator === '') return true;
  const isSideways = combinator === '+' || combinator === '~';
  const next = (from: Element): Element | null => (isSideways ? from.previousElementSibling : from.parentElement);
  for (let other = next(element); other; other = next(other)) {
    if (matches(other, steps, at - 1)) return true;
    if (combinator === '>' || combinator === '+') return false;
  }
  return false;
}

function compoundOf(text: string): Matcher | null {
  if (text === '' || !COMPOUND.test(text)) return null;
  const tests: Matcher[] = [];
  for (const [, tag, mark, name = '', attribute, pseudo, inside] of text.matchAll(PART)) {
    const test = tag === undefined ? mark === undefined ? attribute === undefined ? pseudoOf(pseudo ?? '', inside) : attributeOf(attribute) : named(mark, unescaped(name)) : tagged(tag);
    if (!test) return null;
    tests.push(test);
  }
  return element => tests.every(test => test(element));
}

/** A name as it stands in the document: utility class names are full of escaped brackets and colons. */
export function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}

function tagged(tag: string): Matcher {
  const name = tag.toLowerCase();
  return name === '*' ? () => true : element => element.localName === name;
}

function named(mark: string, name: string): Matcher {
  if (mark === '#') return element => element.getAttribute('id') === name;
  return element => {
    const written = element.getAttribute('class');
    return written !== null && written.includes(name) && written.split(/\s+/).includes(name);
  };
}

function attributeOf(text: string): Matcher | null {
  const [, name, operator, double, single, bare, flag] = ATTRIBUTE.exec(text) ?? [];
  if (name === undefined) return null;
  const attribute = name.toLowerCase();
  if (operator === undefined) return element => element.hasAttribute(attribute);
  const fold = flag?.toLowerCase() === 'i' || attribute === 'type' ? (value: string) => value.toLowerCase() : (value: string) => value;
  const wanted = fold(double ?? single ?? bare ?? '');
  const holds = comparison(operator);
  return element => {
    const value = element.getAttribute(attribute);
    return value !== null && holds(fold(value), wanted);
  };
}

function comparison(operator: string): (value: string, wanted: string) => boolean {
  switch (operator) {
    case '=': return (value, wanted) => value === wanted;
    case '~=': return (value, wanted) => wanted !== '' && value.split(/\s+/).includes(wanted);
    case '|=': return (value, wanted) => value === wanted || value.startsWith(`${wanted}-`);
    case '^=': return (value, wanted) => wanted !== '' && value.startsWith(wanted);
    case '$=': return (value, wanted) => wanted !== '' && value.endsWith(wanted);
    default: return (value, wanted) => wanted !== '' && value.includes(wanted);
  }
}

function pseudoOf(name: string, inside: string | undefined): Matcher | null {
  switch (name.toLowerCase()) {
    case 'first-child': return element => element.previousElementSibling === null;
    case 'last-child': return element => element.nextElementSibling === null;
    case 'only-child': return element => element.previousElementSibling === null && element.nextElementSibling === null;
    case 'first-of-type': return element => isAlone(element, other => other.previousElementSibling);
    case 'last-of-type': return element => isAlone(element, other => other.nextElementSibling);
    case 'checked': return element => element.hasAttribute('checked') || element.hasAttribute('selected');
    case 'disabled': return element => /^(?:button|input|select|textarea|fieldset|option|optgroup)$/.test(element.localName) && element.hasAttribute('disabled');
    case 'nth-child': return nth(inside ?? '', () => true);
    case 'nth-of-type': return nth(inside ?? '', (element, other) => other.localName === element.localName);
    case 'root': return element => element.parentElement === null;
    case 'link': return element => element.localName === 'a' && element.hasAttribute('href');
    case 'empty': return element => element.childNodes.length === 0;
    case 'is': case 'where': return anyOf(inside ?? '');
    case 'not': {
      const any = anyOf(inside ?? '');
      return any && (element => !any(element));
    }
    default: return null;
  }
}

// https://www.w3.org/TR/css-syntax-3/#anb-microsyntax
function nth(written: string, counts: (element: Element, other: Element) => boolean): Matcher | null {
  const text = written.trim().toLowerCase().replace(/\s+/g, '');
  const [, sign, step, offset] = /^(?:([+-]?)(\d*)n)?([+-]?\d+)?$/.exec(text === 'odd' ? '2n+1' : text === 'even' ? '2n' : text) ?? [];
  if (step === undefined && offset === undefined) return null;
  const a = step === undefined ? 0 : Number(step || 1) * (sign === '-' ? -1 : 1);
  const b = Number(offset ?? 0);
  return element => {
    let place = 1;
    for (let other = element.previousElementSibling; other; other = other.previousElementSibling) if (counts(element, other)) place += 1;
    return a === 0 ? place === b : (place - b) % a === 0 && (place - b) / a >= 0;
  };
}

// No element of the same name stands on that side.
function isAlone(element: Element, next: (from: Element) => Element | null): boolean {
  for (let other = next(element); other; other = next(other)) if (other.localName === element.localName) return false;
  return true;
}

function anyOf(list: string): Matcher | null {
  const all = splitOutside(list, ',').map(compiled);
  const known = all.filter(matcher => matcher !== null);
  return known.length === all.length ? element => known.some(matcher => matcher(element)) : null;
}
