/** What `nodeType` says, https://dom.spec.whatwg.org/#dom-node-nodetype */
export const NODE = { element: 1, text: 3, comment: 8, document: 9, fragment: 11 } as const;

/** A node as others see it; it knows its neighbours, so that a walk makes no lists. */
export interface LightNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: LightNode | null;
  readonly childNodes: readonly LightNode[];
  readonly parentElement: LightElement | null;
  parentNode: LightParent | null;
  previousSibling: LightNode | null;
  nextSibling: LightNode | null;
  /** The document it is of, itself for the document. */
  home: LightDocument | null;
  /** Takes it out of wherever it stands. */
  readonly remove: () => void;
}

/** Text between tags. */
export interface LightText extends LightNode {
  data: string;
}

/** Anything that can hold nodes. */
export interface LightParent extends LightNode {
  first: LightNode | null;
  last: LightNode | null;
  /** Puts a node last, or before another. */
  readonly insert: (node: LightNode, before?: LightNode | null) => void;
}

/** An element. */
export interface LightElement extends LightParent {
  readonly localName: string;
  readonly namespaceURI: string;
  readonly nextElementSibling: LightElement | null;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
}

/** The document of one file. */
export interface LightDocument extends LightParent {
  /** How its parser takes it: `quirks` lets a table stand in a paragraph. */
  mode: string;
  /** Its elements by name, as long as nothing was put in or taken out since somebody asked. */
  named: ReadonlyMap<string, readonly LightElement[]> | null;
  readonly getElementsByTagName: (name: string) => readonly LightElement[];
}
