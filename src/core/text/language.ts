import functionWords from './function-words.json' with { type: 'json' };

// Scripts that one language owns among those Earshot knows, and scripts that several share.
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/u, 'ja'], [/[\uac00-\ud7af\u1100-\u11ff]/u, 'ko'], [/[\u4e00-\u9fff\u3400-\u4dbf]/u, 'han'],
  [/[\u0e00-\u0e7f]/u, 'th'], [/[\u0900-\u097f]/u, 'hi'], [/[\u0980-\u09ff]/u, 'bn'], [/[\u0370-\u03ff\u1f00-\u1fff]/u, 'el'],
  [/[\u0590-\u05ff]/u, 'he'], [/[\u0600-\u06ff]/u, 'arabic'], [/[\u0400-\u04ff]/u, 'cyrillic'],
  [/[a-z\u00c0-\u024f\u1e00-\u1eff]/iu, 'latin'],
];
const SIMPLIFIED = /[们这为国时说对过会发个们经电邮动复阅务账户请订联系话销网]/gu;
const TRADITIONAL = /[們這為國時說對過會發個經電郵動複復閱務賬帳戶請訂聯繫話銷網]/gu;
const PERSIAN = /[پچژگکی]/gu;
const ARABIC = /[ةىيك]|\bال/gu;
// Letters that hardly any other of our languages with the same script has.
const LETTERS: Readonly<Record<string, RegExp>> = {
  bg: /[ъщ]/gu, ca: /l·l|ç|ò|ï/gu, cs: /[ěřů]/gu, da: /[æø]/gu, de: /[ßäöü]/gu, es: /[ñ¿¡]/gu, eu: /t[xz]/gu, fi: /ää|öö|yy|kk/gu,
  fr: /[èêçûîœ]/gu, hu: /[őű]/gu, nb: /[æø]/gu, nl: /ij|aa|oo/gu, pl: /[łżśźćęą]/gu, pt: /[ãõç]/gu, 'pt-BR': /[ãõç]/gu, ro: /[șțăşţ]/gu, ru: /[ыэё]/gu,
  sk: /[ľĺŕôä]/gu, sv: /[äö]/gu, tr: /[ğışİ]/gu, uk: /[іїєґ]/gu, vi: /[ơưđạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵ]/gu,
};
const CYRILLIC: readonly string[] = ['bg', 'ru', 'uk'];
const SAMPLE = 4000;
// One letter in three: Japanese without kana is Chinese, but English with one Greek letter is English.
const SCRIPT_SHARE = 1 / 3;
const FEWEST_POINTS = 0.7;
const FEWEST_WORDS = 2;
// Letters are shared with languages that are not listed here, so one weighs less than a word of one language only.
const LETTER_WEIGHT = 0.3;

/**
 * Language of a text as BCP 47, from its script, then its commonest words and letters; `null` when in doubt, as with
 * most texts below three or four words. Reads the first 4,000 characters.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).normalize('NFC').toLowerCase();
  const script = scriptOf(sample);
  if (script === 'han') return moreOf(sample, ['zh-CN', SIMPLIFIED], ['zh-TW', TRADITIONAL]);
  if (script === 'arabic') return moreOf(sample, ['fa', PERSIAN], ['ar', ARABIC]);
  if (script === 'cyrillic') return bestOf(sample, CYRILLIC);
  if (script === 'latin') return bestOf(sample, Object.keys(functionWords).filter(lang => !CYRILLIC.includes(lang)));
  return script;
}

function scriptOf(sample: string): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (const character of sample) {
    const script = SCRIPTS.find(([range]) => range.test(character))?.[1];
    if (script === undefined) continue;
    letters += 1;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (letters < 2) return null;
  // Kana beside Han is Japanese however few; Hangul likewise is Korean.
  const share = (script: string) => (counts.get(script) ?? 0) / letters;
  if (share('ja') > 0.1) return 'ja';
  if (share('ko') > 0.1) return 'ko';
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] / letters > SCRIPT_SHARE ? most[0] : null;
}

function moreOf(sample: string, one: readonly [string, RegExp], other: readonly [string, RegExp]): string | null {
  const difference = countOf(sample, one[1]) - countOf(sample, other[1]);
  if (difference === 0) return null;
  return difference > 0 ? one[0] : other[0];
}

function bestOf(sample: string, langs: readonly string[]): string | null {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = langs.map(lang => ({ lang, score: scoreOf(lang, words, sample) })).toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (words.length < FEWEST_WORDS || !best || !second || best.score < FEWEST_POINTS) return null;
  if (best.score > second.score) return best.lang;
  // Short Portuguese seldom shows on which side of the ocean it was written.
  return best.lang.startsWith('pt') && second.lang.startsWith('pt') ? 'pt' : null;
}

// A word that many languages have tells little: "de" is one seventh of a hint, "você" a whole one.
function scoreOf(lang: string, words: readonly string[], sample: string): number {
  const own = wordsOf.get(lang);
  let score = 0;
  for (const word of words) if (own?.has(word)) score += 1 / (sharersOf.get(word) ?? 1);
  const letters = LETTERS[lang];
  return score + (letters ? Math.min(countOf(sample, letters), words.length) * LETTER_WEIGHT : 0);
}

function countOf(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

const wordsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(functionWords).map(([lang, words]) => [lang, new Set(words)]),
);

const sharersOf: ReadonlyMap<string, number> = Object.values(functionWords).flatMap(words => [...new Set(words)])
  .reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());
