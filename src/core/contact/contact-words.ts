import words from './contact-words.json' with { type: 'json' };
import { folded, wordsBefore } from './lines.ts';

/** What the words before a number or an address say it is: `other` for numbers that are no telephone numbers. */
export type WordClass = 'phone' | 'fax' | 'other' | 'mail';

interface Named {
  readonly word: WordClass;
  readonly start: number;
  readonly end: number;
}

const CLASSES = Object.keys(words) as readonly WordClass[];
const ALPHABETIC = /^\*?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;
const PATTERN = new RegExp(CLASSES.map(name => `(?<${name}>${words[name].toSorted((a, b) => b.length - a.length).map(source).join('|')})`).join('|'), 'gu');
// "T: 0123", "F +44": single letters are labels only right before what they name.
const LETTER = /(?:^|[^\p{L}\p{N}])(?<letter>[tpmhf])\s?[.:|]?\s*\(?\+?$/u;
// "Tel./Fax": one number for both is a telephone number.
const JOINT = /^[\s.:/,&+|]*(?:(?:and|und|et|y|e|en|i|og|och|oder|or)[\s.:/]*)?$/u;
const BEHIND = new RegExp(`^\\s*[([（]?\\s*(?:${words.fax.map(source).join('|')})`, 'u');

/** The class of the nearest words before an offset; a number in between takes the word for itself. */
export function classBefore(text: string, at: number): WordClass | null {
  const before = folded(wordsBefore(text, at));
  const letter = LETTER.exec(before)?.groups?.['letter'];
  if (letter !== undefined) return letter === 'f' ? 'fax' : 'phone';
  const named = namedIn(before);
  const last = named.at(-1);
  if (!last) return null;
  const previous = named.at(-2);
  if (last.word === 'fax' && previous?.word === 'phone' && JOINT.test(before.slice(previous.end, last.start))) return 'phone';
  const between = before.slice(last.end);
  // "Call 212 307 7050 or 1 800 …" goes on speaking of calls; an order number before does not make this one another.
  return last.word !== 'phone' && /\d{5}|\d[\d ().-]{6}\d/.test(between) ? null : last.word;
}

/** True when the words right behind a number say that it is a fax. */
export function isFaxBehind(text: string, end: number): boolean {
  return BEHIND.test(folded(text.slice(end, end + 30)));
}

/** True for words that say no more than "telephone" or "e-mail": no label of their own. */
export function isBareWord(label: string): boolean {
  const [first] = namedIn(folded(label));
  return first !== undefined && first.start === 0 && /^[\s.:]*$/.test(folded(label).slice(first.end));
}

function namedIn(text: string): readonly Named[] {
  return [...text.matchAll(PATTERN)].map(match => ({
    word: CLASSES.find(name => match.groups?.[name] !== undefined) ?? 'other', start: match.index, end: match.index + match[0].length,
  }));
}

// `word*` begins with, `*word` ends with; a space is any small mark between two words.
function source(word: string): string {
  const bare = folded(word.replaceAll('*', ''));
  const inner = bare.replaceAll(/[.()?+^$[\]{}|\\]/g, String.raw`\$&`).replaceAll(/ +/g, String.raw`[\s.\-/]{0,3}`);
  if (!ALPHABETIC.test(word)) return inner;
  const start = word.startsWith('*') ? String.raw`\p{L}*` : String.raw`(?<![\p{L}\p{N}])`;
  return `${start}${inner}${word.endsWith('*') ? String.raw`\p{L}*` : String.raw`(?![\p{L}\p{N}])`}`;
}
