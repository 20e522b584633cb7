import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import { matchText } from '../core/index.ts';

// Written in pieces this large, so that a pipe is not fed line by line.
const BUFFER = 1 << 16;

/** `earshot match`: JSONL with `text` in, the same line with `classes`, `spans` and `detectors` out. */
export async function matchLines(input: Readable, output: Writable): Promise<void> {
  let waiting = '';
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    waiting += `${JSON.stringify(matched(line))}\n`;
    if (waiting.length < BUFFER) continue;
    if (!output.write(waiting)) await once(output, 'drain');
    waiting = '';
  }
  if (waiting !== '' && !output.write(waiting)) await once(output, 'drain');
}

function matched(line: string): object {
  const row = rowFrom(line);
  if (typeof row['text'] !== 'string') return { ...row, problem: 'The line holds no "text"; write {"text": "…"} on one line.' };
  return { ...row, ...matchText(row['text']) };
}

function rowFrom(line: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null ? { ...row } : {};
  } catch {
    return {};
  }
}
