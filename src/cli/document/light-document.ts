import { elementsByName, firstElementIn, nearestElement } from './in-order.ts';
import { ElementNode, HTML } from './light-element.ts';
import { AnyParent } from './light-parent.ts';
import { NODE, type LightDocument, type LightElement } from './nodes.ts';

/** The document of one file. */
export class DocumentNode extends AnyParent implements LightDocument {
  override readonly nodeType = NODE.document;
  override readonly nodeName = '#document';
  override home: DocumentNode = this;
  mode = 'no-quirks';
  named: ReadonlyMap<string, readonly LightElement[]> | null = null;

  override get ownerDocument(): null { return null; }
  // No window shows it.
  get defaultView(): null { return null; }

  get documentElement(): LightElement | null {
    return this.firstElementChild;
  }

  get head(): LightElement | null {
    return this.partNamed('head');
  }

  get body(): LightElement | null {
    return this.partNamed('body', 'frameset');
  }

  private partNamed(...names: readonly string[]): LightElement | null {
    let at = this.documentElement ? nearestElement(this.documentElement.firstChild, node => node.nextSibling) : null;
    while (at && !names.includes(at.localName)) at = at.nextElementSibling;
    return at;
  }

  /** https://html.spec.whatwg.org/multipage/dom.html#document.title */
  get title(): string {
    const title = this.getElementsByTagName('title').find(({ namespaceURI }) => namespaceURI === HTML);
    return (title?.textContent ?? '').replace(/[ \t\n\f\r]+/g, ' ').trim();
  }

  // Title, head and sheets are asked for one after the other: one walk answers all.
  override getElementsByTagName(name: string): readonly LightElement[] {
    const named = this.named ?? elementsByName(this);
    this.named = named;
    return named.get(name) ?? [];
  }

  getElementById(id: string): LightElement | null {
    return id === '' ? null : firstElementIn(this, element => element.getAttribute('id') === id);
  }

  createElement(name: string): ElementNode {
    const element = new ElementNode(name, HTML, []);
    element.home = this;
    return element;
  }
}
