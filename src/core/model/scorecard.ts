import type { PathKind } from './contact-path.ts';
import type { Severity } from './detector.ts';
import type { Band, CategoryId, CriterionState } from './posture.ts';
import type { Purpose } from './finding.ts';

/** Where a line of the scorecard comes from, worded for a reader. */
export interface Provenance {
  /** `help.html on shop.example, 24 November 2026`. */
  readonly text: string;
  readonly address: string;
  /** ISO 8601. */
  readonly seenAt: string;
  /** Older than 90 days: shown faded, to be read again. */
  readonly stale: boolean;
  /** An entry of a company directory, not a place of the company's own. */
  readonly listed?: true;
}

/** How to find an element again in the open tab. */
export interface Spot {
  readonly ref: number | null;
  readonly path: string;
  readonly quote: string;
  /** Of the page; a mail stands at none. */
  readonly address: string;
  /** ISO 8601 moment at which the mail was read, by which it is known from every other; `null` for pages. */
  readonly mail: string | null;
}

/** One direct way in, or one way out. */
export interface WayLine {
  readonly kind: PathKind;
  /** `Write an e-mail`, `Call`, `Cancel here`. */
  readonly action: string;
  readonly value: string;
  /** The value as people read it: a number with its spaces (ITU-T E.123). */
  readonly shown: string;
  readonly label: string;
  readonly href: string | null;
  /** Hours, cost, person: one line, may be empty. */
  readonly detail: string;
  readonly provenance: Provenance;
  readonly spot: Spot | null;
}

/** A norm beside a finding; wording follows NORMS section 0: "may fall short of", never "illegal". */
export interface NormLine {
  readonly id: string;
  readonly text: string;
  readonly citation: string;
  readonly url: string;
  readonly tier: 'N1' | 'N2' | 'N3' | 'N4' | 'N5';
  readonly tierText: string;
  readonly jurisdiction: string;
}

/** One thing that stands in the way. */
export interface WallLine {
  readonly detector: string;
  readonly severity: Severity;
  readonly severityText: string;
  readonly sentence: string;
  readonly quotes: readonly { readonly text: string; readonly note: string; readonly provenance: Provenance; readonly spot: Spot | null }[];
  readonly why: string;
  readonly norms: readonly NormLine[];
  /** Criterion it counts under and points it took, e.g. `L1` and 10. */
  readonly criterion: string;
  readonly points: number;
}

/** Something done well. */
export interface CreditLine {
  readonly id: string;
  readonly sentence: string;
  readonly quote: string;
  readonly provenance: Provenance;
  readonly spot: Spot | null;
}

/** One criterion, opened to what decided it. */
export interface CriterionLine {
  readonly id: string;
  readonly title: string;
  readonly state: CriterionState;
  readonly stateText: string;
  readonly points: number;
  readonly earned: number | null;
  readonly because: string;
}

/** One category with its bar. */
export interface CategoryLine {
  readonly id: CategoryId;
  readonly name: string;
  readonly weight: number;
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly criteria: readonly CriterionLine[];
}

/** Worded, dated, exportable account of one posture: every surface draws these words and computes nothing. */
export interface Scorecard {
  readonly schema: 'earshot.scorecard/1';
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly company: { readonly name: string; readonly domain: string };
  /** `Walled off`, or `Not enough heard`. */
  readonly verdict: string;
  /** One sentence that explains the verdict. */
  readonly summary: string;
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** `68 (47–83)`, or `–`. */
  readonly scoreText: string;
  readonly band: Band | null;
  /** 0–1 and worded: `61 % of what counts was heard`. */
  readonly coverage: number;
  readonly coverageText: string;
  /** Date worded for the language, and ISO. */
  readonly dateText: string;
  readonly date: string;
  readonly rubric: string;
  readonly rubricText: string;
  /** Direct ways in, best first. */
  readonly reach: readonly WayLine[];
  readonly walls: readonly WallLine[];
  /** Ways out: unsubscribe, cancel, delete. */
  readonly leave: readonly WayLine[];
  readonly credits: readonly CreditLine[];
  readonly categories: readonly CategoryLine[];
  /** What could not be told, and why. */
  readonly unsure: readonly { readonly detector: string; readonly sentence: string; readonly because: string }[];
  /** What to open next to hear more. */
  readonly next: readonly { readonly purpose: Purpose; readonly text: string; readonly address: string | null }[];
  readonly read: readonly Provenance[];
  readonly possibleCaps: readonly string[];
  /** Headings and fixed sentences by key (`reach`, `walls`, `leave`, `credits`, `none-found` …), in `lang`. */
  readonly words: Readonly<Record<string, string>>;
}
