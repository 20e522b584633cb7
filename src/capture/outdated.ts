import type { ElementRef, PageSnapshot } from '../core/model/snapshot.ts';
import type { Captured } from './captured.ts';
import type { WalkedContent } from './content.ts';
import { parentOf } from './flat-tree.ts';

// Counters, prices and clocks change without saying anything new.
const WORD = /\p{L}{2,}/gu;

/** The highest number a content has given out, 0 for none. */
export function highestRef(content: WalkedContent): ElementRef {
  let highest = 0;
  for (const { ref } of partsOf(content)) if (ref > highest) highest = ref;
  return highest;
}

/** Numbers of a page whose elements have left it or lie in what was read again. */
export function outdatedRefs({ snapshot, elementOf }: Captured<PageSnapshot>, readAgain: ReadonlySet<Node>): ReadonlySet<ElementRef> {
  const outdated = new Set<ElementRef>();
  const inside = new Map<Element, boolean>();
  for (const { ref } of partsOf(snapshot)) {
    const element = elementOf(ref);
    if (element && (!element.isConnected || isInside(element, readAgain, inside))) outdated.add(ref);
  }
  return outdated;
}

/** Whether a content holds any word that the other does not. */
export function saysNew(content: WalkedContent, known: WalkedContent): boolean {
  const old = new Set(textsOf(known).flatMap(text => text.match(WORD) ?? []));
  return textsOf(content).some(text => (text.match(WORD) ?? []).some(word => !old.has(word)));
}

/** Ties fields to forms that were found at another time than they. */
export function tieToForms(content: WalkedContent, elementOf: (ref: ElementRef) => Element | null): WalkedContent {
  if (!content.fields.some(({ form }) => form < 0)) return content;
  const forms = content.forms.map(({ ref }) => elementOf(ref));
  const fields = content.fields.map(field => {
    const owner = field.form < 0 ? (elementOf(field.ref) as HTMLInputElement | null)?.form : null;
    return owner ? { ...field, form: forms.indexOf(owner) } : field;
  });
  return { ...content, fields };
}

// Every element is asked for once, however deep and however often it stands around others.
function isInside(element: Element, roots: ReadonlySet<Node>, known: Map<Element, boolean>): boolean {
  const passed: Element[] = [];
  let found = false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const seen = known.get(at);
    found = seen ?? roots.has(at);
    if (seen !== undefined || found) break;
    passed.push(at);
  }
  known.set(element, found);
  for (const at of passed) known.set(at, found);
  return found;
}

function partsOf({ blocks, controls, fields, forms, pictures }: WalkedContent): readonly { readonly ref: ElementRef }[] {
  return [...blocks, ...controls, ...fields, ...forms, ...pictures];
}

function textsOf({ blocks, controls, fields, pictures }: WalkedContent): readonly string[] {
  return [...blocks.map(({ text }) => text), ...[...controls, ...fields].map(({ label }) => label), ...pictures.map(({ alt }) => alt)];
}
