import { inputOf, secondsToMatch, type MatchInput } from '../bench/matching.ts';

/** How fast texts are matched on one core. */
export interface Throughput {
  /** Megabytes (10⁶ bytes, UTF-8) of text a second of processor time, JSON included. */
  readonly megabytesASecond: number;
  /** Time for four times the text, divided by four times the time: 1 is linear. */
  readonly growth: number;
}

const SMALL = 2_000_000;
const ROUNDS = 3;

/** Feeds `earshot match` texts over and over, first some megabytes, then four times as many, and takes the fastest round of each. */
export async function throughputOf(texts: readonly string[]): Promise<Throughput | null> {
  if (texts.length === 0) return null;
  const input = inputOf(texts, SMALL);
  const fourfold = { lines: input.lines.repeat(4), bytes: input.bytes * 4 };
  await secondsToMatch(input);
  const small = await fastest(input);
  const large = await fastest(fourfold);
  return { megabytesASecond: fourfold.bytes / 1e6 / large, growth: large / (4 * small) };
}

// A machine with other work to do is slowed down by it in processor time, too.
async function fastest(input: MatchInput): Promise<number> {
  let seconds = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) seconds = Math.min(seconds, await secondsToMatch(input));
  return seconds;
}
