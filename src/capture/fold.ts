/** Whether an element is a panel that a person can open, as far as a button says that it is closed. */
export type IsClosedPanel = (element: Element) => boolean;

const CLOSED = '[aria-expanded="false"], [aria-selected="false"]';
const TARGETS = ['href', 'data-bs-target', 'data-target'];

/**
 * Finds closed panels: https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/ and /tabs/, where the button names the panel and says
 * whether it is open. Good for one measurement, since the buttons of each tree are looked up once.
 */
export function closedPanels(): IsClosedPanel {
  const known = new Map<Node, ReadonlySet<string>>();
  return element => {
    const { id } = element;
    if (id === '') return false;
    const root = element.getRootNode();
    const ids = known.get(root) ?? closedIn(root as Document | ShadowRoot);
    known.set(root, ids);
    return ids.has(id);
  };
}

function closedIn(root: ParentNode): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const opener of root.querySelectorAll(CLOSED)) {
    for (const id of (opener.getAttribute('aria-controls') ?? '').split(/\s+/)) ids.add(id);
    for (const name of TARGETS) {
      const target = opener.getAttribute(name) ?? '';
      if (target.startsWith('#')) ids.add(target.slice(1));
    }
  }
  return ids;
}
