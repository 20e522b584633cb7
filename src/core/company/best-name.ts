import { fits } from './name.ts';
import { shownDomain } from './domain.ts';

/** Which of the names a company was seen under is its name, and which are others. */
export interface Names {
  readonly name: string;
  readonly others: readonly string[];
}

/**
 * The name that fits the domain best, then the shortest; the domain itself only where there is no other. Depends on the set of names alone, not
 * on which came first.
 */
export function bestName(domain: string, names: readonly string[]): Names {
  const plain = new Set(['', domain, shownDomain(domain)]);
  const [best, ...others] = [...new Set(names)].filter(name => !plain.has(name)).toSorted((a, b) => order(a, domain) - order(b, domain) || a.length - b.length || (a < b ? -1 : 1));
  return best === undefined ? { name: shownDomain(domain), others: [] } : { name: best, others };
}

function order(name: string, domain: string): number {
  return fits(name, domain) ? 0 : 1;
}
