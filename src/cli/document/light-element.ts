import { firstElementIn, nearestElement } from './in-order.ts';
import { TextNode } from './light-node.ts';
import { AnyParent, type FragmentNode } from './light-parent.ts';
import { NODE, type LightElement, type LightNode } from './nodes.ts';
import { matcherOf } from './pick.ts';

/** An attribute by its whole name, as `xlink:href`. */
export interface LightAttribute {
  readonly name: string;
  readonly value: string;
}

/** Namespaces by which HTML is told from drawings. */
export const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
// https://html.spec.whatwg.org/multipage/input.html#attr-input-type
const INPUT_TYPES = new Set([
  'hidden', 'text', 'search', 'tel', 'url', 'email', 'password', 'date', 'month', 'week', 'time', 'datetime-local', 'number', 'range',
  'color', 'checkbox', 'radio', 'file', 'submit', 'image', 'reset', 'button',
]);

/** An element, with what its attributes say of it. */
export class ElementNode extends AnyParent implements LightElement {
  override readonly nodeType = NODE.element;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly attributes: LightAttribute[];
  /** What a template holds. */
  content: FragmentNode | null = null;

  constructor(localName: string, namespaceURI: string, attributes: LightAttribute[]) {
    super();
    this.localName = localName;
    this.namespaceURI = namespaceURI;
    this.attributes = attributes;
  }

  // Shadow trees, slots, frames and loaded sheets come of scripts and browsers, and neither is here.
  get shadowRoot(): null { return null; }
  get assignedSlot(): null { return null; }
  get contentDocument(): null { return null; }
  get sheet(): null { return null; }

  override get nodeName(): string {
    return this.namespaceURI === HTML ? this.localName.toUpperCase() : this.localName;
  }

  override get textContent(): string { return super.textContent; }
  override set textContent(text: string) {
    while (this.first) this.first.remove();
    if (text !== '') this.insert(new TextNode(text));
  }

  get id(): string { return this.getAttribute('id') ?? ''; }
  /** No string for a drawing, as in browsers. */
  get className(): string | null { return this.namespaceURI === SVG ? null : this.getAttribute('class') ?? ''; }
  get rel(): string { return this.getAttribute('rel') ?? ''; }
  get disabled(): boolean { return this.hasAttribute('disabled'); }
  get required(): boolean { return this.hasAttribute('required'); }
  get checked(): boolean { return this.hasAttribute('checked'); }

  get type(): string {
    const written = (this.getAttribute('type') ?? '').toLowerCase();
    if (this.localName === 'input') return INPUT_TYPES.has(written) ? written : 'text';
    return this.localName === 'button' && written !== 'reset' && written !== 'button' ? 'submit' : written;
  }

  /** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-owner */
  get form(): LightElement | null {
    const id = this.getAttribute('form');
    if (id !== null) {
      const named = id === '' ? null : this.home && firstElementIn(this.home, element => element.getAttribute('id') === id);
      return named?.localName === 'form' ? named : null;
    }
    let at = this.parentElement;
    while (at && at.localName !== 'form') at = at.parentElement;
    return at;
  }

  get nextElementSibling(): LightElement | null {
    return nearestElement(this.nextSibling, node => node.nextSibling);
  }

  get previousElementSibling(): LightElement | null {
    return nearestElement(this.previousSibling, node => node.previousSibling);
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  hasAttributes(): boolean {
    return this.attributes.length > 0;
  }

  setAttribute(name: string, value: string): void {
    const at = this.attributes.findIndex(attribute => attribute.name === name);
    this.attributes[at < 0 ? this.attributes.length : at] = { name, value };
  }

  matches(selector: string): boolean {
    return matcherOf(selector)(this);
  }

  replaceWith(node: LightNode): void {
    this.parentNode?.insert(node, this);
    this.remove();
  }

  assignedNodes(): readonly LightNode[] {
    return [];
  }
}
