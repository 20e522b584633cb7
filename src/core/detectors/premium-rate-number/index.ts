import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { said } from '../../judge/only-way.ts';
import { holdsNumber, ratedNumbers, type RatedNumber } from '../../judge/phone-rates.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';
import { quoteOf } from '../../text/segment.ts';
import prices from './prices.json' with { type: 'json' };

const QUOTES = 2;
const PRICE = new RegExp(prices.money, 'iu');

export default {
  meta: {
    id: 'premium-rate-number',
    version: 2,
    title: 'Charges more than an ordinary call for help',
    titleClear: 'Can be called at the basic rate',
    why: 'Whoever needs help pays once more.',
    reads: ['page'],
    pattern: 'price-of-contact',
    severity: 'critical',
    laws: ['eu-crd-21', 'uk-ccr-41', 'de-312a5', 'fr-l121-16', 'it-64', 'es-trlgdcu-21'],
  },
  grounds: { tables: ['premium-rate-number'], letters: holdsNumber },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const numbers = ratedNumbers(view).filter(number => !isAside(number, view));
    const [free] = said(view, ['premium-rate-number/free']);
    // Beside a number at the basic rate, a dear one is a choice, not a toll.
    if (free || numbers.some(({ rate }) => rate === 'basic')) return clear(...(free ? [view.evidence(free)] : []));
    const called = new Set(view.heard('premium-rate-number/call').map(({ block }) => block));
    const tariffs = said(view, ['premium-rate-number']).filter(phrase => isPriced(phrase) && called.has(phrase.block)).map(phrase => view.evidence(phrase));
    const dear = numbers.filter(({ rate }) => rate === 'dear').map(number => numberEvidence(number, view))
      .filter(({ quote }) => !tariffs.some(tariff => tariff.quote === quote));
    const [first, ...rest] = [...tariffs.slice(0, QUOTES), ...dear.slice(0, QUOTES)];
    if (first) return found(first, ...rest);
    return numbers.length > 0 ? clear() : inapplicable();
  },
} satisfies Detector<'page'>;

// A fax, and numbers in a sentence about somebody else, say nothing about calling this company.
function isAside({ block, start, end }: RatedNumber, view: View<PageSnapshot>): boolean {
  if (!block) return false;
  const near = block.text.slice(Math.max(0, start - 24), start);
  if (new RegExp(prices.fax, 'iu').test(near)) return true;
  return view.heard('premium-rate-number/others').some(phrase => phrase.block === block && Math.abs(phrase.start - start) < 200 + end - start);
}

// "15 minutes" is a time; a tariff names money.
function isPriced({ control, block, start, end, quote }: HeardPhrase): boolean {
  const text = control?.label ?? block.text;
  return PRICE.test(text.slice(Math.max(0, start - 6), end + 6)) || !/\d/.test(quote.slice(0, end - start));
}

function numberEvidence({ written, ref, block, start, end }: RatedNumber, view: View<PageSnapshot>): Evidence {
  const quote = block ? quoteOf(block.text, start, end) : written;
  return { kind: block ? 'phrase' : 'link', quote, where: view.place(ref), ref, note: 'a premium-rate or shared-cost number' };
}
