import { parse } from 'tldts';
import type { Span } from '../text/normalise.ts';
import words from './mail-notation.json' with { type: 'json' };

/** A mailbox found in text, with the span it was written in. */
export interface WrittenMailbox {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** Only spaces part the name from the @, as in "Meet us @ shop.example": words must say that it is a mailbox. */
  readonly isLoose: boolean;
}

const LOCAL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_%+'’&-]|\.(?=[\p{L}\p{N}])){0,63}`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const END = String.raw`(?:xn--[a-z\d-]{2,59}|\p{L}{2,24})`;
const PLAIN = new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])(${LOCAL})@((?:${LABEL}\.)+${END})(?![\p{L}\p{N}@])`, 'gu');
// A reversed address begins with its end: "elpmaxe.pohs@ofni".
const REVERSED = new RegExp(String.raw`(?<![\p{L}\p{N}@.])(${END}(?:\.${LABEL})+)@([\p{L}\p{N}._+-]{2,64})(?![\p{L}\p{N}@])`, 'gu');

const AT_WORD = words.at.join('|');
const DOT_WORD = words.dot.join('|');
const OPEN = String.raw`[[({<«‹|]\s?`;
const CLOSE = String.raw`\s?[\])}>»›|]`;
// Inside brackets a word can mean nothing else; free words count only where both are spelt out.
const AT_MARKED = String.raw`(?:\s{0,2}${OPEN}(?:@|${AT_WORD})${CLOSE}\s{0,2}|\s[-*_](?:at|@)[-*_]\s|(?<loose>\s@\s?|@\s))`;
const DOT_MARKED = String.raw`(?:\s{0,2}${OPEN}(?:\.|${DOT_WORD})${CLOSE}\s{0,2}|\.|\s\.\s|\s(?:${DOT_WORD})\s)`;
const DOT_FREE = String.raw`\s(?:${DOT_WORD})\s`;
const LOCAL_HIDDEN = String.raw`[\p{L}\p{N}][\p{L}\p{N}_+-]{0,40}(?:(?:\.|\s?[\[(]\s?(?:${DOT_WORD})\s?[\])]\s?)[\p{L}\p{N}_+-]{1,40}){0,3}`;
const MARKED = new RegExp(String.raw`(?<![\p{L}\p{N}._%+@-])(?<name>${LOCAL_HIDDEN})${AT_MARKED}(?<host>${LABEL}(?:${DOT_MARKED}${LABEL}){0,3}${DOT_MARKED}${END})(?![\p{L}\p{N}@-])`, 'giu');
const FREE = new RegExp(String.raw`(?<![\p{L}\p{N}._%+@-])(?<name>${LOCAL_HIDDEN})\s(?:${words.spokenAt.join('|')})\s(?<host>${LABEL}(?:${DOT_FREE}${LABEL}){0,2}${DOT_FREE}${END})(?![\p{L}\p{N}@-])`, 'giu');
const DOTS = new RegExp(String.raw`\s*(?:${OPEN}(?:\.|${DOT_WORD})${CLOSE}|\s(?:${DOT_WORD})\s|\.)\s*`, 'giu');
// Hidden addresses are looked for around such marks only.
const MARK = new RegExp(String.raw`\s{0,2}${OPEN}(?:@|${AT_WORD})${CLOSE}|\s[-*_](?:at|@)[-*_]\s|\s@|@\s`, 'giu');
const FREE_MARK = new RegExp(String.raw`\s(?:${DOT_WORD})(?=\s)`, 'giu');
// Every mark holds one of these, and most text none.
const MAY_MARK = /[@[({<«‹|]|\s[-*_]at/iu;
// The middle of a hidden address, before the whole of it is tried around every mark.
const MARKED_MIDDLE = new RegExp(String.raw`[\p{L}\p{N}_+-]${AT_MARKED}[\p{L}\p{N}]`, 'iu');
const FREE_MIDDLE = new RegExp(String.raw`\s(?:${words.spokenAt.join('|')})\s[\p{L}\p{N}-]+\s(?:${DOT_WORD})\s`, 'iu');
// A text with more marks than this is noise.
const MOST_MARKS = 300;
const AROUND = { before: 110, behind: 130 };
// RFC 1035 section 2.3.4, with room for what must not stand beside it.
const LONGEST_HOST = 260;
// A dot in the word before the @.
const MAY_REVERSE = /\.[\p{L}\p{N}-]+@/u;
// Reserved names (RFC 2606) and the endings of the public list; "logo@2x.png" has neither.
const RESERVED = new Set(['example', 'test', 'invalid', 'localhost', 'onion']);

/**
 * Mailboxes written in a text: plainly, with words or brackets for @ and dot in many languages, with spaces around them,
 * or backwards. Only addresses under a public suffix count. Linear.
 */
export function writtenMailboxes(text: string): readonly WrittenMailbox[] {
  const signed = aroundSigns(text);
  const plain = readIn(text, signed, plainly);
  const marked = MAY_MARK.test(text) && MARKED_MIDDLE.test(text) ? readIn(text, windows(text, MARK), inMarks) : [];
  const free = FREE_MIDDLE.test(text) ? readIn(text, windows(text, FREE_MARK), inWords) : [];
  const backwards = MAY_REVERSE.test(text) ? readIn(text, signed, backwardsWritten) : [];
  const found: WrittenMailbox[] = [];
  for (const one of [...plain, ...marked, ...free, ...backwards]) {
    if (!found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** True for a host under a public or reserved suffix. */
export function isHost(host: string): boolean {
  const { isIcann, isPrivate, domain, publicSuffix } = parse(host, { allowPrivateDomains: true });
  return domain !== null && (isIcann === true || isPrivate === true || RESERVED.has(publicSuffix ?? ''));
}

// What is within reach of an @; where two reach each other, as one.
function aroundSigns(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = Math.max(0, at - LONGEST_HOST);
    const end = Math.min(text.length, at + 1 + LONGEST_HOST);
    const last = spans.at(-1);
    if (last && start <= last.end) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

function windows(text: string, mark: RegExp): readonly Span[] {
  return [...text.matchAll(mark)].slice(0, MOST_MARKS).map(({ index }) => ({ start: Math.max(0, index - AROUND.before), end: Math.min(text.length, index + AROUND.behind) }));
}

/** A way of writing mailboxes. */
interface Notation {
  readonly pattern: RegExp;
  readonly addressOf: (match: RegExpExecArray) => string;
}

const plainly: Notation = { pattern: PLAIN, addressOf: match => `${match[1] ?? ''}@${match[2] ?? ''}` };
const backwardsWritten: Notation = { pattern: REVERSED, addressOf: match => [...match[0]].toReversed().join('') };
const inMarks: Notation = { pattern: MARKED, addressOf: hiddenAddress };
const inWords: Notation = { pattern: FREE, addressOf: hiddenAddress };

function hiddenAddress({ groups }: RegExpExecArray): string {
  return `${bare(groups?.['name'] ?? '')}@${bare(groups?.['host'] ?? '')}`;
}

function readIn(text: string, spans: readonly Span[], notation: Notation): readonly WrittenMailbox[] {
  return spans.flatMap(({ start, end }) => read(text.slice(start, end), notation).map(found => ({ ...found, start: found.start + start, end: found.end + start })));
}

function read(text: string, { pattern, addressOf }: Notation): readonly WrittenMailbox[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const address = addressOf(match).replaceAll('’', "'");
    if (!isHost(address.slice(address.lastIndexOf('@') + 1))) return [];
    return [{ address, start: match.index, end: match.index + match[0].length, isLoose: match.groups?.['loose'] !== undefined }];
  });
}

function bare(part: string): string {
  return part.replaceAll(DOTS, '.').replaceAll(/\s+/g, '');
}
