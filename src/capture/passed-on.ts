import type { Block, Control } from '../core/model/snapshot.ts';
import words from './passed-on.json' with { type: 'json' };

const SEPARATORS: ReadonlySet<string> = new Set(words.separators);
const FIELDS = [words.from, words.date, words.to, words.subject].map(names => new Set(names));
const FROM = 0;
const SUBJECT = 3;
// Mail programs copy four lines, some five; blank lines of a layout table come between.
const LINES = 8;
const ENOUGH = 3;

interface Line {
  readonly block: number;
  /** Offset within the block's text. */
  readonly start: number;
  readonly text: string;
}

/**
 * Marks as quote what follows a line such as `---------- Forwarded message ---------` or a copied header (From, Date, To, Subject):
 * mail programs that wrap the passed-on message into no element of its own leave no other mark.
 */
export function markPassedOn(blocks: readonly Block[], controls: readonly Control[]): { readonly blocks: readonly Block[]; readonly controls: readonly Control[] } {
  const lines = blocks.flatMap(linesOf);
  const first = lines.find((line, at) => isSeparator(line.text) || isCopiedHeader(lines.slice(at, at + LINES)));
  if (!first) return { blocks, controls };
  const { block: from, start } = first;
  const split = start === 0 ? 0 : 1;
  const own = blocks[from];
  const marked: Block[] = [
    ...blocks.slice(0, from),
    ...(own && split === 1 ? [{ ...own, text: own.text.slice(0, start).trimEnd() }] : []),
    ...blocks.slice(from).map((block, at) => quoted(at === 0 ? { ...block, text: block.text.slice(start) } : block)),
  ];
  return { blocks: marked, controls: controls.map(control => movedBy(control, first)) };
}

function movedBy(control: Control, { block, start }: Line): Control {
  if (control.block < block || (control.block === block && control.start < start)) return control;
  const isSplit = start > 0;
  const shift = control.block === block ? start : 0;
  return quoted({ ...control, block: control.block + (isSplit ? 1 : 0), start: control.start - shift, end: control.end - shift });
}

function quoted<Part extends Block | Control>(part: Part): Part {
  return part.region === 'code' || part.region === 'comment' ? part : { ...part, region: 'quote' };
}

function linesOf({ text }: Block, block: number): readonly Line[] {
  let start = 0;
  return text.split('\n').map(line => {
    const here = { block, start, text: line };
    start += line.length + 1;
    return here;
  });
}

function isSeparator(line: string): boolean {
  if (line.length > 80) return false;
  const bare = line.toLowerCase().replace(/^[\s\-–—_*=>|]+|[\s\-–—_*=:|]+$/g, '').replaceAll('’', "'");
  return SEPARATORS.has(bare);
}

function isCopiedHeader(lines: readonly Line[]): boolean {
  const first = fieldOf(lines[0]?.text ?? '');
  if (first !== FROM) return false;
  const fields = new Set(lines.map(line => fieldOf(line.text)).filter(field => field >= 0));
  // A journey, too, has a from, a to and a date.
  return fields.has(SUBJECT) && fields.size >= ENOUGH;
}

function fieldOf(line: string): number {
  const name = /^[\s*>]*([^\s:：*][^:：*]{0,24})\*?\s*[:：]/u.exec(line)?.[1]?.trim().toLowerCase();
  return name === undefined ? -1 : FIELDS.findIndex(names => names.has(name));
}
