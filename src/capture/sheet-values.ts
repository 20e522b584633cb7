import type { Known } from '../core/model/snapshot.ts';
import { parseDeclarations, type Declaration, type Declarations } from './declarations.ts';
import { strongest, winner, type InlineValues } from './inline-values.ts';
import { unreadRules } from './sheets.ts';
import { fittingIn, type Fitting } from './style-index.ts';

// A variable may be made of variables; a longer chain is a circle.
const DEEPEST = 8;
const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/;

/** One document's style: its sheets taken apart, and what each element's own rules come to. */
interface Sheets {
  readonly fitting: Fitting;
  /** Rules that were not read may say otherwise. */
  readonly gaps: boolean;
  readonly known: Map<Element, Own>;
}

interface Own {
  readonly inline: Declarations;
  readonly rules: readonly Declarations[];
}

/**
 * Reads elements of a saved page: style attribute and style elements by the rules of the cascade (css-cascade-5), variables put in.
 * Where a linked sheet is missing, what only a sheet could say is `unknown`.
 */
export function sheetReader(): (element: Element) => InlineValues {
  const documents = new Map<Document, Sheets>();
  return element => {
    const { ownerDocument } = element;
    const sheets = documents.get(ownerDocument) ?? { fitting: fittingIn(ownerDocument), gaps: unreadRules(ownerDocument), known: new Map() };
    documents.set(ownerDocument, sheets);
    return valuesOf(element, sheets);
  };
}

function valuesOf(element: Element, sheets: Sheets): InlineValues {
  const own = ownOf(element, sheets);
  const written = (property: string): string => {
    const value = declared(own, property)?.value ?? (property === 'display' && isClosedDialog(element) ? 'none' : '');
    return value.includes('var(') ? substituted(value, element, sheets) ?? '' : value;
  };
  const value = (property: string): Known<string> => {
    const found = declared(own, property)?.value;
    if (found === undefined) return sheets.gaps ? 'unknown' : '';
    // A sheet that was not read may overrule those that were, but hardly a style attribute.
    if (sheets.gaps && own.inline.get(property)?.value !== found) return 'unknown';
    return found.includes('var(') ? substituted(found, element, sheets) ?? 'unknown' : found;
  };
  return { inline: written, styled: written, value };
}

function ownOf(element: Element, { known, fitting }: Sheets): Own {
  const seen = known.get(element);
  if (seen) return seen;
  const own = { inline: parseDeclarations(element.getAttribute('style') ?? ''), rules: fitting(element) };
  known.set(element, own);
  return own;
}

function declared({ inline, rules }: Own, property: string): Declaration | undefined {
  return winner(inline.get(property), strongest(rules, property));
}

// css-variables-1 section 3: custom properties are inherited; without a value the fallback stands.
function substituted(value: string, element: Element, sheets: Sheets): string | null {
  let text = value;
  for (let left = DEEPEST; left > 0; left -= 1) {
    const found = VARIABLE.exec(text);
    if (!found) return text;
    const replacement = customProperty(found[1] ?? '', element, sheets) ?? found[2]?.trim();
    if (replacement === undefined) return null;
    text = text.slice(0, found.index) + replacement + text.slice(found.index + found[0].length);
  }
  return null;
}

function customProperty(name: string, element: Element, sheets: Sheets): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const found = declared(ownOf(at, sheets), name);
    if (found) return found.value;
  }
  return undefined;
}

// https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3
function isClosedDialog(element: Element): boolean {
  return element.localName === 'dialog' && !element.hasAttribute('open');
}
