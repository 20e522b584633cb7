import type { View } from '../model/detector.ts';
import { webAddress } from '../text/web-address.ts';
import countries from './countries.json' with { type: 'json' };
import { registrableDomain } from './domain.ts';

interface Country {
  readonly endings: readonly string[];
  readonly languages: readonly string[];
  readonly calls: readonly string[];
  readonly currency: readonly string[];
  readonly marks: readonly string[];
}

// The ending of the domain settles it where the language is the country's; all else only together with another kind of sign.
const ENOUGH = 3;
// Company numbers and statutes stand in one country's pages; its plain name stands in many, so one mark is little.
const MOST_MARKS = 2;
// Prices stand at the beginning of a page, imprints at its end; what lies between repeats them.
const LONGEST = 60_000;
const known = Object.entries(countries as Readonly<Record<string, Country>>);
// Made when first asked for: hundreds of them would delay every start.
const patterns = new Map<string, RegExp>();

/** Country codes of the markets a page or mail is clearly made for; empty in doubt. One ending, or signs of two kinds, in a language of the country. */
export function marketsOf(view: View): readonly string[] {
  const { snapshot } = view;
  const address = snapshot.kind === 'page' ? snapshot.url ?? snapshot.meta['canonical'] ?? snapshot.meta['og:url'] : `https://${snapshot.from?.address.split('@').at(-1) ?? ''}`;
  const ending = (registrableDomain(address ?? '') ?? '').split('.').at(-1) ?? '';
  const segment = webAddress(address)?.words[0] ?? '';
  const text = textOf(view);
  const [declared, addressed] = [snapshot.lang ?? '', segment].map(regionOf);
  return known.filter(([code, country]) => {
    if (!speaks(view, country)) return false;
    if (country.endings.includes(ending)) return true;
    const kinds = [
      Math.min(MOST_MARKS, count(country.marks, text)),
      count(country.currency, text) > 0 ? 2 : 0,
      count(country.calls, text) > 0 ? 1 : 0,
      declared === code || addressed === code ? 1 : 0,
    ];
    // `/fr-fr/` is one edition of many, whatever countries its pages name.
    if (addressed !== '' && addressed !== code) return false;
    return kinds.filter(points => points > 0).length > 1 && kinds.reduce((sum, points) => sum + points, 0) >= ENOUGH && !isElsewhere(ending, code);
  }).map(([code]) => code);
}

function regionOf(tag: string): string {
  const region = /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  return region === 'gb' ? 'uk' : region;
}

// A shop under .at that tells of Germany is still Austria's first; only endings of no country leave it open.
function isElsewhere(ending: string, code: string): boolean {
  return known.some(([other, { endings }]) => other !== code && endings.includes(ending));
}

function speaks({ lang, snapshot }: View, { languages }: Country): boolean {
  const spoken = lang ?? snapshot.lang;
  return spoken !== null && languages.some(language => spoken === language || spoken.split('-')[0] === language.split('-')[0]);
}

function textOf({ snapshot }: View): string {
  const words = snapshot.blocks.filter(({ region }) => region !== 'quote' && region !== 'comment' && region !== 'code').map(({ text }) => text).join('\n');
  const text = words.length <= LONGEST ? words : `${words.slice(0, LONGEST / 2)}\n${words.slice(-LONGEST / 2)}`;
  const data = snapshot.kind === 'page' ? snapshot.jsonLd.join(' ').slice(0, LONGEST / 2) : '';
  const calls = snapshot.controls.flatMap(({ href }) => (href?.startsWith('tel:') ? [href.slice('tel:'.length)] : []));
  return `${text}\n${data}\n${calls.join('\n')}`;
}

function count(marks: readonly string[], text: string): number {
  return marks.filter(mark => text.includes(mark) && patternOf(mark).test(text)).length;
}

function patternOf(mark: string): RegExp {
  const pattern = patterns.get(mark) ?? new RegExp(bounded(mark), 'u');
  patterns.set(mark, pattern);
  return pattern;
}

// Whole words only: `RM` is no part of FORM, `+4` none of +49. Scripts without spaces have no such edges.
function bounded(mark: string): string {
  const literal = mark.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const first = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(mark) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const last = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(mark) ? String.raw`(?![\p{L}])` : '';
  return `${first}${literal}${last}`;
}
