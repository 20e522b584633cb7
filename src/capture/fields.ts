import type { Walk } from './walk-state.ts';
import { folded } from './walk-state.ts';

type FieldElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const LONGEST_LABEL = 300;
// Nobody reads more to one field.
const MOST_LABELS = 5;
// Parts inside a label that are the field itself rather than words about it.
const NOT_LABEL = new Set(['SELECT', 'TEXTAREA', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'BUTTON']);

/** Notes an input; what a person typed into it is theirs and is never read. */
export function addField(walk: Walk, element: FieldElement, type: string): void {
  const ref = walk.refs[walk.depth] ?? 0;
  walk.elements.set(ref, element);
  walk.fields.push({
    ref, type, name: element.getAttribute('name') ?? '', label: labelOf(walk, element).slice(0, LONGEST_LABEL),
    required: element.required || element.getAttribute('aria-required') === 'true',
    checked: (type === 'checkbox' || type === 'radio') && (element as HTMLInputElement).checked,
    form: -1,
  });
  walk.formOf.push(element.form);
}

/** Notes a form and where it sends what it holds. */
export function addForm(walk: Walk, element: Element): void {
  const ref = walk.refs[walk.depth] ?? 0;
  walk.elements.set(ref, element);
  walk.formIndex.set(element, walk.forms.length);
  const written = element.getAttribute('action');
  walk.forms.push({ ref, action: written === null ? null : walk.setting.resolve(written), method: (element.getAttribute('method') ?? 'get').toLowerCase() });
}

/** Ties fields to forms, which may stand after them in the page. */
export function tieFields(walk: Walk): void {
  walk.fields.forEach((field, at) => {
    const form = walk.formOf[at];
    if (form) field.form = walk.formIndex.get(form) ?? -1;
  });
}

// https://www.w3.org/TR/accname-1.2/ order, with the placeholder as the last resort that people really see.
function labelOf(walk: Walk, element: FieldElement): string {
  const named = byIds(element, element.getAttribute('aria-labelledby')) || folded(element.getAttribute('aria-label') ?? '');
  if (named !== '') return named;
  const labels = labelsOf(walk, element).map(wordsOf).filter(words => words !== '');
  if (labels.length > 0) return labels.join(' ');
  return folded(element.getAttribute('placeholder') ?? element.getAttribute('title') ?? '');
}

// What `element.labels` says; engines outside browsers search the whole page for it, once a field.
function labelsOf(walk: Walk, element: Element): readonly Element[] {
  const found = labelsFor(walk, element);
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.localName === 'label') return at.hasAttribute('for') ? found : [at, ...found];
  }
  return found;
}

// Of several elements with one id the first is meant.
function labelsFor(walk: Walk, element: Element): readonly Element[] {
  if (element.id === '') return [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.getElementById?.(element.id) === element ? labelsIn(walk, root).get(element.id) ?? [] : [];
}

function labelsIn(walk: Walk, root: Node): ReadonlyMap<string, readonly Element[]> {
  const known = walk.labels.get(root);
  if (known) return known;
  const labels = new Map<string, Element[]>();
  for (const label of (root as Document | ShadowRoot | Element).querySelectorAll('label')) {
    const id = label.getAttribute('for') ?? '';
    const others = labels.get(id);
    if (id !== '' && !others) labels.set(id, [label]);
    else if (others && others.length < MOST_LABELS) others.push(label);
  }
  walk.labels.set(root, labels);
  return labels;
}

function byIds(element: Element, ids: string | null): string {
  if (ids === null) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return folded(ids.split(/\s+/).map(id => root.getElementById?.(id)?.textContent ?? '').join(' '));
}

function wordsOf(label: Element): string {
  const parts: string[] = [];
  let node: Node | null = label.firstChild;
  while (node) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    const inside: Node | null = NOT_LABEL.has(node.nodeName) ? null : node.firstChild;
    node = inside ?? nextOutside(node, label);
  }
  return folded(parts.join(' '));
}

function nextOutside(node: Node, top: Node): Node | null {
  let at: Node | null = node;
  while (at && at !== top && !at.nextSibling) at = at.parentNode;
  return at && at !== top ? at.nextSibling : null;
}
