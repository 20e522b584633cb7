import { latin1, utf8 } from './decode.ts';

const CR = 13;
const LF = 10;
// Nobody reads on behind so many; a MIME parser keeps each of a million blank lines as a piece of its own.
const MOST_BLANK_LINES = 100;

/**
 * Copy of a mail's bytes that a MIME parser reads rightly: lines that end in a bare CR get a line feed, the separator line of an mbox
 * is dropped, endless blank lines end after a hundred, and raw 8-bit letters without a word about their encoding (which RFC 5322 forbids and people send) become UTF-8.
 * Always a copy: Firefox denies content scripts a slice of bytes that came from a fetch or a Blob.
 */
export function repaired(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  const lines = withLineFeeds(copy);
  const start = startOf(lines);
  const end = headerEnd(lines, start);
  const header = lines.subarray(start, end);
  const charset = charsetOf(header);
  const head = utf8(header) === null ? recoded(header, charset ?? 'windows-1252') : header;
  const body = withFewBlankLines(lines.subarray(end));
  const isUnlabelled = charset === null && !/^content-type:\s*multipart/im.test(latin1(header));
  return joined(head, isUnlabelled && utf8(body) === null ? recoded(body, 'windows-1252') : body);
}

// Only where that is how lines end: a stray carriage return in a header line must not make a line of its own.
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  let [bare, feeds] = [0, 0];
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) if (bytes[at + 1] !== LF) bare += 1;
  if (bare === 0) return bytes;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) feeds += 1;
  if (bare > feeds) for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) if (bytes[at + 1] !== LF) bytes[at] = LF;
  return bytes;
}

// In place: the bytes are a copy already.
function withFewBlankLines(bytes: Uint8Array): Uint8Array {
  let into = 0;
  let blank = 0;
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LF, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const isBlank = feed === start || (feed === start + 1 && bytes[start] === CR);
    blank = isBlank ? blank + 1 : 0;
    if (blank <= MOST_BLANK_LINES) {
      if (into < start) bytes.copyWithin(into, start, end);
      into += end - start;
    }
    start = end;
  }
  return bytes.subarray(0, into);
}

function startOf(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === LF || bytes[at] === CR || bytes[at] === 32) at += 1;
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

function charsetOf(header: Uint8Array): string | null {
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(latin1(header))?.[1];
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function recoded(bytes: Uint8Array, label: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(label === 'utf-8' ? 'windows-1252' : label).decode(bytes));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
