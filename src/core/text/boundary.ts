import abbreviations from './abbreviations.json' with { type: 'json' };
import { foldPoint } from './fold.ts';
import type { FoldBuffer } from './normalise.ts';
import type { Tokens } from './tokens.ts';

/** A comma, bracket, dash or the like: another clause of the same sentence may begin. */
export const CLAUSE = 1;
/** Another sentence begins. */
export const SENTENCE = 2;
/** Another line begins, and with it another sentence. */
export const LINE = 4;

const FULL_STOP = 0x2e;
const EXCLAMATION = 0x21;
const DASH = 0x2d;
const SPACE = 0x20;
// Punctuation that ends a sentence whatever follows; the full-width ! and ? arrive here folded to the plain ones.
const ENDERS: ReadonlySet<number> = unitsOf('。।॥؟؛۔։።។៕။⁇⁈⁉‼');
const MAYBE_ENDERS: ReadonlySet<number> = unitsOf('!?');
const NEWLINES: ReadonlySet<number> = unitsOf('\n\r\v\f\u0085\u2028\u2029');
const CLAUSE_MARKS: ReadonlySet<number> = unitsOf(',;:،、()[]{}·•');
// Footers and menus string their items together with these.
const DIVIDERS: ReadonlySet<number> = unitsOf('|•');
// Mail programs wrap plain text near column 72; a shorter line ended because somebody ended it.
const WRAPPED_LINE = 45;
const WIDEST_WRAP = 8;
const LONGEST_LISTED = 16;
const ABBREVIATIONS: ReadonlySet<string> = foldedSet(abbreviations['never-end-a-sentence']);
const NUMBER_LEADERS: ReadonlySet<string> = foldedSet(abbreviations['end-none-before-a-number']);
const ORDINAL_FOLLOWERS: ReadonlySet<string> = foldedSet(abbreviations['follow-an-ordinal']);

/** Which boundaries stand between token `at`, just entered in the list, and the one before it: a sum of flags. */
export function boundaryBefore(tokens: Tokens, at: number): number {
  const { codes } = tokens.text;
  const start = tokens.to[at - 1] as number;
  const end = tokens.from[at] as number;
  if (start === end || (end - start === 1 && codes[start] === SPACE)) return 0;
  let flags = 0;
  for (let mark = start; mark < end; mark += 1) {
    const code = codes[mark] as number;
    if (code === SPACE) continue;
    if (NEWLINES.has(code)) flags |= isSoftWrap(tokens, at, mark) ? 0 : LINE | SENTENCE;
    else if (ENDERS.has(code) || DIVIDERS.has(code)) flags |= SENTENCE;
    else if (code === FULL_STOP) flags |= fullStopEnds(tokens, at, mark) ? SENTENCE : 0;
    else if (MAYBE_ENDERS.has(code)) flags |= markEnds(tokens, at, mark) ? SENTENCE : 0;
    else if (CLAUSE_MARKS.has(code) || (code === DASH && codes[mark - 1] === SPACE)) flags |= CLAUSE;
  }
  return flags;
}

// Only the line break itself and a little indentation may stand there; a blank line ends a paragraph.
function isSoftWrap(tokens: Tokens, at: number, mark: number): boolean {
  const { codes } = tokens.text;
  const before = tokens.to[at - 1] as number;
  const behind = tokens.from[at] as number;
  if (behind - before > WIDEST_WRAP) return false;
  for (let other = before; other < behind; other += 1) {
    const code = codes[other] as number;
    const isItsOtherHalf = Math.abs(other - mark) === 1 && code !== codes[mark];
    if (other !== mark && NEWLINES.has(code) && !isItsOtherHalf) return false;
  }
  return startsLowerCase(tokens, at) && lineLength(tokens.text, before) >= WRAPPED_LINE;
}

function lineLength({ codes }: FoldBuffer, end: number): number {
  let start = end;
  while (start > 0 && end - start < WRAPPED_LINE && !NEWLINES.has(codes[start - 1] as number)) start -= 1;
  return end - start;
}

function fullStopEnds(tokens: Tokens, at: number, mark: number): boolean {
  if (mark + 1 === tokens.from[at]) return lacksSpace(tokens, at);
  if (tokens.isGlyph[at - 1] === 1) return true;
  if (startsLowerCase(tokens, at)) return false;
  const previous = wordAt(tokens, at - 1);
  // Further dots ("...") are judged alone; the first full stop belongs to the word.
  if (mark === tokens.to[at - 1] && isShortened(previous)) return false;
  const next = wordAt(tokens, at);
  if (NUMBER_LEADERS.has(previous) && /^\d/u.test(next)) return false;
  const isOrdinal = /^\d\d?$/u.test(previous);
  return !(isOrdinal && (beginsLine(tokens, at - 1) || ORDINAL_FOLLOWERS.has(next)));
}

// "reply.This mail" in text that lost its spaces, but not "shop.example", "1.5" or "ASP.NET".
function lacksSpace(tokens: Tokens, at: number): boolean {
  if (tokens.isGlyph[at] === 1) return true;
  const { source, starts, ends } = tokens.text;
  const from = tokens.from[at] as number;
  const previousEnd = tokens.to[at - 1] as number;
  const last = source.charAt((ends[previousEnd - 1] as number) - 1);
  const first = source.charAt(starts[from] as number);
  const areWords = previousEnd - (tokens.from[at - 1] as number) > 2 && (tokens.to[at] as number) - from > 1;
  return areWords && last !== last.toUpperCase() && first !== first.toLowerCase();
}

function markEnds(tokens: Tokens, at: number, mark: number): boolean {
  if (tokens.isGlyph[at - 1] === 1 || tokens.isGlyph[at] === 1) return true;
  // "?id=4" in an address; "Yahoo! mail" in a name.
  return mark + 1 !== tokens.from[at] && !(tokens.text.codes[mark] === EXCLAMATION && startsLowerCase(tokens, at));
}

function isShortened(word: string): boolean {
  return ABBREVIATIONS.has(word) || /^\D$/u.test(word);
}

function beginsLine(tokens: Tokens, at: number): boolean {
  return ((tokens.before[at] as number) & LINE) !== 0;
}

// Longer words are in no list, and a word of a megabyte should not be copied to find that out.
function wordAt({ text, from, to }: Tokens, at: number): string {
  const start = from[at] as number;
  const end = Math.min(to[at] as number, start + LONGEST_LISTED);
  let word = '';
  for (let unit = start; unit < end; unit += 1) word += String.fromCharCode(text.codes[unit] as number);
  return word;
}

function startsLowerCase({ text, from }: Tokens, at: number): boolean {
  const first = text.source.charAt(text.starts[from[at] as number] as number);
  return first !== first.toUpperCase();
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, character => character.charCodeAt(0)));
}

function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(word => Array.from(word, character => foldPoint(character.codePointAt(0) ?? 0)).join('')));
}
