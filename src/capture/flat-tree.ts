const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;
// Enough for a label or a paragraph; longer ones are judged by their beginning.
const NODES = 80;
const WORDLESS = new Set(['script', 'style', 'template', 'noscript', 'title', 'svg']);

/** The element around, as it is drawn: through slots, out of shadow trees and out of frames of the same origin. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  if (!parent) return null;
  if (parent.nodeType === ELEMENT) return parent as Element;
  if (parent.nodeType === FRAGMENT) return (parent as ShadowRoot).host ?? null;
  return parent.nodeType === DOCUMENT ? frameOf(parent as Document) : null;
}

/** The frame element a document is shown in, `null` at the top or when the document around is of another origin. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The document that a frame of the same origin shows, `null` for every other element. */
export function documentInFrame(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null;
  }
}

/** The part of an element that holds most of its words: what size, weight and colour of its text are read from. */
export function textElement(element: Element): Element {
  const lengths = new Map<Element, number>();
  const open: Node[] = [element];
  for (let left = NODES; left > 0; left -= 1) {
    const node = open.pop();
    if (!node) break;
    if (node.nodeType === TEXT) {
      const { parentElement } = node;
      if (parentElement) lengths.set(parentElement, (lengths.get(parentElement) ?? 0) + lettersIn((node as Text).data));
    } else if (node.nodeType === ELEMENT && !WORDLESS.has((node as Element).localName)) open.push(...[...node.childNodes].slice(0, NODES).toReversed());
  }
  let best = element;
  for (const [owner, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = owner;
  return best;
}

/** Text directly inside an element, without that of its own blocks: letters only. */
export function ownLetters(element: Element): number {
  let letters = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === TEXT) letters += lettersIn((node as Text).data);
  return letters;
}

/** Number of characters that are no white space. */
export function lettersIn(text: string): number {
  let letters = text.length;
  for (let at = 0; at < text.length; at += 1) if (isSpace(text.charCodeAt(at))) letters -= 1;
  return letters;
}

// What `\s` means, ECMA-262 section 22.2.2.9; counting it so costs a tenth of an expression.
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029
    || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff;
}
