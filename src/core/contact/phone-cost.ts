import type { PhoneNumber } from 'libphonenumber-js/max';
import type { CallCost } from '../model/contact-path.ts';
import type { View } from '../model/detector.ts';
import tariffs from './tariffs.json' with { type: 'json' };

// A tariff stands right beside its number: behind it, or in the brackets around it.
const REACH = { before: 60, behind: 140 };
const NUMBER = /[+(]?\d[\d ()./\p{Pd}]{6,}\d/u;
const PRICE = new RegExp(tariffs.price, 'giu');

/** A number in its text. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What calling costs by the kind of number, after the numbering plans in libphonenumber and, where those lump prices together, by prefix. */
export function costOf(number: PhoneNumber): CallCost {
  const prefixed = Object.entries(tariffs.byPrefix).find(([prefix]) => number.number.startsWith(prefix))?.[1];
  return (prefixed ?? (tariffs.byType as Readonly<Record<string, string>>)[number.getType() ?? ''] ?? 'unknown') as CallCost;
}

/** What the words beside a number say that calling costs; `null` when they say nothing. What stands beyond the next number is about that one. */
export function costBeside(view: View, ref: number, { text, start, end }: Place): CallCost | null {
  const from = start - REACH.before + (lastNumber(text.slice(Math.max(0, start - REACH.before), start)) ?? 0);
  const behind = text.slice(end, end + REACH.behind);
  const to = end + (NUMBER.exec(behind)?.index ?? REACH.behind);
  const near = (table: string) => view.heard(table).some(({ block, start: first, end: last }) => block.ref === ref && first <= to && last >= from);
  if (near('contact/free-call')) return 'toll-free';
  if (near('contact/normal-call')) return 'normal';
  const price = pricePerMinute(text.slice(end, to));
  if (price === null) return null;
  if (price === 0) return 'toll-free';
  return price <= tariffs.sharedUpTo ? 'shared' : 'premium';
}

function lastNumber(text: string): number | undefined {
  const last = [...text.matchAll(new RegExp(NUMBER, 'gu'))].at(-1);
  return last && last.index + last[0].length;
}

/** Highest price a minute in major units of the currency, `null` without one. */
function pricePerMinute(text: string): number | null {
  const prices = [...text.matchAll(PRICE)].map(({ groups }) => {
    const amount = Number((groups?.['amount'] ?? groups?.['sum'] ?? '').replace(',', '.'));
    return groups?.['minor'] === undefined ? amount : amount / 100;
  }).filter(price => !Number.isNaN(price));
  return prices.length > 0 ? Math.max(...prices) : null;
}
