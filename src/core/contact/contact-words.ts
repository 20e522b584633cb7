import words from './contact-words.json' with { type: 'json' };
import { folded } from '../text/folded.ts';
import { wordsBefore } from './lines.ts';

/** What the words before a number or an address say it is: `other` for numbers that are no telephone numbers. */
export type WordClass = 'phone' | 'fax' | 'other' | 'mail';

// A desk is called as a telephone is, but its name says more than "telephone".
type Word = WordClass | 'desk';

interface Named {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly word: Word;
  readonly text: string;
}

const SPACED = /^\*?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;
const MOST_WORDS = 4;
const entries: readonly Entry[] = (Object.keys(words) as readonly Word[]).flatMap(word => words[word].map(text => ({ word, text })));
const spaced = entries.filter(({ text }) => SPACED.test(text)).map(({ word, text }) => ({ word, text: tokensOf(text).map(token => token.text).join(' '), starred: text }));
const exact: ReadonlyMap<string, Word> = new Map(spaced.filter(({ starred }) => !starred.includes('*')).toReversed().map(({ word, text }) => [text, word]));
const beginnings = spaced.filter(({ starred }) => /^[^*]+\*$/.test(starred));
const parts = spaced.filter(({ starred }) => starred.startsWith('*'));
// Scripts without spaces, and signs such as ☎: wherever they stand.
const anywhere = entries.filter(({ text }) => !SPACED.test(text)).map(({ word, text }) => ({ word, text: folded(text) }));

// "T: 0123", "F +44": single letters are labels only right before what they name.
const LETTER = /(?:^|[^\p{L}\p{N}])(?<letter>[tpmhf])\s?[.:|]?\s*\(?\+?$/u;
// "Tel./Fax": one number for both is a telephone number.
const JOINT = /^[\s.:/,&+|]*(?:(?:and|und|et|y|e|en|i|og|och|oder|or)[\s.:/]*)?$/u;

/** The class of the nearest words before an offset; a number in between takes the word for itself. */
export function classBefore(text: string, at: number): WordClass | null {
  const before = folded(wordsBefore(text, at));
  const letter = LETTER.exec(before)?.groups?.['letter'];
  if (letter !== undefined) return letter === 'f' ? 'fax' : 'phone';
  const named = namedIn(before).map(({ word, ...span }) => ({ ...span, word: word === 'desk' ? 'phone' as const : word }));
  const last = named.at(-1);
  if (!last) return null;
  const previous = named.at(-2);
  if (last.word === 'fax' && previous?.word === 'phone' && JOINT.test(before.slice(previous.end, last.start))) return 'phone';
  // "Call 212 307 7050 or 1 800 …" goes on speaking of calls; an order number before does not make this one another.
  return last.word !== 'phone' && /\d{5}|\d[\d ().-]{6}\d/.test(before.slice(last.end)) ? null : last.word;
}

/** True when the words right behind a number say that it is a fax: "(fax)", but not "Fax: …" before the next one. */
export function isFaxBehind(text: string, end: number): boolean {
  const behind = folded(text.slice(end, end + 40).split('\n')[0] ?? '');
  const [first] = namedIn(behind);
  return first?.word === 'fax' && first.start <= 3 && !/^[\s.:]*\+?[\d(]/.test(behind.slice(first.end));
}

/** True for words that say no more than "telephone" or "e-mail": no label of their own. */
export function isBareWord(label: string): boolean {
  const text = folded(label);
  const named = namedIn(text);
  const [first] = named;
  const last = named.at(-1);
  return first !== undefined && last !== undefined && named.every(({ word }) => word !== 'desk') && first.start <= 2 && /^[\s.:)]*$/.test(text.slice(last.end)) && !/\p{L}{3}/u.test(text.slice(first.end, last.start));
}

function namedIn(text: string): readonly Named[] {
  const tokens = tokensOf(text);
  const found: Named[] = anywhere.flatMap(({ word, text: sign }) => {
    const start = text.lastIndexOf(sign);
    return start < 0 ? [] : [{ word, start, end: start + sign.length }];
  });
  for (let at = 0; at < tokens.length; at += 1) {
    const named = longestAt(tokens, at);
    if (!named) continue;
    found.push(named.named);
    at += named.taken - 1;
  }
  return found.toSorted((a, b) => a.start - b.start);
}

type Tokens = ReturnType<typeof tokensOf>;

function longestAt(tokens: Tokens, at: number): { readonly named: Named; readonly taken: number } | null {
  const first = tokens[at];
  if (!first) return null;
  for (let taken = Math.min(MOST_WORDS, tokens.length - at); taken > 0; taken -= 1) {
    const run = tokens.slice(at, at + taken);
    const joined = run.map(({ text }) => text).join(' ');
    const word = exact.get(joined) ?? (taken > 1 ? beginnings.find(({ text }) => text.includes(' ') && joined.startsWith(text))?.word : undefined);
    if (word) return { named: { word, start: first.start, end: run.at(-1)?.end ?? first.end }, taken };
  }
  const word = beginnings.find(({ text }) => first.text.startsWith(text))?.word ?? parts.find(({ text }) => first.text.includes(text))?.word;
  return word ? { named: { word, start: first.start, end: first.end }, taken: 1 } : null;
}

function tokensOf(text: string) {
  return [...folded(text).matchAll(/[\p{L}\p{M}]+|°/gu)].map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}
