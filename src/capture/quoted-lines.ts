import type { Block, Control } from '../core/model/snapshot.ts';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * Takes lines that begin with `>` out of their block as blocks of region quote: that is how plain-text mail, and pages made
 * of it, quote somebody else (RFC 3676 section 4.5). A single such line on a page is a breadcrumb or an arrow; in a mail it is a quote.
 */
export function splitQuotedLines(blocks: readonly Block[], controls: readonly Control[], singles: boolean): { blocks: Block[]; controls: Control[] } {
  const all: Block[] = [];
  const places = blocks.map(block => {
    const parts = partsOf(block.text, singles);
    const first = all.length;
    for (const { start, end, quoted } of parts) {
      const region = quoted && block.region !== 'code' && block.region !== 'comment' ? 'quote' : block.region;
      all.push({ ...block, region, text: block.text.slice(start, end) });
    }
    return { first, parts };
  });
  return { blocks: all, controls: controls.map(control => moved(control, places[control.block])) };
}

function moved(control: Control, place: { readonly first: number; readonly parts: readonly Part[] } | undefined): Control {
  if (!place) return control;
  const found = place.parts.findIndex(({ end }) => control.start < end);
  const at = found < 0 ? place.parts.length - 1 : found;
  const part = place.parts[at];
  if (!part) return control;
  const start = Math.max(control.start - part.start, 0);
  const end = Math.min(control.end, part.end) - part.start;
  return { ...control, block: place.first + at, start, end: Math.max(start, end), region: part.quoted ? 'quote' : control.region };
}

function partsOf(text: string, singles: boolean): readonly Part[] {
  const whole: readonly Part[] = [{ start: 0, end: text.length, quoted: false }];
  if (!/^>/m.test(text) || (!singles && !text.includes('\n'))) return whole;
  const parts: Part[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const quoted = line.startsWith('>');
    const last = parts.at(-1);
    if (last && (last.quoted === quoted || line === '')) parts[parts.length - 1] = { ...last, end };
    else if (line !== '') parts.push({ start, end, quoted });
    start = end + 1;
  }
  return parts.length > 0 ? parts : whole;
}
