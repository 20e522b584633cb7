import type { Appearance, Block, Control, ElementRef, MailSnapshot, PageSnapshot } from './snapshot.ts';
import type { Evidence } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** How much a pattern harms, after axe-core's impact words; points per word stand in rubric.json only. */
export type Severity = 'minor' | 'moderate' | 'serious' | 'critical';

/** What a reviewer must know about a detector without reading its code. */
export interface DetectorMeta<Kind extends 'page' | 'mail' = 'page' | 'mail'> {
  /** Folder name and only identity. */
  readonly id: string;
  /** Raised whenever the same input may get another verdict. */
  readonly version: number;
  /** Plain accusing sentence without subject, e.g. `Lets you leave only by telephone`. */
  readonly title: string;
  /** The same question answered well, e.g. `Lets you leave without a call`. */
  readonly titleClear: string;
  /** Why it matters to the person, one sentence. */
  readonly why: string;
  readonly reads: readonly Kind[];
  /** Id in data/patterns.json (Gray et al., CHI 2024, or our own, marked so). */
  readonly pattern: string;
  readonly severity: Severity;
  /** Ids in data/laws.json that a finding may conflict with. */
  readonly laws: readonly string[];
}

/** A phrase heard in the snapshot, where it stands, ready to be quoted. */
export interface HeardPhrase {
  readonly table: string;
  readonly lang: string;
  /** Block the words stand in, or the control whose label they are (`block` is then its block or a one-label stand-in). */
  readonly block: Block;
  readonly control: Control | null;
  /** Span within `block.text`, or within `control.label` when heard in a label. */
  readonly start: number;
  readonly end: number;
  /** The words stand in quotation marks. */
  readonly quoted: boolean;
  /** Sentence around the words, literal, at most 200 characters. */
  readonly quote: string;
}

/** Everything a detector may use: the snapshot, the phrases heard in it, and looks on demand. */
export interface View<S extends PageSnapshot | MailSnapshot = PageSnapshot | MailSnapshot> {
  readonly snapshot: S;
  /**
   * Phrases of a table heard in running text, in document order. Tables are `<detector id>` for the detector's own
   * phrases.json (sub-tables `<detector id>/<part>`) and the shared class names of data/phrases.
   * Left out: words in quotation marks, quotes, code, user comments, and elements known to be hidden.
   */
  readonly heard: (table: string) => readonly HeardPhrase[];
  /** The same for labels of links and buttons (each label is matched as a text of its own). */
  readonly labelled: (table: string) => readonly HeardPhrase[];
  /** Like both of the above, with nothing left out: for rules about hiding itself. */
  readonly heardAnywhere: (table: string) => readonly HeardPhrase[];
  /** How an element looks. Asking is what makes capture measure it; until then, and where layout is missing, facts are `unknown`. */
  readonly look: (ref: ElementRef) => Appearance;
  /** Where an element stands, for evidence: its path where that was measured, else the region or just the page. Nothing is measured for it. */
  readonly place: (ref: ElementRef) => string;
  /** Evidence from a heard phrase, with its place. */
  readonly evidence: (phrase: HeardPhrase, note?: string) => Evidence;
  /** The page talks about such things rather than doing them: an article, forum, encyclopedia, documentation, code. */
  readonly isTalk: boolean;
  /** Detected or declared language of the content, BCP 47. */
  readonly lang: string | null;
}

/**
 * What a text by itself must hold before a detector can accuse on it: something heard in one of the tables, or letters that
 * pass. A text by itself has no address, header, link, heading or look, so what accuses on these only has no grounds in it.
 */
export interface Grounds {
  readonly tables: readonly string[];
  readonly letters?: (text: string) => boolean;
}

/** One question about one snapshot. */
export interface Detector<Kind extends 'page' | 'mail' = 'page' | 'mail'> {
  readonly meta: DetectorMeta<Kind>;
  /** Spares the question about texts by themselves that hold no grounds; left out, every text that says anything is asked about. */
  readonly grounds?: Grounds;
  /** Pure; may throw, which detect.ts turns into `cantTell`. */
  readonly detect: (view: View<Kind extends 'page' ? ('mail' extends Kind ? PageSnapshot | MailSnapshot : PageSnapshot) : MailSnapshot>) => Verdict;
}
