import type { Walk } from './walk-state.ts';

// White space that CSS collapses (css-text-3 section 4.1); a no-break space is a letter here.
const WORD = /[^ \t\n\f\r]/;
const FOLD = /[\t\n\f\r]| {2}/;
// Fillers that senders put behind a preview line: nothing a reader sees.
const SEEN = /(?!\u034f|\u17b4|\u17b5)[^\s\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SPACE = 32;
const QUOTE_MARK = 62;
/** An element has just ended, and another has begun right after it. */
export const CLOSED = 1;
export const OPENED = 2;

/** What has to be done when an element ends. */
export const ENDS_BLOCK = 1;
export const ENDS_CONTROL = 2;
export const ENDS_LIST = 4;
export const ENDS_QUOTATION = 8;

/** Ends the running block and starts one inside the innermost element. */
export function startBlock(walk: Walk, tag: string): void {
  flush(walk);
  walk.tag = tag;
  walk.blockRegion = walk.region;
  walk.flags[walk.depth] = (walk.flags[walk.depth] ?? 0) | ENDS_BLOCK;
}

/** Adds the text of one node to the running block. */
export function addText(walk: Walk, data: string): void {
  if (walk.preserve) {
    addLines(walk, data);
    return;
  }
  if (!WORD.test(data)) {
    if (data !== '') walk.space = true;
    return;
  }
  addFolded(walk, FOLD.test(data) ? data.replace(/[ \t\n\f\r]+/g, ' ') : data);
}

/** A forced line break. */
export function addBreak(walk: Walk): void {
  if (walk.text !== '') walk.breaks += 1;
  walk.space = false;
}

/** Ends the running block, if it holds any words. */
export function flush(walk: Walk): void {
  const { text } = walk;
  if (text !== '') {
    const index = walk.blocks.length;
    walk.blocks.push({ ref: walk.ownerRef, tag: walk.tag, region: walk.mixed ? walk.blockRegion : walk.textRegion, text });
    if (walk.owner) walk.elements.set(walk.ownerRef, walk.owner);
    // Controls without words of their own, a linked image say, stand in the text around them.
    for (let at = walk.firstControl; at < walk.controls.length; at += 1) {
      const control = walk.controls[at];
      if (control?.block === -1) control.block = index;
    }
    walk.text = '';
    walk.owner = null;
    walk.mixed = false;
    walk.breaks = 0;
  }
  walk.firstControl = walk.controls.length;
  walk.space = false;
  walk.joint = 0;
}

function addFolded(walk: Walk, piece: string): void {
  const from = piece.charCodeAt(0) === SPACE ? 1 : 0;
  const to = piece.charCodeAt(piece.length - 1) === SPACE ? piece.length - 1 : piece.length;
  if (from === 1) walk.space = true;
  append(walk, from === 0 && to === piece.length ? piece : piece.slice(from, to));
  walk.space = to < piece.length;
}

function addLines(walk: Walk, data: string): void {
  const lines = data.split(/\r\n?|\n/);
  for (let at = 0; at < lines.length; at += 1) {
    if (at > 0) addBreak(walk);
    const line = (lines[at] ?? '').trimEnd();
    if (line === '') continue;
    if (walk.text === '' || walk.breaks > 0) append(walk, line.trimStart());
    else addFolded(walk, lines[at] ?? '');
  }
}

function append(walk: Walk, piece: string): void {
  const { depth } = walk;
  if (walk.text === '') {
    if (piece.charCodeAt(0) > 126 && !SEEN.test(piece)) return;
    walk.text = piece;
    own(walk, depth);
    walk.textRegion = walk.region;
  } else {
    if (walk.lowest < walk.ownerDepth) own(walk, walk.lowest);
    if (walk.textRegion !== walk.region) walk.mixed = true;
    if (walk.breaks > 0) walk.text += walk.breaks === 1 ? '\n' : '\n\n';
    else if (walk.space || (walk.joint === OPENED && isSeam(walk.last, piece.charCodeAt(0)))) walk.text += ' ';
    walk.text += piece;
  }
  if (piece.charCodeAt(0) === QUOTE_MARK) walk.quoteMarks = true;
  walk.breaks = 0;
  walk.space = false;
  walk.joint = 0;
  walk.lowest = depth;
  walk.last = piece.charCodeAt(piece.length - 1);
  walk.characters += piece.length;
}

/** The smallest element that holds all words of the block so far: what fine print is measured by. */
function own(walk: Walk, depth: number): void {
  walk.ownerDepth = depth;
  walk.owner = walk.nodes[depth] ?? null;
  walk.ownerRef = walk.refs[depth] ?? 0;
}

/**
 * Two neighbouring elements without white space between them, as `<span>Phone</span><span>+1 202`: style sheets usually set
 * them apart, and where the kind of letter changes a reader reads two words. `<span>un</span><span>subscribe` stays one.
 */
function isSeam(before: number, after: number): boolean {
  const afterLower = before >= 97 && before <= 122;
  const afterDigit = before >= 48 && before <= 57;
  const afterPoint = before === 46 || before === 58 || before === 33 || before === 63 || before === 44;
  const capital = after >= 65 && after <= 90;
  if (capital) return afterLower || afterDigit || afterPoint;
  if (after === 43 || (after >= 48 && after <= 57)) return afterLower || before === 58;
  return after >= 97 && after <= 122 && afterPoint;
}
