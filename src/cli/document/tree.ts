import { parse, type TreeAdapter, type TreeAdapterTypeMap, type Token, type html } from 'parse5';
import { isElement } from './in-order.ts';
import { DocumentNode } from './light-document.ts';
import { ElementNode, type LightAttribute } from './light-element.ts';
import { CommentNode, TextNode } from './light-node.ts';
import { FragmentNode } from './light-parent.ts';
import { NODE, type LightNode, type LightParent, type LightText } from './nodes.ts';

/** What parse5 is to build of. */
type Light = TreeAdapterTypeMap<LightNode, LightParent, LightNode, DocumentNode, FragmentNode, ElementNode, CommentNode, LightText, ElementNode, never>;

/** Parses HTML as browsers do, by the rules of the standard, scripts off. */
export function lightDocument(text: string): DocumentNode {
  return parse<Light>(text, { treeAdapter, scriptingEnabled: false });
}

const treeAdapter: TreeAdapter<Light> = {
  createDocument: () => new DocumentNode(),
  createDocumentFragment: () => new FragmentNode(),
  createElement: (name, namespace, attributes) => new ElementNode(name, namespace, wholeNames(attributes)),
  createCommentNode: data => new CommentNode(data),
  createTextNode: data => new TextNode(data),

  appendChild: (parent, node) => parent.insert(node),
  insertBefore: (parent, node, before) => parent.insert(node, before),
  insertText: (parent, data) => addText(parent, data, null),
  insertTextBefore: (parent, data, before) => addText(parent, data, before),
  detachNode: node => node.remove(),
  adoptAttributes: (element, attributes) => {
    for (const { name, value } of wholeNames(attributes)) if (!element.hasAttribute(name)) element.setAttribute(name, value);
  },

  setTemplateContent: (template, content) => {
    template.content = content;
    content.home = template.home;
  },
  getTemplateContent: template => template.content ?? new FragmentNode(),
  setDocumentMode: (document, mode) => { document.mode = mode; },
  getDocumentMode: document => document.mode as html.DOCUMENT_MODE,
  // Only the mode that follows from it is ever asked for.
  setDocumentType: () => undefined,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isDocumentTypeNode: (_node): _node is never => false,

  getFirstChild: parent => parent.first,
  getChildNodes: parent => [...parent.childNodes],
  getParentNode: node => node.parentNode,
  getAttrList: element => element.attributes as Token.Attribute[],
  getTagName: element => element.localName,
  getNamespaceURI: element => element.namespaceURI as html.NS,
  getTextNodeContent: ({ data }) => data,
  getCommentNodeContent: ({ data }) => data,
  isTextNode: (node): node is LightText => node.nodeType === NODE.text,
  isCommentNode: (node): node is CommentNode => node.nodeType === NODE.comment,
  isElementNode: (node): node is ElementNode => isElement(node),
  setNodeSourceCodeLocation: () => undefined,
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => undefined,
};

function addText(parent: LightParent, data: string, before: LightNode | null): void {
  const previous = before ? before.previousSibling : parent.last;
  if (previous?.nodeType === NODE.text) (previous as LightText).data += data;
  else parent.insert(new TextNode(data), before);
}

// The parser takes `xlink:href` and its like apart, which nobody here asks for.
function wholeNames(attributes: Token.Attribute[]): LightAttribute[] {
  return attributes.some(({ prefix }) => prefix) ? attributes.map(({ prefix, name, value }) => ({ name: prefix ? `${prefix}:${name}` : name, value })) : attributes;
}
