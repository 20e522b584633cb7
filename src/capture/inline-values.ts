import type { Known } from '../core/model/snapshot.ts';
import type { Look, LookOf } from './look.ts';
import { parseDeclarations, type Declaration, type Declarations } from './declarations.ts';
import { fittingIn, type Fitting } from './style-index.ts';

/** What one element's own style says, with style sheets of the mail only casting doubt. */
export interface InlineValues {
  /** Value of a property: inline, or `unknown` when a style sheet may decide it, or empty when neither names it. */
  readonly value: (property: string) => Known<string>;
  /** Inline values alone. */
  readonly inline: (property: string) => string;
  /** What would hold if every rule of a style sheet that fits did win. */
  readonly styled: (property: string) => string;
}

/** One element of a mail, with the ways to its style and to what it inherits. */
export interface InlineElement {
  readonly element: Element;
  readonly values: InlineValues;
  readonly lookOf: LookOf;
}

/** Look of the element around, `null` at the top. */
export function parentLook({ element, lookOf }: InlineElement): Look | null {
  return element.parentElement ? lookOf(element.parentElement) : null;
}

/** Reads elements of one mail; its style sheets are taken apart once. */
export function inlineReader(): (element: Element) => InlineValues {
  const sheets = new Map<Document, Fitting>();
  return element => {
    const { ownerDocument } = element;
    const fitting = sheets.get(ownerDocument) ?? fittingIn(ownerDocument);
    sheets.set(ownerDocument, fitting);
    return valuesOf(element, fitting);
  };
}

function valuesOf(element: Element, fitting: Fitting): InlineValues {
  const own = parseDeclarations(element.getAttribute('style') ?? '');
  const rules = fitting(element);
  const ruled = (property: string): Declaration | undefined => strongest(rules, property);
  return {
    inline: property => own.get(property)?.value ?? '',
    styled: property => winner(own.get(property), ruled(property))?.value ?? '',
    value: property => {
      const [mine, theirs] = [own.get(property), ruled(property)];
      if (winner(mine, theirs) === mine) return mine?.value ?? '';
      return 'unknown';
    },
  };
}

/** The declaration of a property that wins among rules given weakest first. */
export function strongest(fitting: readonly Declarations[], property: string): Declaration | undefined {
  let found: Declaration | undefined;
  for (const declarations of fitting) {
    const next = declarations.get(property);
    if (next && (next.important || !found?.important)) found = next;
  }
  return found;
}

/** Which of two wins: a style attribute beats every rule but an important one, css-cascade-5 section 6.1. */
export function winner(mine: Declaration | undefined, theirs: Declaration | undefined): Declaration | undefined {
  if (!theirs) return mine;
  return mine && (mine.important || !theirs.important) ? mine : theirs;
}
