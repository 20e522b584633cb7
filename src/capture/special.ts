import type { Walk } from './walk-state.ts';
import { addControl, openControl } from './controls.ts';
import { addField, addForm } from './fields.ts';
import { bodyOf } from './frames.ts';
import { unshieldedHref } from './shielded-mail.ts';
import { addBreak, addText, ENDS_QUOTATION } from './text-run.ts';
import { folded } from './walk-state.ts';

/**
 * Handles an element that is more than text. `undefined`: go on into its children; `null`: nothing inside to read;
 * a list: what to read in its place.
 */
export function enterSpecial(walk: Walk, element: Element, name: string): readonly Node[] | null | undefined {
  switch (name) {
    case 'a': return enterLink(walk, element);
    case 'br': addBreak(walk); return null;
    case 'img': addPicture(walk, element); return null;
    case 'svg': addDrawing(walk, element); return null;
    case 'input': addInput(walk, element as HTMLInputElement); return null;
    case 'button': openControl(walk, element, { kind: 'button', href: actionOf(walk, element as HTMLButtonElement) }); return undefined;
    case 'summary': openControl(walk, element, { kind: 'button' }); return undefined;
    case 'area': addControl(walk, element, areaOf(walk, element)); return null;
    case 'select': addField(walk, element as HTMLSelectElement, 'select'); return undefined;
    case 'textarea': addField(walk, element as HTMLTextAreaElement, 'textarea'); return undefined;
    case 'form': addForm(walk, element); return undefined;
    case 'q': return enterQuotation(walk);
    case 'slot': return slotted(element as HTMLSlotElement);
    default: return bodyOf(walk, element);
  }
}

function enterLink(walk: Walk, element: Element): undefined {
  const written = unshieldedHref(element) ?? element.getAttribute('href');
  const isAnchorOnly = written === null && (element.hasAttribute('name') || (element.id !== '' && !element.hasAttribute('role')));
  if (isAnchorOnly) return;
  openControl(walk, element, { kind: element.getAttribute('role') === 'button' ? 'button' : 'link', href: written === null ? null : walk.setting.resolve(written) });
  return undefined;
}

// Browsers draw the marks of a short quotation from the style sheet.
function enterQuotation(walk: Walk): undefined {
  addText(walk, '“');
  walk.flags[walk.depth] = (walk.flags[walk.depth] ?? 0) | ENDS_QUOTATION;
  return undefined;
}

function addPicture(walk: Walk, element: Element): void {
  const alt = folded(element.getAttribute('alt') ?? '');
  const open = walk.open.at(-1);
  if (open) {
    open.hasImage = true;
    if (alt !== '') open.alt = open.alt === '' ? alt : `${open.alt} ${alt}`;
  } else if (alt === '') return;
  const ref = walk.refs[walk.depth] ?? 0;
  walk.elements.set(ref, element);
  walk.pictures.push({ ref, alt, control: open ? walk.controls.lastIndexOf(open.control) : -1 });
}

// Of a drawing only its name is read, https://www.w3.org/TR/SVG2/struct.html#TitleElement
function addDrawing(walk: Walk, element: Element): void {
  const open = walk.open.at(-1);
  if (!open) return;
  open.hasImage = true;
  const name = folded(element.getAttribute('aria-label') ?? element.getElementsByTagName('title')[0]?.textContent ?? '');
  if (name !== '') open.alt = open.alt === '' ? name : `${open.alt} ${name}`;
}

function addInput(walk: Walk, input: HTMLInputElement): void {
  const { type } = input;
  if (type === 'hidden') return;
  if (type === 'submit' || type === 'button' || type === 'reset') {
    addControl(walk, input, { label: folded(input.getAttribute('value') ?? input.getAttribute('title') ?? ''), href: actionOf(walk, input) });
  } else if (type === 'image') {
    addControl(walk, input, { label: folded(input.getAttribute('alt') ?? input.getAttribute('title') ?? ''), href: actionOf(walk, input), imageOnly: true });
  } else addField(walk, input, type);
}

function actionOf(walk: Walk, button: HTMLButtonElement | HTMLInputElement): string | null {
  if (button.type !== 'submit' && button.type !== 'image') return null;
  const written = button.getAttribute('formaction') ?? button.form?.getAttribute('action') ?? null;
  return written === null ? null : walk.setting.resolve(written);
}

function areaOf(walk: Walk, element: Element): { kind: 'link'; label: string; href: string | null; imageOnly: true } {
  const written = element.getAttribute('href');
  return { kind: 'link', label: folded(element.getAttribute('alt') ?? ''), href: written === null ? null : walk.setting.resolve(written), imageOnly: true };
}

function slotted(slot: HTMLSlotElement): readonly Node[] | undefined {
  const assigned = slot.assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
}
