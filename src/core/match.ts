import type { MailSnapshot, PageSnapshot } from './model/snapshot.ts';
import { detect } from './detect.ts';
import { detectors, phraseClasses, phraseMatcher } from './registry.ts';
import { viewOf } from './view.ts';

/** What one text says: the phrase classes in it, where, and which detectors it alone would be evidence for. */
export interface TextMatch {
  /** Sorted class names, `none` alone when no class was heard. */
  readonly classes: readonly string[];
  /** UTF-16 spans in the text, end exclusive. */
  readonly spans: readonly { readonly class: string; readonly lang: string; readonly start: number; readonly end: number }[];
  readonly detectors: readonly string[];
}

// A label is short; the phrase corpus holds none longer.
const LABEL_LIMIT = 80;
const NOWHERE = { kind: 'page', address: '', purpose: 'other', seenAt: '' } as const;
const classes = new Set(phraseClasses);

/** Hears one text by itself: `earshot match`. Linear in the text. */
export function matchText(text: string): TextMatch {
  const heard = phraseMatcher().hear(text);
  const spans = heard
    .filter(phrase => classes.has(phrase.table) && !phrase.quoted)
    .map(({ table, lang, start, end }) => ({ class: table, lang, start, end }));
  const named = [...new Set(spans.map(span => span.class))].toSorted();
  return { classes: named.length > 0 ? named : ['none'], spans, detectors: heard.length > 0 ? evidenceFor(text) : [] };
}

function evidenceFor(text: string): readonly string[] {
  const views = [pageOf(text), mailOf(text)].map(snapshot => viewOf(snapshot, phraseMatcher()).view);
  const found = views.flatMap(view => detect(view, detectors, NOWHERE)).filter(finding => finding.outcome === 'found');
  return [...new Set(found.map(finding => finding.detector))].toSorted();
}

function contentOf(text: string) {
  const isLabel = text.length <= LABEL_LIMIT && !text.includes('\n');
  return {
    lang: null, title: '', fields: [], forms: [], pictures: [], appearances: [], unread: [], takenAt: '',
    blocks: [{ ref: 0, tag: 'p', region: 'main', text } as const],
    controls: isLabel
      ? [{ ref: 1, kind: 'button', label: text, href: null, region: 'main', block: 0, start: 0, end: text.length, imageOnly: false } as const]
      : [],
  };
}

function pageOf(text: string): PageSnapshot {
  return { kind: 'page', url: null, meta: {}, jsonLd: [], microdata: [], resources: [], ...contentOf(text) };
}

function mailOf(text: string): MailSnapshot {
  return {
    kind: 'mail', headerLevel: 'none', headers: [], from: null, replyTo: [], subject: '', sentAt: null,
    hostUnsubscribe: 'unknown', ...contentOf(text),
  };
}
