import type { Pattern } from './notation.ts';
import { isSpelledTwice } from './literals.ts';

/**
 * The part of a sequence that other phrases may share: the items before the last one that must be there. A phrase is never
 * complete within it, so that a state reached there says nothing of whose phrase it is.
 */
export function sharedLength(items: readonly Pattern[]): number {
  return Math.max(0, items.findLastIndex(mustBeThere));
}

// A word may be mere punctuation, which asks for nothing; a letter or digit makes it one that is heard.
function mustBeThere(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'word': return /[\p{L}\p{N}]/u.test(pattern.written);
    case 'number': case 'set': return true;
    case 'choice': return pattern.options.every(mustBeThere);
    case 'sequence': return pattern.items.some(mustBeThere);
    case 'optional': case 'gap': case 'begin': case 'end': return false;
  }
}

/** Equal for items that hear the same words in these languages; sets are looked up by language, and spelling depends on it. */
export function wayKey(pattern: Pattern, lang: string): string {
  switch (pattern.kind) {
    case 'word': return isSpelledTwice(lang) ? `${pattern.written}\u0001` : pattern.written;
    case 'set': return `{${pattern.name} ${lang}}`;
    case 'choice': return `(${pattern.options.map(option => wayKey(option, lang)).join('|')})`;
    case 'sequence': return pattern.items.map(item => wayKey(item, lang)).join(' ');
    case 'optional': return `[${wayKey(pattern.item, lang)}]`;
    case 'gap': return `…${pattern.upTo}`;
    case 'number': return '#';
    case 'begin': return '^';
    case 'end': return '$';
  }
}
