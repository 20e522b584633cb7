import type { Reading } from '../../core/model/reading.ts';
import type { LabelledFile } from './labelled-file.ts';
import { quotesOverlap } from './quote-overlap.ts';

/** Whether the opt-out that a reader saw in a mail's body was found. */
export interface JudgedOptOut {
  readonly isLabelled: boolean;
  /** A way to unsubscribe was listed from the body, or a detector quoted the labelled passage as the way that is there. */
  readonly isFound: boolean;
  /** A way to unsubscribe was listed from the body. */
  readonly isListed: boolean;
  /** The listed way leads where the label says; `null` where the label names no address. */
  readonly isSameAddress: boolean | null;
}

const NAMING: readonly string[] = ['unsubscribe-missing', 'unsubscribe-buried', 'unsubscribe-walled'];

/** Holds the ways to unsubscribe against the label; `null` for pages and where the reader could not tell. */
export function judgeOptOut({ medium, facts, quotes }: LabelledFile, { paths, findings }: Pick<Reading, 'paths' | 'findings'>): JudgedOptOut | null {
  const isLabelled = facts['unsubscribeInBody'];
  if (medium !== 'mail' || typeof isLabelled !== 'boolean') return null;
  const { unsubscribeQuote: quote = '', unsubscribeHref: address } = quotes;
  const ways = paths.filter(({ kind, from }) => kind === 'unsubscribe' && from !== 'header');
  const isNamed = findings.some(({ detector, outcome, evidence }) => NAMING.includes(detector)
    && !(detector === 'unsubscribe-missing' && outcome === 'found') && outcome !== 'cantTell'
    && evidence.some(({ kind, quote: own }) => kind !== 'header' && own !== '' && (!isLabelled || quotesOverlap(own, quote))));
  return {
    isLabelled,
    isFound: ways.length > 0 || isNamed,
    isListed: ways.length > 0,
    isSameAddress: isLabelled && address ? ways.some(({ value, href }) => [value, href ?? ''].some(own => place(own) === place(address))) : null,
  };
}

// What stands behind the question mark names the reader and is cut from records.
function place(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^https?:\/\//i, '').replace(/\/$/, '').toLowerCase();
}
