import type { Walk } from './walk-state.ts';
import { enterAttributes } from './attributes.ts';
import { closeControl } from './controls.ts';
import { enterSpecial } from './special.ts';
import { BLOCK, HOST, KINDS, PRESERVE, SETTING, SKIP, SPECIAL, TAG_REGION } from './tags.ts';
import { addText, CLOSED, ENDS_BLOCK, ENDS_CONTROL, ENDS_LIST, ENDS_QUOTATION, flush, OPENED, startBlock } from './text-run.ts';

const ELEMENT = 1;
const TEXT = 3;

/** Walks on for at most so many nodes; true once everything was read. Iterative, so depth costs no stack. */
export function walkOn(walk: Walk, nodes: number): boolean {
  let node = walk.next;
  for (let left = nodes; left > 0; left -= 1) {
    while (node === null) {
      if (walk.depth < 0) return true;
      node = leave(walk);
    }
    const type = node.nodeType;
    if (type === ELEMENT) {
      const { depth } = walk;
      const inside = enter(walk, node as Element);
      node = walk.depth === depth ? after(walk, node) : inside;
    } else {
      if (type === TEXT) addText(walk, (node as Text).data);
      node = after(walk, node);
    }
    if (isPastLimit(walk)) return true;
  }
  walk.next = node;
  return false;
}

/** Opens an element, unless it is skipped; its first child, `null` when there is nothing to go into. */
function enter(walk: Walk, element: Element): Node | null {
  const name = element.localName;
  const kind = KINDS.get(name) ?? kindOfUnknown(name);
  walk.entered += 1;
  if ((kind & SKIP) !== 0) return null;
  push(walk, element);
  const shadow = (kind & HOST) !== 0 ? element.shadowRoot : null;
  if ((kind & BLOCK) !== 0 || shadow !== null) startBlock(walk, name);
  else if (walk.joint === CLOSED) walk.joint = OPENED;
  if ((kind & SETTING) !== 0) setRegion(walk, name, kind);
  if (element.hasAttributes()) enterAttributes(walk, element, kind);
  if ((kind & SPECIAL) !== 0) {
    const inside = enterSpecial(walk, element, name);
    if (inside === null) return null;
    if (inside !== undefined) return enterList(walk, inside);
  }
  if (walk.shielded !== '') {
    addText(walk, walk.shielded);
    walk.shielded = '';
    return null;
  }
  return shadow === null ? element.firstChild : shadow.firstChild;
}

function kindOfUnknown(name: string): number {
  if (!name.includes('-')) return 0;
  // What Earshot draws on a page is never part of the page.
  return name.startsWith('earshot-') ? SKIP : HOST;
}

function push(walk: Walk, element: Element): void {
  walk.depth += 1;
  const { depth } = walk;
  walk.nodes[depth] = element;
  walk.refs[depth] = walk.entered;
  walk.flags[depth] = 0;
  walk.regions[depth] = walk.region;
  walk.blockRegions[depth] = walk.blockRegion;
  walk.tags[depth] = walk.tag;
  walk.preserves[depth] = walk.preserve;
}

function setRegion(walk: Walk, name: string, kind: number): void {
  const { region } = walk;
  if (region !== 'quote' && region !== 'code' && region !== 'comment') {
    const opened = TAG_REGION.get(name);
    // Mailing programs wrap plain prose into preformatted blocks.
    if (opened && !(opened === 'code' && walk.setting.mail && name === 'pre')) walk.region = opened;
  }
  if ((kind & BLOCK) !== 0) walk.blockRegion = walk.region;
  if ((kind & PRESERVE) !== 0) walk.preserve = true;
}

// Children that are no plain siblings: what a slot was given, the body inside a frame.
function enterList(walk: Walk, nodes: readonly Node[]): Node | null {
  walk.flags[walk.depth] = (walk.flags[walk.depth] ?? 0) | ENDS_LIST;
  walk.lists[walk.depth + 1] = { nodes, at: 0 };
  return nodes[0] ?? null;
}

/** Closes the innermost element; the node after it. */
function leave(walk: Walk): Node | null {
  const { depth } = walk;
  const flags = walk.flags[depth] ?? 0;
  if ((flags & ENDS_QUOTATION) !== 0) addText(walk, '”');
  if ((flags & ENDS_CONTROL) !== 0) closeControl(walk);
  if ((flags & ENDS_BLOCK) !== 0) flush(walk);
  else walk.joint = CLOSED;
  if ((flags & ENDS_LIST) !== 0) walk.lists[depth + 1] = null;
  walk.region = walk.regions[depth] ?? 'body';
  walk.blockRegion = walk.blockRegions[depth] ?? 'body';
  walk.tag = walk.tags[depth] ?? 'body';
  walk.preserve = walk.preserves[depth] ?? false;
  walk.depth = depth - 1;
  if (walk.depth < walk.lowest) walk.lowest = walk.depth;
  const ended = walk.nodes[depth];
  return ended ? after(walk, ended) : null;
}

function after(walk: Walk, node: Node): Node | null {
  const list = walk.lists[walk.depth + 1];
  if (!list) return node.nextSibling;
  list.at += 1;
  return list.nodes[list.at] ?? null;
}

function isPastLimit(walk: Walk): boolean {
  const { limit } = walk.setting;
  if (walk.entered <= limit.elements && walk.characters <= limit.characters) return false;
  walk.unread.add(`Only the first ${walk.characters} characters were read; the text goes on after that.`);
  while (walk.depth >= 0) leave(walk);
  return true;
}
