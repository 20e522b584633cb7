import { SENTENCE } from './boundary.ts';
import { foldBuffer, foldInto, type Span } from './normalise.ts';
import { tokenise } from './tokenise.ts';
import { endOf, startOf, tokenList } from './tokens.ts';

// Text read on each side of a match to find its sentence; quadrupled until it suffices, so that a quote from
// a page of a megabyte costs no more than its sentence.
const FIRST_LOOK = 512;
const LAST_LOOK = 8192;
const SPACE = /\s/u;
// These open the next sentence rather than close the last.
const OPENER = /[([{“„«‹‘¿¡「『《|•·]/u;
const DIVIDER = /[\s|•·]/u;

const buffer = foldBuffer();
const tokens = tokenList();

// A paragraph of several phrases is asked about once for each.
let lately: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] };

/** The sentences of a text, trimmed; text without a letter or digit is one sentence. Linear. */
export function sentences(text: string): readonly Span[] {
  if (lately.text !== text) lately = { text, spans: splitUp(text) };
  return lately.spans;
}

function splitUp(text: string): readonly Span[] {
  const whole = trimmed(text, { start: 0, end: text.length });
  if (whole.start >= whole.end) return [];
  foldInto(text, buffer);
  tokenise(buffer, tokens);
  const found: Span[] = [];
  let start = whole.start;
  for (let at = 1; at < tokens.count; at += 1) {
    if (((tokens.before[at] as number) & SENTENCE) === 0) continue;
    const split = splitBetween(text, endOf(tokens, at - 1), startOf(tokens, at));
    found.push({ start, end: split.end });
    start = split.start;
  }
  found.push({ start, end: whole.end });
  return found;
}

/**
 * The sentence, or the run of sentences, that holds `text.slice(start, end)`. A sentence that goes on for more than
 * some 8,000 characters on one side is cut there.
 */
export function sentenceAround(text: string, start: number, end: number): Span {
  for (let look = FIRST_LOOK; ; look *= 4) {
    const from = onCharacter(text, Math.max(0, start - look));
    const to = onCharacter(text, Math.min(text.length, end + look));
    const found = sentences(text.slice(from, to)).map(span => ({ start: span.start + from, end: span.end + from }));
    const first = found.findLast(span => span.start <= start) ?? { start, end };
    const last = found.find(span => span.end >= end) ?? { start, end };
    const isCut = (first.start === from && from > 0) || (last.end === to && to < text.length) || first === found[0] && from > 0;
    if (!isCut || look >= LAST_LOOK) return { start: Math.min(first.start, start), end: Math.max(last.end, end) };
  }
}

/**
 * A literal quote around `text.slice(start, end)`: its sentence if that fits into `max` characters, else as many whole words
 * on both sides as fit. Holds the match whenever the match itself fits; a longer match is cut at a word.
 */
// The signature is the one that quoting reads best with at its many callers.
// oxlint-disable-next-line max-params -- text, start, end and a limit are one thought; see above
export function quoteOf(text: string, start: number, end: number, max = 200): string {
  if (end - start > max) return text.slice(start, cutBefore(text, start, start + max));
  const sentence = sentenceAround(text, start, end);
  if (sentence.end - sentence.start <= max) return text.slice(sentence.start, sentence.end);
  const spare = max - (end - start);
  const before = Math.min(start - sentence.start, Math.max(Math.floor(spare / 2), spare - (sentence.end - end)));
  const after = Math.min(sentence.end - end, spare - before);
  const from = before === start - sentence.start ? sentence.start : cutAfter(text, start - before, start);
  const to = after === sentence.end - end ? sentence.end : Math.max(end, cutBefore(text, end, end + after));
  const span = trimmed(text, { start: from, end: to });
  return text.slice(Math.min(span.start, start), Math.max(span.end, end));
}

// Between two sentences: enders and closing marks belong to the first, opening marks to the second.
function splitBetween(text: string, from: number, to: number): Span {
  let end = from;
  while (end < to && !SPACE.test(text.charAt(end)) && !OPENER.test(text.charAt(end))) end += 1;
  let start = end;
  while (start < to && DIVIDER.test(text.charAt(start))) start += 1;
  return { end, start };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

// Start of the first whole word at or behind `from`; in text without spaces, `from` itself.
function cutAfter(text: string, from: number, limit: number): number {
  for (let at = from; at <= limit; at += 1) {
    if (at === 0 || SPACE.test(text.charAt(at - 1))) return at;
  }
  return onCharacter(text, from + (isLow(text, from) ? 1 : 0));
}

// End of the last whole word at or before `to`; in text without spaces, `to` itself.
function cutBefore(text: string, limit: number, to: number): number {
  for (let at = to; at > limit; at -= 1) {
    if (at === text.length || SPACE.test(text.charAt(at))) return at;
  }
  return onCharacter(text, to);
}

// Half a surrogate pair is no character.
function onCharacter(text: string, at: number): number {
  return isLow(text, at) ? at - 1 : at;
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0;
}
