import { NODE, type LightDocument, type LightElement, type LightNode, type LightParent, type LightText } from './nodes.ts';

/** What all nodes have in common. */
export abstract class AnyNode implements LightNode {
  parentNode: LightParent | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;
  home: LightDocument | null = null;
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract readonly nodeValue: string | null;
  abstract readonly textContent: string | null;

  get ownerDocument(): LightDocument | null { return this.home; }
  get firstChild(): LightNode | null { return null; }
  get lastChild(): LightNode | null { return null; }
  get childNodes(): readonly LightNode[] { return []; }

  get parentElement(): LightElement | null {
    return this.parentNode?.nodeType === NODE.element ? this.parentNode as LightElement : null;
  }

  get isConnected(): boolean {
    return this.getRootNode().nodeType === NODE.document;
  }

  getRootNode(): LightNode {
    const { parentNode } = this;
    if (!parentNode) return this;
    let at: LightNode = parentNode;
    while (at.parentNode) at = at.parentNode;
    return at;
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (!parentNode) return;
    if (this.home) this.home.named = null;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else parentNode.first = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else parentNode.last = previousSibling;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }
}

/** Text between tags. */
export class TextNode extends AnyNode implements LightText {
  override readonly nodeType = NODE.text;
  override readonly nodeName = '#text';
  data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  override get nodeValue(): string { return this.data; }
  override get textContent(): string { return this.data; }
}

/** A comment. */
export class CommentNode extends AnyNode {
  override readonly nodeType = NODE.comment;
  override readonly nodeName = '#comment';
  readonly data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  override get nodeValue(): string { return this.data; }
  override get textContent(): string { return this.data; }
}
