import { baseRank } from './rank.ts';
import type { Way } from './way.ts';

// What a page says in sight outranks what its header or its hidden data say.
const ORDER = { page: 0, header: 1, 'structured-data': 2, directory: 3 } as const;

/** Each way once: told several times, it keeps the best source and gathers label, hours, person and cost. */
export function eachOnce(ways: readonly Way[]): readonly Way[] {
  const found = new Map<string, Way>();
  for (const one of ways) {
    const key = keyOf(one);
    const known = found.get(key);
    found.set(key, known ? joined(known, one) : one);
  }
  return [...found.values()];
}

function joined(a: Way, b: Way): Way {
  const [first, second] = ORDER[b.from] < ORDER[a.from] ? [b, a] : [a, b];
  return {
    ...first,
    label: isBare(first) && !isBare(second) ? second.label : first.label,
    href: first.href ?? second.href,
    hours: first.hours || second.hours,
    person: first.person || second.person,
    // A tariff in words was read for one place only, and beats the kind of number.
    cost: dearer(first, second),
    rank: first.rank === second.rank ? first.rank : Math.min(first.rank ?? baseRank(first), second.rank ?? baseRank(second)),
  };
}

function dearer({ cost }: Way, other: Way): Way['cost'] {
  const order: readonly Way['cost'][] = ['unknown', 'normal', 'toll-free', 'shared', 'premium'];
  return order.indexOf(other.cost) > order.indexOf(cost) ? other.cost : cost;
}

function isBare({ label, value }: Way): boolean {
  return label === value || label === '' || !/\p{L}{2}/u.test(label) || label.includes('@');
}

function keyOf({ kind, value, href }: Way): string {
  return `${kind} ${(kind === 'post' ? value.replaceAll(/[\s,.]+/g, ' ') : href?.replace(/\/?(?:#.*)?$/, '') ?? value).toLowerCase()}`;
}
