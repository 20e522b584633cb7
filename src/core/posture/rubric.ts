import type { CallCost, PathKind } from '../model/contact-path.ts';
import type { Severity } from '../model/detector.ts';
import type { Purpose } from '../model/finding.ts';
import type { Band, CategoryId, CriterionState } from '../model/posture.ts';
import data from './rubric.json' with { type: 'json' };

/** A question to what was heard of a company; the answer is what speaks for it, or nothing. */
export type Clue =
  | { readonly all: readonly Clue[] }
  | { readonly any: readonly Clue[] }
  /** None of these holds; gives no evidence of its own. */
  | { readonly none: readonly Clue[] }
  /** The detector found its pattern: on `dates` days at least, the first and the last `days` days apart. */
  | { readonly found: string; readonly dates?: number; readonly days?: number }
  /** The detector looked and found the opposite, on pages of these purposes. */
  | { readonly clear: string; readonly on?: readonly Purpose[] }
  /** A page of these purposes was read and the detector, switched on, had nothing to say or to doubt there. */
  | { readonly quiet: string; readonly on: readonly Purpose[] }
  | { readonly credit: string; readonly on?: readonly Purpose[] }
  | PathClue
  /** One of these signs was seen. */
  | { readonly sign: readonly string[] }
  /** A page of one of these purposes was read. */
  | { readonly read: readonly Purpose[] };

/** A way in or out of one of these kinds; what a directory alone knows does not count for the company. */
export interface PathClue {
  readonly path: readonly PathKind[];
  readonly from?: readonly ('page' | 'header' | 'structured-data')[];
  readonly on?: readonly Purpose[];
  readonly cost?: readonly CallCost[];
  /** Opening hours stand beside it. */
  readonly hours?: boolean;
}

/** One criterion as the rubric states it. */
export interface CriterionRule {
  readonly id: string;
  readonly category: CategoryId;
  readonly severity: Severity;
  readonly norms: readonly string[];
  /** Pages or mails that would settle it, most telling first. */
  readonly observedOn: readonly Purpose[];
  /** Seldom visible to software: while it is not observed it is left out of coverage and bounds. */
  readonly observedOnly: boolean;
  /** Without this and without a matching rule, the criterion does not apply. */
  readonly appliesWhen?: Clue;
  /** The first rule that holds decides; with none the criterion is not observed. */
  readonly rules: readonly { readonly state: 'pass' | 'partial' | 'fail'; readonly when: Clue }[];
}

/** A serious conflict with a concrete law, for a reviewer to confirm (NORMS section 6, caps). */
export interface CapRule {
  readonly id: string;
  readonly detectors: readonly string[];
  readonly norms: readonly string[];
  readonly when: Clue;
}

/** Every number and every rule of the scale; a change of any raises `version`. */
export interface Rubric {
  readonly version: string;
  readonly points: Readonly<Record<Severity, number>>;
  readonly shares: Readonly<Record<Exclude<CriterionState, 'notApplicable' | 'notObserved'>, number>>;
  readonly weights: Readonly<Record<CategoryId, number>>;
  /** Best first; `from` is the lowest score of the band. */
  readonly bands: readonly { readonly band: Band; readonly from: number }[];
  /** Share of applicable points that must be observed for a band, 0–1. */
  readonly minimumCoverage: number;
  readonly requiredCategories: readonly CategoryId[];
  /** Bands that the bounds may touch at most. */
  readonly maximumBandSpan: number;
  readonly staleAfterDays: number;
  readonly evidenceLimit: number;
  readonly quotesPerWall: number;
  /** Points by which each weight is moved in the sensitivity run. */
  readonly sensitivityShift: number;
  /** States of a union, by country code, whose law counts where the site aims at one of them. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly caps: readonly CapRule[];
  /** Best band with one confirmed cap, and with two. */
  readonly capBands: readonly Band[];
  readonly criteria: readonly CriterionRule[];
}

/** The scale in force. Weights, points and bands after NORMS section 6; severities after axe-core's impact words. */
export const rubric: Rubric = data as Rubric;
