import type { Source } from '../model/finding.ts';
import type { NextPage } from '../model/next-page.ts';
import limits from './limits.json' with { type: 'json' };
import order from './plan.json' with { type: 'json' };
import { redactAddress } from './redact.ts';
import { firstOfEach, someOfEach } from './seen.ts';

/** The pages still to be read, most telling purpose first; those already read are left out. */
export function mergedPlan(pages: readonly NextPage[], read: readonly Source[]): readonly NextPage[] {
  const addresses = new Set(read.map(({ address }) => address));
  const settled = new Set(read.map(({ address, purpose }) => `${address} ${purpose}`));
  const isUnread = ({ address, purpose }: NextPage): boolean => {
    const bare = redactAddress(address);
    // Pages told apart by their query share one stored address.
    return address.includes('?') ? !settled.has(`${bare} ${purpose}`) : !addresses.has(bare);
  };
  const sorted = pages.filter(isUnread).toSorted((a, b) => rankOf(a) - rankOf(b) || a.address.length - b.address.length || compare(`${a.address} ${a.label}`, `${b.address} ${b.label}`));
  return someOfEach(firstOfEach(sorted, ({ address }) => address), ({ purpose }) => purpose, limits.nextOfPurpose).slice(0, limits.next);
}

/** Place of a page in the order of the search plan; lower is more telling of how to reach and leave a company. */
export function rankOf({ purpose }: Pick<NextPage, 'purpose'>): number {
  const rank = order.indexOf(purpose);
  return rank < 0 ? order.length : rank;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
