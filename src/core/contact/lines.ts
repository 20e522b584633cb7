import type { Span } from '../text/normalise.ts';
import { plainText } from './safe-address.ts';

// A label is a few words; what is longer is a sentence.
const LABEL = { least: 2, most: 60 };
// What is longer, or holds figures, is a line of its own rather than the name of the next.
const HEADING = 40;
const PARTING = /[|•·;▪●■\n]/g;

/** The line of a text that holds the offset, end exclusive. */
export function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** Words before an offset on its line, at most `most` of them; for what stands on a line of its own, the short line above. */
export function wordsBefore(text: string, at: number, most = 60): string {
  const { start } = lineAt(text, at);
  const here = text.slice(Math.max(start, at - most), at);
  if (/[\p{L}\p{N}]/u.test(here)) return here;
  const above = text.slice(0, start).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1);
  return line.length <= HEADING && (/[:：]$/.test(line) || !/\d/.test(line)) ? line + here : here;
}

/** Short words that name what follows, e.g. "Customer service" in "Customer service: …"; empty when there are none. */
export function labelBefore(text: string, at: number): string {
  const before = text.slice(lineAt(text, at).start, at);
  const parted = [...before.matchAll(PARTING)].at(-1);
  const label = plainText(before.slice(parted ? parted.index + 1 : 0).replace(/[\s:：=–—\-(<[]+$/u, ''));
  return label.length >= LABEL.least && label.length <= LABEL.most && !/[.!?。]\s|\d[\d ().-]{5,}\d|@/u.test(label) ? label : '';
}
