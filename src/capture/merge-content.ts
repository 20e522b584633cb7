import type { Block, Control, ElementRef, Field, Form, Picture } from '../core/model/snapshot.ts';
import type { WalkedContent } from './content.ts';

/** The parts of a content whose elements still count, with their places in one another counted anew. */
export function keepWhere(content: WalkedContent, isKept: (ref: ElementRef) => boolean): WalkedContent {
  const blockAt = newPlaces(content.blocks, isKept);
  const controlAt = newPlaces(content.controls, isKept);
  const formAt = newPlaces(content.forms, isKept);
  const kept = <T extends { readonly ref: ElementRef }>(parts: readonly T[]): readonly T[] => parts.filter(({ ref }) => isKept(ref));
  return {
    blocks: kept(content.blocks),
    controls: kept(content.controls).map(control => placed(control, blockAt[control.block] ?? -1)),
    fields: kept(content.fields).map(field => ({ ...field, form: formAt[field.form] ?? -1 })),
    forms: kept(content.forms),
    pictures: kept(content.pictures).map(picture => ({ ...picture, control: controlAt[picture.control] ?? -1 })),
  };
}

/** Contents one after the other as one. */
export function joined(contents: readonly WalkedContent[]): WalkedContent {
  const blocks: Block[] = [];
  const controls: Control[] = [];
  const fields: Field[] = [];
  const forms: Form[] = [];
  const pictures: Picture[] = [];
  for (const next of contents) {
    const [blockBase, controlBase, formBase] = [blocks.length, controls.length, forms.length];
    for (const block of next.blocks) blocks.push(block);
    for (const control of next.controls) controls.push({ ...control, block: shifted(control.block, blockBase) });
    for (const field of next.fields) fields.push({ ...field, form: shifted(field.form, formBase) });
    for (const form of next.forms) forms.push(form);
    for (const picture of next.pictures) pictures.push({ ...picture, control: shifted(picture.control, controlBase) });
  }
  return { blocks, controls, fields, forms, pictures };
}

function placed<T extends { readonly block: number; readonly start: number; readonly end: number }>(control: T, block: number): T {
  return block === -1 ? { ...control, block, start: 0, end: 0 } : { ...control, block };
}

function shifted(index: number, base: number): number {
  return index < 0 ? index : index + base;
}

function newPlaces(parts: readonly { readonly ref: ElementRef }[], isKept: (ref: ElementRef) => boolean): readonly number[] {
  let next = 0;
  return parts.map(({ ref }) => {
    if (!isKept(ref)) return -1;
    next += 1;
    return next - 1;
  });
}
