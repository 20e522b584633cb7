import { NODE, type LightElement, type LightNode, type LightParent } from './nodes.ts';

/** The node that begins next inside of `top`, in the order of the file; `null` behind the last. */
export function followingIn(top: LightParent, node: LightNode): LightNode | null {
  if (node.firstChild) return node.firstChild;
  for (let at: LightNode | null = node; at && at !== top; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** All elements inside of `top` that are meant, in the order of the file. */
export function elementsIn(top: LightParent, isMeant: (element: LightElement) => boolean): LightElement[] {
  const found: LightElement[] = [];
  for (let node = top.first; node; node = followingIn(top, node)) if (isElement(node) && isMeant(node)) found.push(node);
  return found;
}

/** All elements inside of `top` by their names, each list in the order of the file. */
export function elementsByName(top: LightParent): ReadonlyMap<string, readonly LightElement[]> {
  const named = new Map<string, LightElement[]>();
  for (let node = top.first; node; node = followingIn(top, node)) {
    if (!isElement(node)) continue;
    const others = named.get(node.localName);
    if (others) others.push(node);
    else named.set(node.localName, [node]);
  }
  return named;
}

/** The first of those that are meant, `null` without one. */
export function firstElementIn(top: LightParent, isMeant: (element: LightElement) => boolean): LightElement | null {
  for (let node = top.first; node; node = followingIn(top, node)) if (isElement(node) && isMeant(node)) return node;
  return null;
}

/** The first element on the way from a node, itself included. */
export function nearestElement(from: LightNode | null, next: (node: LightNode) => LightNode | null): LightElement | null {
  for (let node = from; node; node = next(node)) if (isElement(node)) return node;
  return null;
}

/** True for an element. */
export function isElement(node: LightNode): node is LightElement {
  return node.nodeType === NODE.element;
}
