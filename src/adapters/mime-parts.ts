import { latin1 } from './decode.ts';

/** Header lines of a MIME entity as one text with folded lines joined, in characters of one byte. */
export function headerOf(bytes: Uint8Array): string {
  const start = latin1(bytes.subarray(0, 65_536));
  const end = /\r?\n\r?\n/.exec(start);
  return (end ? start.slice(0, end.index) : start).replace(/\r?\n[ \t]+/g, ' ');
}

/** Value of one header line, empty without one. */
export function valueIn(header: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? '';
}

/** A parameter of a structured header value, empty without one: RFC 2045 section 5.1. */
export function parameterIn(value: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? '';
}

/** The parts of a multipart entity as they stand in its body, each with its own header: RFC 2046 section 5.1.1. */
export function partsOf(bytes: Uint8Array, boundary: string): readonly Uint8Array[] {
  const text = latin1(bytes);
  const marks = [...text.matchAll(new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}(--)?[ \\t]*(?:\\r?\\n|$)`, 'g'))];
  return marks.flatMap((mark, index) => {
    if (mark[1] !== undefined) return [];
    return [bytes.subarray(mark.index + mark[0].length, marks[index + 1]?.index ?? bytes.length)];
  });
}
