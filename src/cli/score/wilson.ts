/** A 95 % confidence interval of a share, both ends from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

// 97.5th percentile of the normal distribution: two-sided 95 %.
const Z = 1.959963984540054;

/**
 * Wilson score interval (Wilson 1927), which stays within 0 and 1 and is honest for small counts.
 * Nothing counted says nothing: 0 to 1.
 */
export function wilson(hits: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const square = Z * Z / of;
  const middle = (share + square / 2) / (1 + square);
  const half = Z / (1 + square) * Math.sqrt(share * (1 - share) / of + square / (4 * of));
  return { low: hits === 0 ? 0 : Math.max(0, middle - half), high: hits === of ? 1 : Math.min(1, middle + half) };
}
