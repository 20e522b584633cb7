import type { HeardPhrase, View } from '../model/detector.ts';
import type { Block } from '../model/snapshot.ts';

/** Phrase tables of a question and its answer. */
export interface AnswerTables {
  readonly question: string;
  readonly answer: string;
  /** Other ways; where the same answer names one, people may choose. */
  readonly other: readonly string[];
}

interface Span {
  readonly first: number;
  readonly from: number;
  readonly last: number;
}

const HEADING = /^(?:h[1-6]|dt|summary|legend|caption|th|button|label)$/;
// Headings of help pages are sometimes mere paragraphs; a longer one without a question mark is none.
const LONGEST_HEADING = 90;
// What answers a question stands right behind it; further on another matter begins.
const BLOCKS_OF_ANSWER = 3;

/**
 * Phrases of `answer` that answer a heard `question`: in the rest of its paragraph ("Want to cancel? Call us."), or in the
 * paragraphs behind a heading ("How do I cancel my membership?"). An answer that names another way as well is left out.
 */
export function answersTo(view: View, { question, answer, other }: AnswerTables): readonly HeardPhrase[] {
  const answers = view.heard(answer);
  if (answers.length === 0) return [];
  const places = new Map(view.snapshot.blocks.map((block, index) => [block, index]));
  const isIn = ({ first, from, last }: Span) => ({ block, start }: HeardPhrase) => {
    const at = places.get(block) ?? -1;
    return at === first ? start >= from : at > first && at <= last;
  };
  const others = other.flatMap(table => [...view.heard(table), ...view.labelled(table)]);
  return view.heard(question)
    .flatMap(phrase => spanBehind(phrase, view.snapshot.blocks, places.get(phrase.block)))
    .filter(span => !others.some(isIn(span)))
    .flatMap(span => answers.filter(isIn(span)));
}

function spanBehind({ block, end }: HeardPhrase, blocks: readonly Block[], first: number | undefined): readonly Span[] {
  if (first === undefined) return [];
  const rest = block.text.slice(end);
  const mark = rest.slice(0, 60).search(/[?？؟;]/);
  if (mark >= 0 && /[\p{L}\p{N}]/u.test(rest.slice(mark))) return [{ first, from: end + mark, last: first }];
  if (mark < 0 && !isHeading(block)) return [];
  let last = first;
  while (last < first + BLOCKS_OF_ANSWER && !isHeadingTag(blocks[last + 1])) last += 1;
  return [{ first, from: end, last }];
}

function isHeading({ tag, text }: Block): boolean {
  return HEADING.test(tag) || (text.length <= LONGEST_HEADING && !/[.!,]\s*$/.test(text));
}

function isHeadingTag(block: Block | undefined): boolean {
  return block === undefined || HEADING.test(block.tag);
}
