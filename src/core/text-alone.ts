import type { Detector } from './model/detector.ts';
import type { MailSnapshot, PageSnapshot, Snapshot } from './model/snapshot.ts';
import type { Heard, PhraseMatcher } from './text/phrase-matcher.ts';
import { accuses } from './detect.ts';
import { detectors } from './registry.ts';
import { hearingOf, viewWith } from './view.ts';

// A label is short; the phrase corpus holds none longer.
const LABEL_LIMIT = 80;
const KINDS = ['page', 'mail'] as const;
const NOBODY: readonly string[] = [];
const NONE: readonly Detector[] = [];
const byTable = detectorsByTable();
// Those that tables alone do not tell about.
const readers = detectors.filter(({ grounds }) => !grounds || grounds.letters);

/** Ids of the detectors that accuse on a text by itself, read as a page and as a mail; sorted. */
export function evidenceFor(text: string, heard: readonly Heard[], matcher: PhraseMatcher): readonly string[] {
  const asked = detectorsFor(text, heard);
  if (asked.length === 0) return NOBODY;
  const content = isLabel(text) ? labelWith(text) : paragraphWith(text);
  const page = pageWith(content);
  const hearing = hearingOf(page, { hear: other => (other === text ? heard : matcher.hear(other)) });
  const found: string[] = [];
  for (const kind of KINDS) {
    const open = asked.filter(({ meta: { id, reads } }) => reads.includes(kind) && !found.includes(id));
    if (open.length === 0) continue;
    const { view } = viewWith<Snapshot>(kind === 'page' ? page : mailWith(content), hearing);
    for (const detector of open) if (accuses(detector, view)) found.push(detector.meta.id);
  }
  return found.toSorted();
}

type Content = ReturnType<typeof contentWith>;

function isLabel(text: string): boolean {
  return text.length <= LABEL_LIMIT && !text.includes('\n');
}

function paragraphWith(text: string) {
  return contentWith(text, []);
}

function labelWith(text: string) {
  return contentWith(text, [
    { ref: 1, kind: 'button', label: text, href: null, region: 'main', block: 0, start: 0, end: text.length, imageOnly: false },
  ]);
}

function contentWith(text: string, controls: PageSnapshot['controls']) {
  return {
    lang: null, title: '', fields: [], forms: [], pictures: [], appearances: [], unread: [], takenAt: '', controls,
    blocks: [{ ref: 0, tag: 'p', region: 'main', text } as const],
  };
}

function pageWith(content: Content): PageSnapshot {
  return { kind: 'page', url: null, meta: {}, jsonLd: [], microdata: [], resources: [], ...content };
}

function mailWith(content: Content): MailSnapshot {
  return {
    kind: 'mail', headerLevel: 'none', headers: [], from: null, replyTo: [], subject: '', sentAt: null,
    hostUnsubscribe: 'unknown', ...content,
  };
}

// A few detectors among two dozen, so that a walk over the list beats a set.
function detectorsFor(text: string, heard: readonly Heard[]): readonly Detector[] {
  const asked = readers.filter(({ grounds }) => grounds?.letters?.(text) ?? true);
  for (const { table } of heard) {
    for (const detector of byTable.get(table) ?? NONE) if (!asked.includes(detector)) asked.push(detector);
  }
  return asked;
}

function detectorsByTable(): ReadonlyMap<string, readonly Detector[]> {
  const all = new Map<string, Detector[]>();
  for (const detector of detectors) {
    for (const table of detector.grounds?.tables ?? []) all.set(table, [...all.get(table) ?? [], detector]);
  }
  return all;
}
