import { Readable, Writable } from 'node:stream';
import { matchLines } from '../../src/cli/match.ts';

/** How fast texts are matched on one core. */
export interface Throughput {
  /** Megabytes (10⁶ bytes, UTF-8) of text a second of processor time, JSON included. */
  readonly megabytesASecond: number;
  /** Time for four times the text, divided by four times the time: 1 is linear. */
  readonly growth: number;
}

const SMALL = 2_000_000;
const LARGE = 4 * SMALL;

/** Feeds `earshot match` texts over and over, first few, then four times as many. */
export async function throughputOf(texts: readonly string[]): Promise<Throughput | null> {
  if (texts.length === 0) return null;
  await secondsFor(texts, SMALL);
  const small = await secondsFor(texts, SMALL);
  const large = await secondsFor(texts, LARGE);
  return { megabytesASecond: LARGE / 1e6 / large, growth: large / (4 * small) };
}

// Processor time, since other programs on the machine are none of its business.
async function secondsFor(texts: readonly string[], bytes: number): Promise<number> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const before = process.cpuUsage();
  await matchLines(Readable.from(lines(texts, bytes)), nowhere);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function* lines(texts: readonly string[], bytes: number): Generator<string> {
  let left = bytes;
  for (;;) {
    for (const text of texts) {
      yield `${JSON.stringify({ text })}\n`;
      left -= Buffer.byteLength(text);
      if (left <= 0) return;
    }
  }
}
