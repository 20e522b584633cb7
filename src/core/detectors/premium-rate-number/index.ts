import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Control, PageSnapshot } from '../../model/snapshot.ts';
import { said } from '../../judge/only-way.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';
import { webAddress } from '../../text/web-address.ts';
import regions from './regions.json' with { type: 'json' };

type Rate = 'dear' | 'basic' | 'unknown';

const QUOTES = 2;

export default {
  meta: {
    id: 'premium-rate-number',
    version: 1,
    title: 'Charges more than an ordinary call for help',
    titleClear: 'Can be called at the basic rate',
    why: 'Whoever needs help pays once more.',
    reads: ['page'],
    pattern: 'price-of-contact',
    severity: 'critical',
    laws: ['eu-crd-21', 'uk-ccr-41', 'de-312a5', 'fr-l121-16', 'it-64', 'es-trlgdcu-21'],
  },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const dialled = view.snapshot.controls.filter(({ href }) => href?.startsWith('tel:')).map(control => ({ control, rate: rateOf(control, view) }));
    const tariffs = said(view, ['premium-rate-number']).filter(({ block }) => !isElsewhere(block.region));
    const basic = dialled.find(({ rate }) => rate === 'basic');
    const free = said(view, ['premium-rate-number/free'])[0];
    // Beside a number at the basic rate, a dear one is a choice, not a toll.
    if (basic || free) return clear(...(free ? [view.evidence(free)] : []));
    const dear = dialled.filter(({ rate }) => rate === 'dear').map(({ control }) => numberEvidence(control, view));
    const [first, ...rest] = [...dear.slice(0, QUOTES), ...tariffs.slice(0, QUOTES).map(phrase => view.evidence(phrase))];
    if (first) return found(first, ...rest);
    return dialled.length > 0 ? clear() : inapplicable();
  },
} satisfies Detector<'page'>;

function rateOf({ href }: Control, view: View<PageSnapshot>): Rate {
  const region = regionOf(view);
  const number = parsePhoneNumberFromString(decode(href?.slice('tel:'.length) ?? ''), region === null ? undefined : region);
  switch (number?.getType()) {
    case 'PREMIUM_RATE': case 'SHARED_COST': return 'dear';
    case 'FIXED_LINE': case 'MOBILE': case 'FIXED_LINE_OR_MOBILE': case 'TOLL_FREE': case 'UAN': return 'basic';
    default: return 'unknown';
  }
}

// National numbers can be read only with a country; the address knows it better than the language does.
function regionOf({ snapshot, lang }: View<PageSnapshot>): CountryCode | null {
  const end = webAddress(snapshot.url)?.host.split('.').at(-1) ?? '';
  const known: Readonly<Record<string, string>> = { ...regions.byLanguage, ...regions.byDomain };
  const declared = snapshot.lang?.split('-').at(1)?.toUpperCase();
  const code = known[`.${end}`] ?? (declared?.length === 2 ? declared : undefined) ?? known[lang?.slice(0, 2) ?? ''];
  return code === undefined ? null : code as CountryCode;
}

function numberEvidence(control: Control, view: View<PageSnapshot>): Evidence {
  const { label, href, ref } = control;
  return { kind: 'link', quote: label === '' ? href ?? '' : label, where: view.look(ref).path || 'page', ref, note: 'a premium-rate or shared-cost number' };
}

function decode(text: string): string {
  try { return decodeURIComponent(text); } catch { return text; }
}

function isElsewhere(region: string): boolean {
  return region === 'article' || region === 'quote' || region === 'comment';
}
