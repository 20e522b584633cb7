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
const ABBREVIATIONS: ReadonlySet<string> = foldedSet(abbreviations['never-end-a-sentence']);
const NUMBER_LEADERS: ReadonlySet<string> = foldedSet(abbreviations['end-none-before-a-number']);
const ORDINAL_FOLLOWERS: ReadonlySet<string> = foldedSet(abbreviations['follow-an-ordinal']);

/** Which boundaries stand between token `at`, just entered in the list, and the one before it: a sum of flags. */
export function boundaryBetween(buffer: FoldBuffer, tokens: Tokens, at: number): number {
  const { codes } = buffer;
  const start = tokens.to[at - 1] as number;
  const end = tokens.from[at] as number;
  if (start === end || (end - start === 1 && codes[start] === SPACE)) return 0;
  let flags = 0;
  for (let gap = start; gap < end; gap += 1) {
    const code = codes[gap] as number;
    if (code === SPACE) continue;
    if (NEWLINES.has(code)) flags |= isSoftWrap(buffer, tokens, at, gap) ? 0 : LINE | SENTENCE;
    else if (ENDERS.has(code) || DIVIDERS.has(code)) flags |= SENTENCE;
    else if (code === FULL_STOP) flags |= fullStopEnds(buffer, tokens, at, gap) ? SENTENCE : 0;
    else if (MAYBE_ENDERS.has(code)) flags |= markEnds(buffer, tokens, at, gap) ? SENTENCE : 0;
    else if (CLAUSE_MARKS.has(code) || (code === 0x2d && codes[gap - 1] === SPACE)) flags |= CLAUSE;
  }
  return flags;
}

function isSoftWrap(buffer: FoldBuffer, tokens: Tokens, at: number, gap: number): boolean {
  const before = tokens.to[at - 1] as number;
  // Only the line break itself and indentation may stand here; a blank line ends a paragraph.
  for (let other = before; other < (tokens.from[at] as number); other += 1) {
    if (other - before > 8) return false;
    const code = buffer.codes[other] as number;
    const isPairOfCrLf = other + 1 === gap || other === gap + 1;
    if (other !== gap && NEWLINES.has(code) && !(isPairOfCrLf && code !== buffer.codes[gap])) return false;
  }
  return startsLowerCase(buffer, tokens, at) && lineLength(buffer, before) >= WRAPPED_LINE;
}

function lineLength(buffer: FoldBuffer, end: number): number {
  let start = end;
  while (start > 0 && end - start < WRAPPED_LINE && !NEWLINES.has(buffer.codes[start - 1] as number)) start -= 1;
  return end - start;
}

function fullStopEnds(buffer: FoldBuffer, tokens: Tokens, at: number, gap: number): boolean {
  const previous = textOf(buffer, tokens, at - 1);
  if (gap + 1 === tokens.from[at]) return isMissingSpace(buffer, tokens, at, previous);
  if (tokens.isGlyph[at - 1] === 1) return true;
  // Further dots after this one ("...") are judged alone; the first full stop belongs to the word.
  if (gap === tokens.to[at - 1] && isShortened(previous)) return false;
  if (startsLowerCase(buffer, tokens, at)) return false;
  const next = textOf(buffer, tokens, at);
  if (NUMBER_LEADERS.has(previous) && next <= '9~') return false;
  return !(isOrdinal(previous) && (beginsLine(tokens, at - 1) || ORDINAL_FOLLOWERS.has(next)));
}

// "reply.This mail" in text that lost its spaces, but not "shop.example", "1.5" or "ASP.NET".
function isMissingSpace(buffer: FoldBuffer, tokens: Tokens, at: number, previous: string): boolean {
  if (tokens.isGlyph[at] === 1) return true;
  const { source, starts, ends } = buffer;
  const last = source.charAt((ends[(tokens.to[at - 1] as number) - 1] as number) - 1);
  const first = source.charAt(starts[tokens.from[at] as number] as number);
  return previous.length > 2 && isLowerCase(last) && isUpperCase(first) && (tokens.to[at] as number) - (tokens.from[at] as number) > 1;
}

function markEnds(buffer: FoldBuffer, tokens: Tokens, at: number, gap: number): boolean {
  if (tokens.isGlyph[at - 1] === 1 || tokens.isGlyph[at] === 1) return true;
  // "?id=4" in an address; "Yahoo! mail" in a name.
  return gap + 1 !== tokens.from[at] && !(buffer.codes[gap] === 0x21 && startsLowerCase(buffer, tokens, at));
}

function isShortened(word: string): boolean {
  return ABBREVIATIONS.has(word) || (word.length === 1 && !isOrdinal(word));
}

function isOrdinal(word: string): boolean {
  return word.length <= 2 && word >= '0' && word <= '99';
}

function beginsLine(tokens: Tokens, at: number): boolean {
  return ((tokens.before[at] as number) & LINE) !== 0;
}

function textOf(buffer: FoldBuffer, tokens: Tokens, at: number): string {
  const from = tokens.from[at] as number;
  const to = Math.min(tokens.to[at] ?? from, from + 16);
  return String.fromCharCode(...buffer.codes.subarray(from, to));
}

function startsLowerCase(buffer: FoldBuffer, tokens: Tokens, at: number): boolean {
  return isLowerCase(buffer.source.charAt(buffer.starts[tokens.from[at] as number] as number));
}

function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase();
}

function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase();
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, character => character.charCodeAt(0)));
}

function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(word => Array.from(word, character => foldPoint(character.codePointAt(0) ?? 0)).join('')));
}
