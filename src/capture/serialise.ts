import { documentInFrame } from './flat-tree.ts';

/**
 * What stands in a document as its engine writes it down again (HTML standard, "HTML fragment serialization"), to be read
 * elsewhere: engines write faster than any script walks, and the page has its thread back at once.
 */
export interface SerialisedPage {
  /** Open shadow trees stand in it as declarative ones (`template shadowrootmode`). */
  readonly html: string;
  /** What stands in its frames, in the order of their elements; `null` where a frame keeps it to itself. */
  readonly frames: readonly (SerialisedPage | null)[];
  /** Which boxes and radio buttons, counted in document order, are not as the HTML has them: ticked or unticked since. */
  readonly turned: readonly number[];
  /** More stood there than is read. */
  readonly isCut: boolean;
}

/** A page or a part of one, written down, and the trees beside its own whose changes nobody sees from outside. */
export interface Serialised {
  readonly page: SerialisedPage;
  readonly roots: readonly Node[];
}

// Elements whose documents are written down beside the page.
const FRAMES = 'iframe,frame';

/** Elements that can be ticked. */
export const TICKABLE = 'input[type=checkbox i],input[type=radio i]';

const ELEMENT = 1;
const TEXT = 3;
const WORDLESS = new Set(['script', 'style', 'link', 'meta', 'template', 'noscript']);
// A page past it is a data dump, and a message that carries it would hold up its page.
const LONGEST = 12_000_000;
// Frames in frames; nobody reads deeper.
const DEEPEST = 4;
const CUSTOM_TAG = /<([a-z][a-z0-9._]*-[a-z0-9._-]*)/g;
const HOLDS_MORE = /<(?:i?frame|div|[a-z][a-z0-9._]*-)/;
// Elements of HTML's own that may hold a shadow tree (DOM standard, "attachShadow"); around a tree they are bare themselves.
const BARE_HOSTS = 'div:not(:has(*)),:is(article,aside,blockquote,body,footer,header,main,nav,p,section,span):empty';

/** Writes down an element with all inside; nothing of the page is changed or called. */
export function serialise(root: Element): Serialised {
  return serialised(root, root.outerHTML, 0);
}

/** `plain` is the element's HTML without any shadow tree; `depth` counts the frames around it. */
function serialised(root: Element, plain: string, depth: number): Serialised {
  const shadows = shadowsIn(root, plain);
  const written = shadows.length > 0 ? withShadows(root, shadows) : plain;
  const frames = framesIn(root).map(frame => serialisedFrame(frame, depth));
  return {
    page: {
      html: written.slice(0, LONGEST),
      frames: frames.map(frame => frame?.page ?? null),
      turned: [...root.querySelectorAll<HTMLInputElement>(TICKABLE)].flatMap((box, at) => (box.checked === box.defaultChecked ? [] : [at])),
      isCut: written.length > LONGEST || frames.some(frame => frame?.page.isCut === true),
    },
    roots: [...shadows, ...frames.flatMap(frame => frame?.roots ?? [])],
  };
}

/** The frames below an element, itself included, without those in shadow trees. */
export function framesIn(root: ParentNode): readonly Element[] {
  const inside = [...root.querySelectorAll(FRAMES)];
  return 'matches' in root && (root as Element).matches(FRAMES) ? [root as Element, ...inside] : inside;
}

function serialisedFrame(frame: Element, depth: number): Serialised | null {
  const document = documentInFrame(frame);
  if (!document?.documentElement || depth >= DEEPEST) return null;
  const { page, roots } = serialised(document.documentElement, document.documentElement.outerHTML, depth + 1);
  return { page, roots: [document, ...roots] };
}

// Looking each element up for a tree would cost more than all the rest: only those that can have one are asked.
function shadowsIn(root: ParentNode, html: string): readonly ShadowRoot[] {
  const names = new Set([...html.matchAll(CUSTOM_TAG)].map(([, name]) => name ?? ''));
  // What Earshot draws on a page is never part of the page.
  const custom = [...names].filter(name => !name.startsWith('earshot-')).map(name => name.replaceAll('.', '\\.'));
  const hosts = [...root.querySelectorAll([...custom, BARE_HOSTS].join(','))];
  if ('shadowRoot' in root) hosts.unshift(root as Element);
  return hosts.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...shadowsIn(shadowRoot, shadowRoot.innerHTML)] : []));
}

function withShadows(root: Element, shadowRoots: readonly ShadowRoot[]): string {
  const shell = (root.cloneNode(false) as Element).outerHTML;
  const end = shell.lastIndexOf('</');
  const inside = root.getHTML({ shadowRoots: [...shadowRoots] });
  return end < 0 ? `${shell}${inside}` : `${shell.slice(0, end)}${inside}${shell.slice(end)}`;
}

// A sentence that is rewritten in part is heard as a whole; a whole page is no sentence.
const LONGEST_AROUND = 2000;

/** Writes down what was added to a page or rewritten in it, each part once; `null` when nothing of it can hold words. */
export function serialiseParts(nodes: readonly Node[]): SerialisedPage | null {
  const elements = new Set(nodes.map(elementAround).filter(element => element !== null));
  const pages = [...elements].filter(element => !isInside(element, elements)).map(written);
  const html = pages.map(page => page.html).join('\n').slice(0, LONGEST);
  return html === '' ? null : { html, frames: pages.flatMap(({ frames }) => frames), turned: [], isCut: false };
}

// Thousands of rows may come at once, and a row that can hold no other tree is its HTML.
function written(element: Element): Pick<SerialisedPage, 'html' | 'frames'> {
  const html = element.outerHTML;
  return element.shadowRoot || HOLDS_MORE.test(html) ? serialised(element, html, 0).page : { html, frames: [] };
}

function elementAround(node: Node): Element | null {
  if (node.nodeType === ELEMENT) return WORDLESS.has((node as Element).localName) ? null : node as Element;
  const { parentElement } = node;
  return node.nodeType === TEXT && parentElement && (parentElement.textContent ?? '').length < LONGEST_AROUND ? parentElement : null;
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}
