import type { Evidence } from './evidence.ts';

/** Outcome of one detector on one snapshot, after EARL 1.0 and axe-core. Doubt is never a `found`. */
export type Verdict =
  | { readonly outcome: 'found'; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | { readonly outcome: 'clear'; readonly evidence: readonly Evidence[] }
  | { readonly outcome: 'cantTell'; readonly because: string; readonly evidence: readonly Evidence[] }
  | { readonly outcome: 'inapplicable' };

/** The tag of a verdict. */
export type Outcome = Verdict['outcome'];

/** The pattern is there; the first evidence is the one a reader is shown first. */
export function found(...evidence: readonly [Evidence, ...Evidence[]]): Verdict {
  return { outcome: 'found', evidence };
}

/** It was looked for where it would stand, and is not there; evidence says what spoke for the company, if anything. */
export function clear(...evidence: readonly Evidence[]): Verdict {
  return { outcome: 'clear', evidence };
}

/** A fact that the judgement needs is missing; the sentence names it. */
export function cantTell(because: string, ...evidence: readonly Evidence[]): Verdict {
  return { outcome: 'cantTell', because, evidence };
}

/** The question does not arise on this page or mail. */
export function inapplicable(): Verdict {
  return { outcome: 'inapplicable' };
}
