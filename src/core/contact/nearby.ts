import type { Setting } from './setting.ts';
import { blockAt } from './setting.ts';
import { lineAt } from './lines.ts';
import words from './nearby.json' with { type: 'json' };
import { plainText } from './safe-address.ts';

const LONGEST = 140;
// Hours stand on the line of a number or shortly below it.
const LINES_BELOW = 4;
const BLOCKS_BELOW = 2;
const TIME = String.raw`\d{1,2}(?:[:.h][0-5]\d)?\s?(?:a\.?m\.?|p\.?m\.?|uhr|hrs?|h|noon|ч|時|点|시)?`;
const RANGE = `${TIME}\\s?(?:${words.to.map(escaped).join('|')}|and)\\s?${TIME}`;
const DAY = `(?<![\\p{L}\\d])(?:${words.days.map(word => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}\\p{L}*` : escaped(word))).join('|')})\\.?(?![\\p{L}\\d])`;
const ALWAYS = `(?<![\\p{L}\\d])(?:${words.always.map(escaped).join('|')})(?![\\p{L}\\d])`;
const PART = new RegExp(`(?<always>${ALWAYS})|(?<day>${DAY})|(?<range>(?<![\\d.,:/-])${RANGE}(?![\\d%€$£]))`, 'giu');
// Without one of these no hours are told, and they are found sooner than days.
const ANY_RANGE = new RegExp(RANGE, 'iu');
const ANY_ALWAYS = new RegExp(words.always.map(escaped).join('|'), 'iu');

const WORD = String.raw`\p{Lu}[\p{L}'’-]{1,24}`;
const TITLE = words.titles.filter(title => title.length > 1).map(title => escaped((title[0] ?? '').toUpperCase() + title.slice(1))).join('|');
// "Frau Muster", "Mr. Jo Poe", "Jo van Poe": a title and a name, or two names.
const NAME = String.raw`(?:(?:${TITLE})\.?\s${WORD}(?:\s${WORD})?|${WORD}(?:\s(?:\p{Lu}\.|van|von|de|der|di|da))?\s${WORD})`;
const INTRODUCED = new RegExp(`(?<!\\p{L})(?:${words.intro.map(caseless).join('|')})\\s?[:：]?\\s{1,3}(?<name>${NAME})`, 'u');
const SPOKEN = new RegExp(`(?<!\\p{L})(?:${words.verbs.map(caseless).join('|')})\\s(?<name>${NAME})`, 'gu');
const NOT_NAMES: ReadonlySet<string> = new Set(words.notNames);

/** Hours in which somebody answers, as the words behind an offset state them; empty when they do not. */
export function hoursNear(setting: Setting, index: number, end: number): string {
  const { text } = blockAt(setting, index);
  const own = [text.slice(end, lineAt(text, end).end), ...text.slice(lineAt(text, end).end + 1).split('\n').slice(0, LINES_BELOW)];
  const said = hoursIn(setting, own);
  if (said !== '') return said;
  for (let below = 1; below <= BLOCKS_BELOW; below += 1) {
    const next = blockAt(setting, index + below).text;
    // Another number or mailbox in between has hours of its own.
    if (/@|\d[\d ()./-]{7,}\d/.test(next)) return hoursIn(setting, [next.split(/@|\d[\d ()./-]{7,}\d/)[0] ?? '']);
    const hours = next.length <= LONGEST * 2 ? hoursIn(setting, next.split('\n').slice(0, LINES_BELOW)) : '';
    if (hours !== '') return hours;
  }
  const before = text.slice(lineAt(text, end).start, end);
  return before.length <= LONGEST * 2 ? hoursIn(setting, [before]) : '';
}

/** Name of the person whom the words before an offset tell to turn to; empty when none is named. */
export function personBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, lineAt(text, at).start - 80, at - 140), at);
  const name = INTRODUCED.exec(before)?.groups?.['name'] ?? [...before.matchAll(SPOKEN)].at(-1)?.groups?.['name'] ?? '';
  return isName(name) ? plainText(name) : '';
}

function hoursIn(setting: Setting, lines: readonly string[]): string {
  const found = lines.map(line => hoursOnce(setting, line)).filter(hours => hours !== '');
  let joined = '';
  for (const hours of found) {
    if (joined.length + hours.length + 2 > LONGEST) break;
    joined += joined === '' ? hours : `, ${hours}`;
  }
  return joined;
}

// The same line stands below several numbers.
const linesRead = new WeakMap<Setting['snapshot']['blocks'], Map<string, string>>();

function hoursOnce({ snapshot: { blocks } }: Setting, line: string): string {
  const read = linesRead.get(blocks) ?? new Map<string, string>();
  linesRead.set(blocks, read);
  const hours = read.get(line) ?? hoursOf(line);
  read.set(line, hours);
  return hours;
}

// Days alone are a date, a range alone is an amount; together they are hours.
function hoursOf(line: string): string {
  if (!/\d|[\p{Script=Han}\p{Script=Hangul}]|hour|rund|круглосуточно|ساعة/iu.test(line)) return '';
  const start = line.slice(0, LONGEST * 2);
  if (!ANY_RANGE.test(start) && !ANY_ALWAYS.test(start)) return '';
  const parts = [...start.matchAll(PART)];
  const has = (name: string) => parts.some(({ groups }) => groups?.[name] !== undefined);
  const isTimed = parts.some(({ groups }) => /[:.h]\d\d|[ap]\.?m|uhr|\bh\b|[ч時点시]/iu.test(groups?.['range'] ?? ''));
  if (!has('always') && !(has('day') && has('range')) && !(isTimed && /^\D{0,30}\d/.test(line) && line.length < 60)) return '';
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return '';
  return plainText(line.slice(first.index, last.index + last[0].length)).slice(0, LONGEST);
}

function isName(name: string): boolean {
  const parts = name.toLowerCase().split(/[\s.]+/).filter(part => part !== '');
  return parts.length > 1 && parts.every(part => !NOT_NAMES.has(part));
}

function escaped(word: string): string {
  return word.replaceAll(/[.()?+*^$[\]{}|\\/-]/g, String.raw`\$&`).replaceAll('\\-', '-').replaceAll('\\/', '/');
}

function caseless(word: string): string {
  return [...word].map(letter => (/\p{L}/u.test(letter) ? `[${letter}${letter.toUpperCase()}]` : escaped(letter))).join('');
}
