import { inputOf, secondsToMatch } from './matching.ts';

/** How fast `earshot match` hears. */
export interface Throughput {
  /** Seconds of one core for 5 MB of text, UTF-8, after the start. */
  readonly fiveMegabytes: number;
  /** Time for twice the text, in times for the text. */
  readonly growth: number;
}

interface Cases {
  readonly match: readonly string[];
  readonly except: readonly string[];
}

const files = import.meta.glob<Readonly<Record<string, Cases>>>('../text/phrase-cases/*.json', { eager: true, import: 'default' });
const FIVE_MEGABYTES = 5e6;
// Enough for the engine to have made up its mind about the code.
const HEARD = 2e6;
const ROUNDS = 2;
const WORDS_A_LINE = 60;

/** Texts of all phrase classes and languages, joined to paragraphs: a phrase in every line, which is more than any page holds. */
export function ownTexts(): readonly string[] {
  const sentences = Object.values(files).flatMap(file => Object.values(file)).flatMap(({ match, except }) => [...match, ...except]);
  const paragraphs: string[] = [];
  let words = WORDS_A_LINE;
  for (const sentence of sentences) {
    if (words >= WORDS_A_LINE) paragraphs.push('');
    words = words >= WORDS_A_LINE ? 0 : words + sentence.split(' ').length;
    paragraphs[paragraphs.length - 1] += `${sentence} `;
  }
  return paragraphs;
}

/** Hears some megabytes of these texts and twice as much, in turn, and takes the fastest round of each. */
export async function throughputOf(texts: readonly string[]): Promise<Throughput> {
  const some = inputOf(texts, HEARD);
  const twice = { lines: `${some.lines}${some.lines}`, bytes: 2 * some.bytes };
  await secondsToMatch(some);
  let fastest = Infinity;
  let fastestTwice = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    fastest = Math.min(fastest, await secondsToMatch(some));
    fastestTwice = Math.min(fastestTwice, await secondsToMatch(twice));
  }
  return { fiveMegabytes: fastest * FIVE_MEGABYTES / some.bytes, growth: fastestTwice / fastest };
}
