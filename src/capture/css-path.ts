import { frameOf } from './flat-tree.ts';
import { PLACES, type Places } from './places.ts';

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
export function cssPath(element: Element, places: Places = PLACES): string {
  const paths: string[] = [];
  for (let at: Element | null = element; at; at = boundaryOf(at)) paths.unshift(pathInTree(at, places));
  return paths.join(BOUNDARY);
}

function pathInTree(element: Element, places: Places): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (PLAIN_ID.test(at.id) && places.isUniqueId(at)) {
      steps.unshift(`#${at.id}`);
      break;
    }
    if (at === at.ownerDocument.documentElement && steps.length > 0) break;
    steps.unshift(step(at, places));
  }
  return steps.join(' > ');
}

function boundaryOf(element: Element): Element | null {
  const root = element.getRootNode();
  if (root.nodeType === FRAGMENT) return (root as ShadowRoot).host ?? null;
  return root.nodeType === ELEMENT ? null : frameOf(element.ownerDocument);
}

function step(element: Element, places: Places): string {
  const { localName } = element;
  const { child, ofType, sameType } = places.placeOf(element);
  if (!PLAIN_TAG.test(localName)) return `*:nth-child(${child})`;
  return sameType > 1 ? `${localName}:nth-of-type(${ofType})` : localName;
}
