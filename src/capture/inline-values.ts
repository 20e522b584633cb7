import type { Known } from '../core/model/snapshot.ts';
import type { Look, LookOf } from './look.ts';
import { parseDeclarations, type Declaration, type Declarations } from './declarations.ts';
import { applies, styleRules, type StyleRule } from './style-rules.ts';

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
  const sheets = new Map<Document, readonly StyleRule[]>();
  return element => {
    const { ownerDocument } = element;
    const rules = sheets.get(ownerDocument) ?? styleRules(ownerDocument);
    sheets.set(ownerDocument, rules);
    return valuesOf(element, rules);
  };
}

function valuesOf(element: Element, rules: readonly StyleRule[]): InlineValues {
  const own = parseDeclarations(element.getAttribute('style') ?? '');
  const fitting = rules.filter(rule => applies(rule, element)).map(rule => rule.declarations);
  const ruled = (property: string): Declaration | undefined => strongest(fitting, property);
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

function strongest(fitting: readonly Declarations[], property: string): Declaration | undefined {
  let found: Declaration | undefined;
  for (const declarations of fitting) {
    const next = declarations.get(property);
    if (next && (next.important || !found?.important)) found = next;
  }
  return found;
}

// A style attribute beats every rule but an important one: css-cascade-5 section 6.1.
function winner(mine: Declaration | undefined, theirs: Declaration | undefined): Declaration | undefined {
  if (!theirs) return mine;
  return mine && (mine.important || !theirs.important) ? mine : theirs;
}
