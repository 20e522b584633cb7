import type { Evidence } from './evidence.ts';
import type { Outcome } from './verdict.ts';
import type { Severity } from './detector.ts';

/** A detector's verdict bound to its version, its source and its time. */
export interface Finding {
  readonly detector: string;
  readonly version: number;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
  /** Why it could not be told; empty otherwise. */
  readonly because: string;
  readonly laws: readonly string[];
  readonly source: Source;
}

/** Which page or mail a fact was seen on. Secrets never enter: no query, no fragment, no opaque path token. */
export interface Source {
  readonly kind: 'page' | 'mail' | 'directory';
  /** Redacted address of the page; `mail from news@shop.example` for mails. */
  readonly address: string;
  /** What the page is for, see `Purpose`. */
  readonly purpose: Purpose;
  /** ISO 8601. */
  readonly seenAt: string;
}

/** What a page is for, as far as words and address tell. */
export type Purpose =
  | 'home' | 'contact' | 'help' | 'imprint' | 'terms' | 'account' | 'cancel' | 'unsubscribe' | 'delete-account'
  | 'newsletter' | 'pricing' | 'checkout' | 'product' | 'article' | 'complaint' | 'mail' | 'other';

/** Something the company does well, with its evidence: the mirror of a finding. */
export interface Credit {
  /** Id in credits/credits.json, e.g. `replies-invited`. */
  readonly id: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly source: Source;
}
