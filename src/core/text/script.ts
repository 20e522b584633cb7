// Scripts that one language owns among those Earshot knows, and scripts that several share.
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/u, 'ja'], [/[\uac00-\ud7af\u1100-\u11ff]/u, 'ko'], [/[\u4e00-\u9fff\u3400-\u4dbf]/u, 'han'],
  [/[\u0e00-\u0e7f]/u, 'th'], [/[\u0900-\u097f]/u, 'hi'], [/[\u0980-\u09ff]/u, 'bn'], [/[\u0370-\u03ff\u1f00-\u1fff]/u, 'el'],
  [/[\u0590-\u05ff]/u, 'he'], [/[\u0600-\u06ff]/u, 'arabic'], [/[\u0400-\u04ff]/u, 'cyrillic'],
  [/[a-z\u00c0-\u024f\u1e00-\u1eff]/iu, 'latin'],
];
// One letter in three: Japanese without kana is Chinese, but English with one Greek letter is English.
const SCRIPT_SHARE = 1 / 3;
// Kana beside Han is Japanese however few; Hangul likewise is Korean.
const TELLING_SHARE = 0.1;
const TELLING: readonly string[] = ['ja', 'ko'];
const UNSEEN = 255;
const NONE = 254;

// Place in SCRIPTS by UTF-16 unit, filled on first sight; none of the scripts lies beyond the units.
const places = new Uint8Array(0x10000).fill(UNSEEN).fill(NONE, 0xd800, 0xe000);

/** Script that most letters of a text are of, by the name of its language where it has one; `null` when none prevails. */
export function scriptOf(text: string): string | null {
  const counts = new Uint32Array(SCRIPTS.length);
  const seen: number[] = [];
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const place = placeOf(text.charCodeAt(at));
    if (place === NONE) continue;
    letters += 1;
    if (counts[place] === 0) seen.push(place);
    counts[place] = (counts[place] as number) + 1;
  }
  if (letters < 2) return null;
  const shares = seen.map(place => ({ script: SCRIPTS[place]?.[1] ?? '', share: (counts[place] ?? 0) / letters }));
  const telling = TELLING.find(script => shares.some(other => other.script === script && other.share > TELLING_SHARE));
  if (telling !== undefined) return telling;
  const [most] = shares.toSorted((a, b) => b.share - a.share);
  return most && most.share > SCRIPT_SHARE ? most.script : null;
}

function placeOf(unit: number): number {
  const known = places[unit] as number;
  if (known !== UNSEEN) return known;
  const place = SCRIPTS.findIndex(([range]) => range.test(String.fromCharCode(unit)));
  return places[unit] = place < 0 ? NONE : place;
}
