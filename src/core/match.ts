import { phraseClasses } from './phrases.ts';
import { phraseMatcher } from './registry.ts';
import { evidenceFor } from './text-alone.ts';

/** What one text says: the phrase classes in it, where, and which detectors it alone would be evidence for. */
export interface TextMatch {
  /** Sorted class names, `none` alone when no class was heard. */
  readonly classes: readonly string[];
  readonly spans: readonly Span[];
  readonly detectors: readonly string[];
}

/** Where a class was heard: UTF-16 offsets in the text, end exclusive. */
interface Span {
  readonly class: string;
  readonly lang: string;
  readonly start: number;
  readonly end: number;
}

const NOTHING: TextMatch = { classes: ['none'], spans: [], detectors: [] };
const classes = new Set(phraseClasses);

/** Hears one text by itself: `earshot match`. Linear in the text. */
export function matchText(text: string): TextMatch {
  const matcher = phraseMatcher();
  const heard = matcher.hear(text);
  if (heard.length === 0) return NOTHING;
  const spans: Span[] = [];
  const named: string[] = [];
  for (const { table, lang, start, end, quoted } of heard) {
    if (quoted || !classes.has(table)) continue;
    spans.push({ class: table, lang, start, end });
    if (!named.includes(table)) named.push(table);
  }
  return { classes: named.length > 0 ? named.toSorted() : ['none'], spans, detectors: evidenceFor(text, heard, matcher) };
}
