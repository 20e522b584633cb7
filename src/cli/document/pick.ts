import { compile, type Options } from 'css-select';
import { splitOutside } from '../../capture/declarations.ts';
import { compiled } from '../../capture/selector.ts';
import { elementsIn, firstElementIn, isElement, nearestElement } from './in-order.ts';
import type { LightElement, LightNode, LightParent } from './nodes.ts';

/** Tells whether an element is what a selector means. */
export type LightMatcher = (element: LightElement) => boolean;

// Selectors of one page's sheets come back for each of its elements; those of the page before do not.
const MOST_KNOWN = 1_000;
const ONE_NAME = /^([a-z][a-z\d]*)(?:\[[^\]]*\])*$/;
const known = new Map<string, LightMatcher>();

/** Compiles a selector list, once; throws for one that cannot be read, as `Element.matches` does. */
export function matcherOf(selector: string): LightMatcher {
  const before = known.get(selector);
  if (before) return before;
  const matcher = plain(selector) ?? compile<LightNode, LightElement>(selector, { adapter });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(selector, matcher);
  return matcher;
}

/** The first element inside of `top` that a selector means. */
export function pick(top: LightParent, selector: string): LightElement | null {
  const named = namedIn(top, selector);
  return named ? named.find(matcherOf(selector)) ?? null : firstElementIn(top, matcherOf(selector));
}

/** All of them, in the order of the file. */
export function pickAll(top: LightParent, selector: string): readonly LightElement[] {
  return namedIn(top, selector)?.filter(matcherOf(selector)) ?? elementsIn(top, matcherOf(selector));
}

// For `style` or `link[href]`, asked of the whole document, the few elements of that name.
function namedIn(top: LightParent, selector: string): readonly LightElement[] | null {
  const name = top === top.home ? ONE_NAME.exec(selector)?.[1] : undefined;
  return name === undefined ? null : top.home?.getElementsByTagName(name) ?? null;
}

// What capture compiles by itself, in all places alike.
function plain(selector: string): LightMatcher | null {
  const each = splitOutside(selector, ',').map(compiled);
  if (each.length === 0 || each.includes(null)) return null;
  return each.length === 1 ? each[0] as unknown as LightMatcher : element => each.some(matches => (matches as unknown as LightMatcher)(element));
}

const adapter: NonNullable<Options<LightNode, LightElement>['adapter']> = {
  isTag: isElement,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  hasAttrib: (element, name) => element.hasAttribute(name),
  getName: element => element.localName,
  getParent: node => node.parentElement,
  getChildren: node => [...node.childNodes],
  getSiblings: node => [...node.parentNode?.childNodes ?? [node]],
  prevElementSibling: node => nearestElement(node.previousSibling, before => before.previousSibling),
  getText: node => node.textContent ?? '',
  removeSubsets: nodes => nodes.filter(node => !nodes.some(other => other !== node && isInside(node, other))),
  existsOne: (isMeant, nodes) => nodes.some(node => firstAmong(node, isMeant) !== null),
  findAll: (isMeant, nodes) => nodes.flatMap(node => allAmong(node, isMeant)),
  findOne: (isMeant, nodes) => {
    for (const node of nodes) {
      const found = firstAmong(node, isMeant);
      if (found) return found;
    }
    return null;
  },
};

function firstAmong(node: LightNode, isMeant: LightMatcher): LightElement | null {
  if (!isElement(node)) return null;
  return isMeant(node) ? node : firstElementIn(node, isMeant);
}

function allAmong(node: LightNode, isMeant: LightMatcher): LightElement[] {
  if (!isElement(node)) return [];
  return isMeant(node) ? [node, ...elementsIn(node, isMeant)] : elementsIn(node, isMeant);
}

function isInside(node: LightNode, other: LightNode): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (at === other) return true;
  return false;
}
