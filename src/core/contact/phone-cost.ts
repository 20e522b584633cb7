import type { NumberType } from 'libphonenumber-js/max';
import type { CallCost } from '../model/contact-path.ts';
import type { HeardPhrase, View } from '../model/detector.ts';
import tariffs from './tariffs.json' with { type: 'json' };

// A tariff stands right beside its number: behind it, or in the brackets around it.
const REACH = { before: 60, behind: 140 };
const PRICE = new RegExp(tariffs.price, 'giu');

/** What calling costs by the kind of number, after the numbering plans in libphonenumber. */
export function costByType(type: NumberType): CallCost {
  return (tariffs.byType as Readonly<Record<string, CallCost>>)[type ?? ''] ?? 'unknown';
}

/** What the words beside a number say that calling costs; `null` when they say nothing. */
export function costBeside(view: View, ref: number, span: { readonly start: number; readonly end: number; readonly text: string }): CallCost | null {
  const near = (table: string) => view.heard(table).some(phrase => isNear(phrase, ref, span));
  if (near('contact/free-call')) return 'toll-free';
  if (near('contact/normal-call')) return 'normal';
  const price = pricePerMinute(span.text.slice(span.end, span.end + REACH.behind));
  if (price === null) return null;
  if (price === 0) return 'toll-free';
  return price <= tariffs.sharedUpTo ? 'shared' : 'premium';
}

function isNear({ block, start, end }: HeardPhrase, ref: number, span: { readonly start: number; readonly end: number }): boolean {
  return block.ref === ref && start <= span.end + REACH.behind && end >= span.start - REACH.before;
}

/** Highest price a minute in major units of the currency, `null` without one. */
function pricePerMinute(text: string): number | null {
  const prices = [...text.matchAll(PRICE)].map(({ groups }) => {
    const amount = Number((groups?.['amount'] ?? groups?.['sum'] ?? '').replace(',', '.'));
    return groups?.['minor'] === undefined ? amount : amount / 100;
  }).filter(price => !Number.isNaN(price));
  return prices.length > 0 ? Math.max(...prices) : null;
}
