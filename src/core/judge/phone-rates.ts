import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { View } from '../model/detector.ts';
import type { Block, ElementRef, PageSnapshot } from '../model/snapshot.ts';
import { webAddress } from '../text/web-address.ts';
import plans from './phone-rates.json' with { type: 'json' };

/** What a call to a number costs by its numbering plan. */
export type Rate = 'dear' | 'basic' | 'unknown';

/** A telephone number on a page. */
export interface RatedNumber {
  readonly written: string;
  readonly rate: Rate;
  readonly ref: ElementRef;
  /** The paragraph it is written in; `null` for a link. */
  readonly block: Block | null;
  readonly start: number;
  readonly end: number;
}

// Groups of digits as people write telephone numbers; what is no number of the country falls through when parsed.
const WRITTEN = /(?<![\p{L}\d.,/#-])(?:\+|\(?0)[\d ()./\u00a0–-]{6,20}\d(?![\d%€£$]|[.,]\d)/gu;
// The same without a look around it, which is enough to say that there is none.
const ANY_NUMBER = /[+0][\d ()./\u00a0–-]{6,20}\d/u;
// Past these, a page is a directory, and its numbers are other people's.
const MOST = 40;

/** Numbers that a page links or writes, with what calling them costs by the numbering plan of the page's country. */
export function ratedNumbers(view: View<PageSnapshot>): readonly RatedNumber[] {
  const { controls, blocks } = view.snapshot;
  let known: { readonly code: CountryCode | null } | null = null;
  // Asked only where there is a number to read.
  const region = () => (known ??= { code: regionOf(view) }).code;
  const linked = controls.filter(({ href }) => href?.startsWith('tel:')).map(({ href, label, ref }) => {
    const dialled = decoded(href?.slice('tel:'.length) ?? '');
    return { written: label === '' ? dialled : label, rate: rateOf(dialled, region()), ref, block: null, start: 0, end: 0 };
  });
  const written = blocks.filter(isOwn).flatMap(block => [...block.text.matchAll(WRITTEN)].map(({ 0: found, index }) => (
    { written: found.trim(), rate: rateOf(found, region()), ref: block.ref, block, start: index, end: index + found.length })));
  return [...linked, ...written.filter(({ rate }) => rate !== 'unknown')].slice(0, MOST);
}

/** True when a text may hold a telephone number that `ratedNumbers` reads. */
export function holdsNumber(text: string): boolean {
  return ANY_NUMBER.test(text);
}

function isOwn({ region }: Block): boolean {
  return region !== 'quote' && region !== 'code' && region !== 'comment';
}

function rateOf(dialled: string, region: CountryCode | null): Rate {
  const number = parsePhoneNumberFromString(dialled, region === null ? undefined : region);
  if (!number?.isValid()) return 'unknown';
  const listed = plans.byPrefix.find(({ country, begins }) => number.country === country && begins.some(prefix => number.nationalNumber.startsWith(prefix)));
  if (listed) return listed.rate as Rate;
  switch (number.getType()) {
    case 'PREMIUM_RATE': case 'SHARED_COST': return 'dear';
    case 'FIXED_LINE': case 'MOBILE': case 'FIXED_LINE_OR_MOBILE': case 'TOLL_FREE': case 'UAN': case 'VOIP': return 'basic';
    default: return 'unknown';
  }
}

// National numbers can be read only with a country; the address knows it better than the language does.
function regionOf({ snapshot, lang }: View<PageSnapshot>): CountryCode | null {
  const end = webAddress(snapshot.url)?.host.split('.').at(-1) ?? '';
  const byDomain: Readonly<Record<string, string>> = plans.byDomain;
  const byLanguage: Readonly<Record<string, string>> = plans.byLanguage;
  const declared = snapshot.lang?.split('-').at(1)?.toUpperCase();
  const code = byDomain[end] ?? (declared?.length === 2 ? declared : undefined) ?? byLanguage[lang?.slice(0, 2) ?? ''];
  return code === undefined ? null : code as CountryCode;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign is no reason to lose the number.
  }
}
