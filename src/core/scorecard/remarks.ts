import type { Tongue } from './tongue.ts';
import ar from './remarks/ar.json' with { type: 'json' };
import de from './remarks/de.json' with { type: 'json' };

interface Pattern {
  readonly form: RegExp;
  readonly words: string;
}

const TABLES: Readonly<Record<string, readonly Pattern[]>> = { de: patternsOf(de), ar: patternsOf(ar) };
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * What a detector remarked in English, in the tongue of the scorecard. Measures joined by commas are worded one by one; what
 * no table knows stays as it is, for it is evidence.
 */
export function remark(text: string, tongue: Tongue): string {
  const table = TABLES[tongue.lang];
  if (table === undefined || text === '') return text;
  return worded(text, table, tongue) ?? partsOf(text, table, tongue).join(tongue.lang === 'ar' ? '؛ ' : '; ');
}

// A measure may hold a comma itself: `contrast 1.3, below 4.5`.
function partsOf(text: string, table: readonly Pattern[], tongue: Tongue): readonly string[] {
  const parts = text.split(', ');
  const said: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const pair = worded(parts.slice(at, at + 2).join(', '), table, tongue);
    const isPair = pair !== null && at + 1 < parts.length;
    said.push(isPair ? pair : worded(parts[at] ?? '', table, tongue) ?? parts[at] ?? '');
    if (isPair) at += 1;
  }
  return said.every((part, index) => part === parts[index]) ? [text] : said;
}

function worded(text: string, table: readonly Pattern[], tongue: Tongue): string | null {
  for (const { form, words } of table) {
    const match = form.exec(text);
    if (match) return words.replace(/\{(\d)\}/g, (_, place: string) => argument(match[Number(place) + 1] ?? '', tongue));
  }
  return null;
}

// An argument may be a remark itself: why a part could not be read.
function argument(text: string, tongue: Tongue): string {
  return NUMBER.test(text) ? tongue.number(Number(text)) : remark(text, tongue);
}

function patternsOf(table: Readonly<Record<string, string>>): readonly Pattern[] {
  // The longer form first: `{0} px` would swallow `{0} px beside {1} px`.
  return Object.entries(table).toSorted(([a], [b]) => b.length - a.length).map(([english, words]) => {
    const literal = english.split(/\{\d\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // Sentences may quote anything; measures end at a comma.
    const held = /[.:"]/.test(english) ? '(.+?)' : '([^,]+?)';
    return { form: new RegExp(`^${literal.join(held)}$`, 'su'), words };
  });
}
