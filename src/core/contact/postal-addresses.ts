import type { Span } from '../text/normalise.ts';
import { lineAt } from './lines.ts';
import { ownerAt } from './others.ts';
import forms from './postal-forms.json' with { type: 'json' };
import { perBlock } from './per-block.ts';
import { plainText } from './safe-address.ts';
import { blockAt, type Setting } from './setting.ts';
import { way, type Way } from './way.ts';

const TOWN = new RegExp(forms.towns.map(form => `(?:${form})`).join('|'), 'gu');
// What a post code looks like at all, to look closer at.
const CODE = /(?<![\d.,])(?:\d{4,6}(?:-\d{3,4})?|\d{3}[ -]\d{2,4}|\d{2}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|(?:Ireland|Luxembourg|Singapore|Hong Kong|Malta|Cyprus)(?!\p{L}))/gu;
// A text with more figures than this is a table.
const MOST_CODES = 80;
const AROUND = { before: 60, behind: 70 };
const STREET = new RegExp(forms.streets.map(form => `(?:${form})`).join('|'), 'iu');
const MONTH = new RegExp(`(?<!\\p{L})(?:${forms.months.join('|')})\\.?\\s\\d{1,2},?$`, 'iu');
// A post code and its town stand within a few lines of the street; what is longer is prose.
const LINES_ABOVE = 3;
const BEFORE = 110;
const LONGEST = 160;
const MOST = 4;
const MOST_PARTS = 4;
const LONGEST_PART = 60;
const PARTS = /\s*(?:\n|[|•·●]|,)\s*/u;

/** Postal addresses written in text: a street or box with a post code and its town, as many countries write them. */
export function postalAddresses(setting: Setting): readonly Way[] {
  return setting.own.flatMap(index => {
    const block = blockAt(setting, index);
    return towns(block).flatMap(span => {
      const value = addressAt(setting, index, span);
      return value === null || ownerAt(setting, index, span.start) !== 'company' ? [] : [way({ kind: 'post', value, ref: block.ref })];
    });
  }).slice(0, MOST);
}

const towns = perBlock(townsIn);

function townsIn(text: string): readonly Span[] {
  if (!/\d/.test(text)) return [];
  const found: Span[] = [];
  for (const { index } of [...text.matchAll(CODE)].slice(0, MOST_CODES)) {
    if (found.some(({ end }) => index < end)) continue;
    const from = Math.max(0, index - AROUND.before);
    const town = townAt(text.slice(from, index + AROUND.behind), index - from);
    if (town) found.push({ start: from + town.start, end: from + town.end });
  }
  return found;
}

// The first town that reaches behind an offset decides: one that only begins behind it is another's.
function townAt(text: string, at: number): Span | null {
  for (const { index, 0: town } of text.matchAll(TOWN)) {
    if (index > at) return null;
    if (index + town.length > at) return { start: index, end: index + town.length };
  }
  return null;
}

function addressAt(setting: Setting, index: number, { start, end }: Span): string | null {
  const { text } = blockAt(setting, index);
  const own = before(text, start);
  const town = text.slice(start, end);
  // Each line of an address may be a block of its own.
  const above = own.trim() === '' ? [index - 2, index - 1].map(at => blockAt(setting, at).text).filter(line => line.length <= 60).join('\n') : '';
  const lead = streetPart(above === '' ? own : `${above}\n`) ?? merged(own, town);
  // "July 22, 2002 Last …" is a date.
  if (lead !== null && /^(?:19|20)\d\d\s/.test(town) && MONTH.test(lead)) return null;
  const value = lead === null ? selfContained(town, text.slice(end, end + AROUND.behind)) : tidy(`${lead} ${town}`);
  return value !== null && value.length <= LONGEST ? value : null;
}

// "6130 W High Rd. Springfield, IL 62701": the name of the town reaches back into the street.
function merged(own: string, town: string): string | null {
  const number = /\d{1,5}[a-z]?,?\s*$/u.exec(own)?.[0];
  return number !== undefined && STREET.test(`${number.trim()} ${town}`) ? number.trim() : null;
}

// Where the post code comes first, the street follows: "00-123 Warszawa, ul. Prosta 5", "〒100-0001 東京都…1-1".
function selfContained(town: string, behind: string): string | null {
  if (/[\p{Script=Han}]/u.test(town)) return /\p{Script=Han}.*\d/u.test(town) ? tidy(town) : null;
  const street = /^\s*[,|·•]?\s*([^\n|·•;]{4,50}?\d{1,4}[a-z]?)(?![\p{L}\d])/u.exec(behind)?.[1];
  return street !== undefined && STREET.test(street) ? tidy(`${town}, ${street}`) : null;
}

function tidy(text: string): string {
  return plainText(text.replaceAll(/\s*\n\s*/g, ', ').replaceAll(/(?:,\s*){2,}/g, ', '));
}

function before(text: string, start: number): string {
  let from = lineAt(text, start).start;
  for (let lines = 1; lines < LINES_ABOVE && from > 0; lines += 1) from = lineAt(text, from - 1).start;
  return text.slice(Math.max(from, start - BEFORE), start);
}

/** The last parts of the words before a town that begin with a street or a box; `null` when there is none. */
function streetPart(words: string): string | null {
  const parts = words.split(PARTS).map(part => part.trim()).filter(part => part !== '').slice(-MOST_PARTS);
  const first = parts.findIndex(part => STREET.test(part));
  if (first < 0) return null;
  const lead = parts[first] ?? '';
  // "All rights reserved. 5 High Street": the sentence before; "ul. Prosta" and "P.O. Box" are none.
  const sentence = /^.*\p{L}{4,}[.:!?]\s/u.exec(lead)?.[0].length ?? 0;
  const begun = STREET.test(lead.slice(sentence)) ? lead.slice(sentence) : lead;
  const kept = begun.length > LONGEST_PART ? begun.slice(STREET.exec(begun)?.index ?? 0) : begun;
  return `${[kept, ...parts.slice(first + 1)].join(', ')},`;
}
