import functionWords from './function-words.json' with { type: 'json' };
import { scriptOf } from './script.ts';

const SIMPLIFIED = /[们这为国时说对过会发个们经电邮动复阅务账户请订联系话销网]/gu;
const TRADITIONAL = /[們這為國時說對過會發個經電郵動複復閱務賬帳戶請訂聯繫話銷網]/gu;
const PERSIAN = /[پچژگکی]/gu;
const ARABIC = /[ةىيك]|\bال/gu;
// Letters, single or in pairs, that hardly any other of our languages with the same script has.
const LETTERS: Readonly<Record<string, string>> = {
  bg: 'ъщ', ca: 'çòï', cs: 'ěřů', da: 'æø', de: 'ßäöü', es: 'ñ¿¡', fr: 'èêçûîœ', hu: 'őű', nb: 'æø', pl: 'łżśźćęą', pt: 'ãõç',
  'pt-BR': 'ãõç', ro: 'șțăşţ', ru: 'ыэё', sk: 'ľĺŕôä', sv: 'äö', tr: 'ğışİ', uk: 'іїєґ',
  vi: 'ơưđạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵ',
};
const PAIRS: Readonly<Record<string, RegExp>> = { ca: /l·l/gu, eu: /t[xz]/gu, fi: /ää|öö|yy|kk/gu, nl: /ij|aa|oo/gu };
// ¡ is the first of them.
const FIRST_LETTER = 0xa1;
const CYRILLIC: readonly string[] = ['bg', 'ru', 'uk'];
const LATIN: readonly string[] = Object.keys(functionWords).filter(lang => !CYRILLIC.includes(lang));
const SAMPLE = 4000;
const FEWEST_POINTS = 0.7;
const FEWEST_WORDS = 2;
// Letters are shared with languages that are not listed here, so one weighs less than a word of one language only.
const LETTER_WEIGHT = 0.3;
const NOBODY = { lang: '', score: -1 };
// Several detectors ask about the same sentence, one after the other.
const REMEMBERED = 256;

const guesses = new Map<string, string | null>();

/**
 * Language of a text as BCP 47, from its script, then its commonest words and letters; `null` when in doubt, as with
 * most texts below three or four words. Reads the first 4,000 characters.
 */
export function guessLanguage(text: string): string | null {
  const beginning = text.slice(0, SAMPLE);
  const known = guesses.get(beginning);
  if (known !== undefined) return known;
  const guess = guessFrom(beginning.normalize('NFC').toLowerCase());
  if (guesses.size >= REMEMBERED) guesses.clear();
  guesses.set(beginning, guess);
  return guess;
}

function guessFrom(sample: string): string | null {
  const script = scriptOf(sample);
  if (script === 'han') return moreOf(sample, ['zh-CN', SIMPLIFIED], ['zh-TW', TRADITIONAL]);
  if (script === 'arabic') return moreOf(sample, ['fa', PERSIAN], ['ar', ARABIC]);
  if (script === 'cyrillic') return bestOf(sample, CYRILLIC);
  if (script === 'latin') return bestOf(sample, LATIN);
  return script;
}

function moreOf(sample: string, one: readonly [string, RegExp], other: readonly [string, RegExp]): string | null {
  const difference = countOf(sample, one[1]) - countOf(sample, other[1]);
  if (difference === 0) return null;
  return difference > 0 ? one[0] : other[0];
}

function bestOf(sample: string, langs: readonly string[]): string | null {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const scores = scoresOf(sample, words);
  let best = NOBODY;
  let second = NOBODY;
  for (const lang of langs) {
    const score = scores.get(lang) ?? 0;
    if (score > best.score) [best, second] = [{ lang, score }, best];
    else if (score > second.score) second = { lang, score };
  }
  if (best.score < FEWEST_POINTS) return null;
  if (best.score > second.score) return best.lang;
  // Short Portuguese seldom shows on which side of the ocean it was written.
  return best.lang.startsWith('pt') && second.lang.startsWith('pt') ? 'pt' : null;
}

// A word that many languages have tells little: "de" is one seventh of a hint, "você" a whole one.
function scoresOf(sample: string, words: readonly string[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const word of words) {
    const langs = speakersOf.get(word) ?? [];
    for (const lang of langs) scores.set(lang, (scores.get(lang) ?? 0) + 1 / langs.length);
  }
  for (const [lang, count] of lettersIn(sample)) {
    scores.set(lang, (scores.get(lang) ?? 0) + Math.min(count, words.length) * LETTER_WEIGHT);
  }
  return scores;
}

function lettersIn(sample: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < sample.length; at += 1) {
    if (sample.charCodeAt(at) < FIRST_LETTER) continue;
    for (const lang of ownersOf.get(sample.charAt(at)) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  for (const [lang, pairs] of Object.entries(PAIRS)) {
    const count = countOf(sample, pairs);
    if (count > 0) counts.set(lang, (counts.get(lang) ?? 0) + count);
  }
  return counts;
}

function countOf(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

// Languages by what they own: common words, and letters.
const speakersOf: ReadonlyMap<string, readonly string[]> = inverted(functionWords);
const ownersOf: ReadonlyMap<string, readonly string[]> = inverted(LETTERS);

function inverted(owned: Readonly<Record<string, Iterable<string>>>): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const [lang, things] of Object.entries(owned)) {
    for (const thing of new Set(things)) {
      const known = owners.get(thing);
      if (known) known.push(lang);
      else owners.set(thing, [lang]);
    }
  }
  return owners;
}
