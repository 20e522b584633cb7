import type { Declarations } from './declarations.ts';
import { applies, styleRules, type StyleRule } from './style-rules.ts';

/** Declarations of all rules that apply to an element, the weakest first. */
export type Fitting = (element: Element) => readonly Declarations[];

interface Placed {
  readonly rule: StyleRule;
  readonly order: number;
}

const NONE: readonly Placed[] = [];

/** Takes a document's style elements apart once; an element is then held against the rules only that can mean it. */
export function fittingIn(document: Document): Fitting {
  const byKey = new Map<string, Placed[]>();
  styleRules(document).forEach((rule, order) => {
    const placed = byKey.get(rule.key);
    if (placed) placed.push({ rule, order });
    else byKey.set(rule.key, [{ rule, order }]);
  });
  const under = (key: string): readonly Placed[] => byKey.get(key) ?? NONE;
  return element => {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(name => name !== '');
    const mayFit = [...under('*'), ...under(element.localName), ...new Set(classes.flatMap(name => under(`.${name}`))), ...under(`#${element.id}`)];
    return mayFit
      .filter(({ rule }) => applies(rule, element))
      .sort((a, b) => a.rule.specificity - b.rule.specificity || a.order - b.order)
      .map(({ rule }) => rule.declarations);
  };
}
