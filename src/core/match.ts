import { phraseClasses } from './phrases.ts';
import { phraseMatcher } from './registry.ts';
import { evidenceFor } from './text-alone.ts';

/** What one text says: the phrase classes in it, where, and which detectors it alone would be evidence for. */
export interface TextMatch {
  /** Sorted class names, `none` alone when no class was heard. */
  readonly classes: readonly string[];
  /** UTF-16 spans in the text, end exclusive. */
  readonly spans: readonly { readonly class: string; readonly lang: string; readonly start: number; readonly end: number }[];
  readonly detectors: readonly string[];
}

const NOTHING: TextMatch = { classes: ['none'], spans: [], detectors: [] };
const classes = new Set(phraseClasses);

/** Hears one text by itself: `earshot match`. Linear in the text. */
export function matchText(text: string): TextMatch {
  const matcher = phraseMatcher();
  const heard = matcher.hear(text);
  if (heard.length === 0) return NOTHING;
  const spans = heard
    .filter(phrase => classes.has(phrase.table) && !phrase.quoted)
    .map(({ table, lang, start, end }) => ({ class: table, lang, start, end }));
  const named = [...new Set(spans.map(span => span.class))].toSorted();
  return { classes: named.length > 0 ? named : ['none'], spans, detectors: evidenceFor(text, heard, matcher) };
}
