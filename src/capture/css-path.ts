import { frameOf } from './flat-tree.ts';

/** Between what is outside and what is inside a shadow tree or frame. */
export const BOUNDARY = ' >>> ';

const ELEMENT = 1;
const FRAGMENT = 11;
// Only what needs no escaping in a selector (css-syntax-3, ident tokens).
const PLAIN_ID = /^[a-z_][\w-]*$/i;
const PLAIN_TAG = /^[a-z][\w-]*$/i;

/**
 * CSS path to an element from the nearest unique id, else from the top: `#foot > p:nth-of-type(2) > a`. Each shadow tree and
 * frame on the way starts a path of its own, joined with ` >>> `.
 */
export function cssPath(element: Element): string {
  const paths: string[] = [];
  for (let at: Element | null = element; at; at = boundaryOf(at)) paths.unshift(pathInTree(at));
  return paths.join(BOUNDARY);
}

function pathInTree(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (hasUniqueId(at)) {
      steps.unshift(`#${at.id}`);
      break;
    }
    if (at === at.ownerDocument.documentElement && steps.length > 0) break;
    steps.unshift(step(at));
  }
  return steps.join(' > ');
}

function boundaryOf(element: Element): Element | null {
  const root = element.getRootNode();
  if (root.nodeType === FRAGMENT) return (root as ShadowRoot).host ?? null;
  return root.nodeType === ELEMENT ? null : frameOf(element.ownerDocument);
}

function hasUniqueId(element: Element): boolean {
  const { id } = element;
  if (!PLAIN_ID.test(id)) return false;
  return (element.getRootNode() as ParentNode).querySelectorAll(`#${id}`).length === 1;
}

function step(element: Element): string {
  const { localName } = element;
  const around = element.parentNode?.children;
  if (!PLAIN_TAG.test(localName)) return `*:nth-child(${around ? [...around].indexOf(element) + 1 : 1})`;
  let [same, place] = [0, 0];
  for (const sibling of around ?? []) {
    if (sibling.localName === localName) same += 1;
    if (sibling === element) place = same;
  }
  return same > 1 ? `${localName}:nth-of-type(${place})` : localName;
}
