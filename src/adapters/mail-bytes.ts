import { latin1, utf8 } from './decode.ts';

const CR = 13;
const LF = 10;

/**
 * Copy of a mail's bytes that a MIME parser reads rightly: lines that end in a bare CR get a line feed, the separator line of an mbox
 * is dropped, and header lines in raw 8-bit letters (which RFC 5322 forbids and people send) become UTF-8.
 * Always a copy: Firefox denies content scripts a slice of bytes that came from a fetch or a Blob.
 */
export function repaired(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  const lines = withLineFeeds(copy);
  const start = startOf(lines);
  const end = headerEnd(lines, start);
  const header = lines.subarray(start, end);
  if (utf8(header) !== null) return start === 0 ? lines : lines.subarray(start);
  return joined(new TextEncoder().encode(new TextDecoder(charsetOf(header)).decode(header)), lines.subarray(end));
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === CR && bytes[at + 1] !== LF && bytes[at + 1] !== CR) bytes[at] = LF;
  return bytes;
}

function startOf(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === LF || bytes[at] === CR) at += 1;
  if (!/^>?From /.test(latin1(bytes.subarray(at, at + 6)))) return at;
  const end = bytes.indexOf(LF, at);
  return end < 0 ? at : end + 1;
}

function headerEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(LF, start); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF || (bytes[at + 1] === CR && bytes[at + 2] === LF)) return at + 1;
  }
  return bytes.length;
}

function charsetOf(header: Uint8Array): string {
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(latin1(header))?.[1] ?? 'windows-1252';
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? 'windows-1252' : encoding;
  } catch {
    return 'windows-1252';
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
