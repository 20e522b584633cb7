import { parentOf } from './flat-tree.ts';
import { BLOCK, KINDS, SKIP } from './tags.ts';

/** Neighbours to be read in one go, and the elements around them. */
export interface ChangedGroup {
  readonly nodes: readonly Node[];
  readonly parent: Element;
  /** Outermost first, the parent included. */
  readonly around: readonly Element[];
}

const ELEMENT = 1;
// A sentence has few parts; a box with more is a container, which is not read again for one of them.
const PARTS = 200;

/**
 * Parts of a page to read for nodes that were added or rewritten: the whole sentence where a word in it changed, else the
 * node alone, never anything twice and never what nobody reads.
 */
export function changedGroups(nodes: readonly Node[]): readonly ChangedGroup[] {
  const roots = new Set<Node>();
  for (const node of nodes) if (node.isConnected) roots.add(sentenceAround(node) ?? node);
  const byParent = new Map<Element, Node[]>();
  for (const root of roots) {
    const parent = parentOfNode(root);
    if (!parent || isInside(parent, roots)) continue;
    const group = byParent.get(parent);
    if (group) group.push(root);
    else byParent.set(parent, [root]);
  }
  return [...byParent].map(([parent, group]) => ({ nodes: group, parent, around: aroundOf(parent) })).filter(({ around }) => !around.some(isSkipped));
}

function sentenceAround(node: Node): Element | null {
  if (node.nodeType === ELEMENT && isBlock(node as Element)) return null;
  let at = node.parentElement;
  while (at && !isBlock(at)) at = at.parentElement;
  if (!at || at.localName === 'body' || at.childNodes.length > PARTS) return null;
  return [...at.children].some(isBlock) ? null : at;
}

function parentOfNode(node: Node): Element | null {
  if (node.nodeType === ELEMENT) return parentOf(node as Element);
  return node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

function isInside(element: Element, roots: ReadonlySet<Node>): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (roots.has(at)) return true;
  return false;
}

function aroundOf(parent: Element): readonly Element[] {
  const around: Element[] = [];
  for (let at: Element | null = parent; at; at = parentOf(at)) around.unshift(at);
  return around;
}

function isBlock(element: Element): boolean {
  return ((KINDS.get(element.localName) ?? 0) & BLOCK) !== 0;
}

function isSkipped(element: Element): boolean {
  return ((KINDS.get(element.localName) ?? 0) & SKIP) !== 0 || element.localName.startsWith('earshot-');
}
