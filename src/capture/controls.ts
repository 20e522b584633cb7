import type { Draft, OpenControl, Walk } from './walk-state.ts';
import type { Control } from '../core/model/snapshot.ts';
import { folded } from './walk-state.ts';
import { ENDS_CONTROL } from './text-run.ts';

// A card that is one large link is still one link; its label needs no more than this.
const LONGEST_LABEL = 300;

/** What pressing it does. */
interface Pressable {
  readonly kind: 'link' | 'button';
  readonly href?: string | null;
}

/** Opens a link or button: what is read until it ends becomes its label. */
export function openControl(walk: Walk, element: Element, { kind, href = null }: Pressable): void {
  // Two controls that touch are two things to press, whatever the style sheet puts between them.
  if (walk.joint !== 0) walk.space = true;
  const control: Draft<Control> = { ...newControl(walk, element), kind, href };
  walk.controls.push(control);
  walk.open.push({ control, start: walk.text.length, block: walk.blocks.length, alt: '', hasImage: false });
  walk.flags[walk.depth] = (walk.flags[walk.depth] ?? 0) | ENDS_CONTROL;
}

/** A control without content of its own: an input, an area of an image map. */
export function addControl(walk: Walk, element: Element, control: Partial<Draft<Control>>): void {
  const label = shortened(folded(element.getAttribute('aria-label') ?? '') || (control.label ?? ''));
  walk.controls.push({ ...newControl(walk, element), ...control, label });
  walk.space = true;
}

/** Ends the innermost control: its label, and where the label stands. */
export function closeControl(walk: Walk): void {
  const open = walk.open.pop();
  if (!open) return;
  const { control } = open;
  const words = open.block === walk.blocks.length ? ownWords(walk, open) : wordsOverBlocks(walk, open);
  const element = walk.nodes[walk.depth];
  const given = element ? folded(element.getAttribute('aria-label') ?? '') : '';
  control.imageOnly = words === '' && open.hasImage;
  control.label = shortened(given || words || open.alt || (element ? spareName(element) : ''));
  const outer = walk.open.at(-1);
  if (outer && open.hasImage) outer.hasImage = true;
}

function newControl(walk: Walk, element: Element): Draft<Control> {
  const ref = walk.refs[walk.depth] ?? 0;
  walk.elements.set(ref, element);
  return { ref, kind: 'button', label: '', href: null, region: walk.region, block: -1, start: 0, end: 0, imageOnly: false };
}

function ownWords(walk: Walk, { control, start }: OpenControl): string {
  if (walk.text.length === start) return '';
  control.block = walk.blocks.length;
  return placed(control, walk.text, start);
}

// A link around whole paragraphs: its place is the first of them, its label all of them.
function wordsOverBlocks(walk: Walk, { control, start, block }: OpenControl): string {
  const words: string[] = [];
  for (let at = block; at < walk.blocks.length; at += 1) {
    const text = walk.blocks[at]?.text ?? '';
    const from = at === block ? start : 0;
    if (from >= text.length) continue;
    if (words.length === 0) {
      control.block = at;
      words.push(placed(control, text, from));
    } else words.push(text);
    if (words.length > 8) break;
  }
  if (walk.text !== '' && words.length === 0) {
    control.block = walk.blocks.length;
    return placed(control, walk.text, 0);
  }
  if (walk.text !== '') words.push(walk.text);
  return words.join(' ');
}

function placed(control: Draft<Control>, text: string, from: number): string {
  const rest = text.slice(from);
  const words = rest.trimStart();
  control.start = from + rest.length - words.length;
  control.end = control.start + words.length;
  return words.replace(/\n+/g, ' ');
}

function spareName(element: Element): string {
  return folded(labelledBy(element) || (element.getAttribute('title') ?? element.getAttribute('value') ?? ''));
}

function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby');
  if (ids === null) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids.split(/\s+/).map(id => root.getElementById(id)?.textContent ?? '').join(' ');
}

function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? label.slice(0, LONGEST_LABEL) : label;
}
