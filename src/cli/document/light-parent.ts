import { elementsIn, followingIn, nearestElement } from './in-order.ts';
import { AnyNode } from './light-node.ts';
import { NODE, type LightElement, type LightNode, type LightParent, type LightText } from './nodes.ts';
import { pick, pickAll } from './pick.ts';

/** Anything that can hold nodes. */
export abstract class AnyParent extends AnyNode implements LightParent {
  first: LightNode | null = null;
  last: LightNode | null = null;
  override readonly nodeValue = null;

  override get firstChild(): LightNode | null { return this.first; }
  override get lastChild(): LightNode | null { return this.last; }

  override get childNodes(): readonly LightNode[] {
    const nodes: LightNode[] = [];
    for (let node = this.first; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): readonly LightElement[] {
    const elements: LightElement[] = [];
    for (let element = this.firstElementChild; element; element = element.nextElementSibling) elements.push(element);
    return elements;
  }

  get firstElementChild(): LightElement | null {
    return nearestElement(this.first, node => node.nextSibling);
  }

  override get textContent(): string {
    let text = '';
    for (let node = this.first; node; node = followingIn(this, node)) if (node.nodeType === NODE.text) text += (node as LightText).data;
    return text;
  }

  insert(node: LightNode, before: LightNode | null = null): void {
    if (node.parentNode) node.remove();
    const previous = before ? before.previousSibling : this.last;
    node.parentNode = this;
    node.home = this.home ?? node.home;
    if (node.home) node.home.named = null;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous) previous.nextSibling = node;
    else this.first = node;
    if (before) before.previousSibling = node;
    else this.last = node;
  }

  getElementsByTagName(name: string): readonly LightElement[] {
    return elementsIn(this, element => element.localName === name);
  }

  querySelector(selector: string): LightElement | null {
    return pick(this, selector);
  }

  querySelectorAll(selector: string): readonly LightElement[] {
    return pickAll(this, selector);
  }
}

/** What stands in a template, apart from the document. */
export class FragmentNode extends AnyParent {
  override readonly nodeType = NODE.fragment;
  override readonly nodeName = '#document-fragment';
}
