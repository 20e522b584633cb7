import { latin1 } from './decode.ts';

const LF = 10;
const CR = 13;
const MORE = 0x3e;
// "From " in bytes.
const FROM: readonly number[] = [0x46, 0x72, 0x6f, 0x6d, 0x20];
// A separator carries its time; a sentence that begins a paragraph with "From" does not (RFC 4155).
const SEPARATOR = /^From \S.*\d{1,2}:\d{2}/;
const LONGEST_SEPARATOR = 300;
// Past this come attachments, which nobody reads here; a message is cut and the file goes on.
const LARGEST = 32 * 1024 * 1024;

// A single mail may keep the separator line of the mailbox it came from.
const ONE_MAIL = /\.eml(?:\.gz)?$/i;

/** True when a file begins as an mbox does, RFC 4155, and is not named as a single mail. */
export function isMbox(name: string, start: Uint8Array): boolean {
  return SEPARATOR.test(latin1(start.subarray(0, LONGEST_SEPARATOR)).split('\n')[0] ?? '') && !ONE_MAIL.test(name);
}

/** Messages of an mbox one by one, with `>From ` lines put back; holds one message at a time, however large the file is. */
export async function* messagesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let message = newMessage();
  let afterBlank = true;
  let isFirst = true;
  for await (const line of linesOf(chunks)) {
    if (afterBlank && isSeparator(line)) {
      if (!isFirst) yield bytesOf(message);
      message = newMessage();
      isFirst = false;
    } else add(message, isQuotedFrom(line) ? line.subarray(1) : line);
    afterBlank = line.length <= 2 && (line[0] === LF || line[0] === CR);
  }
  if (message.size > 0) yield bytesOf(message);
}

interface Message {
  readonly lines: Uint8Array[];
  size: number;
}

function newMessage(): Message {
  return { lines: [], size: 0 };
}

function add(message: Message, line: Uint8Array): void {
  if (message.size + line.length > LARGEST) return;
  message.lines.push(line);
  message.size += line.length;
}

function bytesOf({ lines, size }: Message): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return bytes;
}

/** Lines with their ends; a line longer than a message may be comes in parts. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : bytesOf({ lines: [rest, chunk], size: rest.length + chunk.length });
    let start = 0;
    for (let end = bytes.indexOf(LF, Math.max(0, rest.length - 1)); end >= 0; end = bytes.indexOf(LF, start)) {
      yield bytes.subarray(start, end + 1);
      start = end + 1;
    }
    // A copy, for the reader of the file may use its buffer again.
    rest = bytes.slice(start);
    if (rest.length <= LARGEST) continue;
    yield rest;
    rest = new Uint8Array(0);
  }
  if (rest.length > 0) yield rest;
}

function isSeparator(line: Uint8Array): boolean {
  if (!startsAt(line, 0)) return false;
  return SEPARATOR.test(latin1(line.subarray(0, LONGEST_SEPARATOR)));
}

// The mboxrd way: one mark more for every line that looked like a separator.
function isQuotedFrom(line: Uint8Array): boolean {
  if (line[0] !== MORE) return false;
  let at = 1;
  while (line[at] === MORE) at += 1;
  return startsAt(line, at);
}

function startsAt(line: Uint8Array, at: number): boolean {
  return FROM.every((byte, index) => line[at + index] === byte);
}
