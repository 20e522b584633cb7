import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import { matchText, type TextMatch } from '../core/index.ts';

// What one piece of input mostly comes to.
const BATCH = 1 << 18;
// UTF-8 takes no more for one unit of UTF-16.
const MOST_BYTES = 3;
const ANSWERED = ['classes', 'spans', 'detectors'] as const;

/** `earshot match`: JSONL with `text` in, the same line with `classes`, `spans` and `detectors` out. */
export async function matchLines(input: Readable, output: Writable): Promise<void> {
  for await (const lines of batchesOf(input)) {
    const answers = answersTo(lines);
    if (answers.length > 0 && !output.write(answers)) await once(output, 'drain');
  }
}

// Written line by line: as one string, a single letter beyond Latin-1 would make every letter two bytes wide on the way, and
// answers that are kept until the last is there are the collector's most work.
function answersTo(lines: readonly string[]): Buffer {
  let bytes = Buffer.allocUnsafe(BATCH);
  let end = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const answer = `${answerTo(line)}\n`;
    if (bytes.length - end < answer.length * MOST_BYTES) bytes = Buffer.concat([bytes.subarray(0, end)], 2 * (end + answer.length * MOST_BYTES));
    end += bytes.write(answer, end);
  }
  return bytes.subarray(0, end);
}

// Lines as they come in one piece, since waiting for each of them costs as much as hearing it. Not readline, which also
// breaks at U+2028 and U+2029, and JSON may hold these.
async function* batchesOf(input: Readable): AsyncGenerator<readonly string[]> {
  const begun: string[] = [];
  for await (const piece of input.setEncoding('utf8') as AsyncIterable<string>) {
    const end = piece.lastIndexOf('\n');
    if (end >= 0) yield (begun.splice(0).join('') + piece.slice(0, end)).split('\n');
    begun.push(piece.slice(end + 1));
  }
  yield [begun.join('')];
}

function answerTo(line: string): string {
  const row = rowFrom(line);
  if (typeof row['text'] !== 'string') return JSON.stringify({ ...row, problem: 'The line holds no "text"; write {"text": "…"} on one line.' });
  const match = matchText(row['text']);
  if (ANSWERED.some(key => key in row)) return JSON.stringify({ ...row, ...match });
  // The line as it came, and the rest behind it.
  return `${line.slice(0, line.lastIndexOf('}'))},${writtenOut(match)}}`;
}

// By hand: classes, languages and detectors are names of our own, in which nothing is to be escaped, and JSON.stringify takes a
// tenth of the whole time for so many small objects.
function writtenOut({ classes, spans, detectors }: TextMatch): string {
  const places = spans.map(({ class: name, lang, start, end }) => `{"class":"${name}","lang":"${lang}","start":${start},"end":${end}}`);
  return `"classes":${listOf(classes)},"spans":[${places.join(',')}],"detectors":${listOf(detectors)}`;
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? '[]' : `["${names.join('","')}"]`;
}

function rowFrom(line: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null ? row as Record<string, unknown> : {};
  } catch {
    return {};
  }
}
