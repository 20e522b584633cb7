import type { Detector } from './model/detector.ts';
import type { MailSnapshot, PageSnapshot, Snapshot } from './model/snapshot.ts';
import type { Heard, PhraseMatcher } from './text/phrase-matcher.ts';
import { askedTables } from './asked-tables.ts';
import { accuses } from './detect.ts';
import { detectors } from './registry.ts';
import { hearingOf, viewWith } from './view.ts';

// A label is short; the phrase corpus holds none longer.
const LABEL_LIMIT = 80;

/** Ids of the detectors that accuse on a text by itself, read as a page and as a mail; sorted. */
export function evidenceFor(text: string, heard: readonly Heard[], matcher: PhraseMatcher): readonly string[] {
  const tables = new Set(heard.map(({ table }) => table));
  const content = isLabel(text) ? labelWith(text) : paragraphWith(text);
  const page = pageWith(content);
  const hearing = hearingOf(page, { hear: other => (other === text ? heard : matcher.hear(other)) });
  const found = new Set<string>();
  for (const snapshot of [page, mailWith(content)]) {
    const { view } = viewWith<Snapshot>(snapshot, hearing);
    for (const detector of detectorsFor(snapshot, tables)) {
      if (!found.has(detector.meta.id) && accuses(detector, view)) found.add(detector.meta.id);
    }
  }
  return [...found].toSorted();
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

/** Detectors worth asking, by what was heard: those that look further than phrases, and the others by their tables. */
interface Askers {
  readonly always: readonly Detector[];
  readonly byTable: ReadonlyMap<string, readonly Detector[]>;
}

const askers = new Map<string, Askers>();

function detectorsFor(snapshot: Snapshot, tables: ReadonlySet<string>): readonly Detector[] {
  // A text alone differs from another only in its letters, its length and whether it may be a label.
  const shape = `${snapshot.kind} ${snapshot.controls.length}`;
  const known = askers.get(shape) ?? askersOf(snapshot);
  askers.set(shape, known);
  const asked = new Set(known.always);
  for (const table of tables) known.byTable.get(table)?.forEach(detector => asked.add(detector));
  return [...asked];
}

function askersOf(snapshot: Snapshot): Askers {
  const always: Detector[] = [];
  const byTable = new Map<string, Detector[]>();
  for (const detector of detectors.filter(({ meta }) => meta.reads.includes(snapshot.kind))) {
    const tables = askedTables(detector, snapshot);
    if (tables === null) always.push(detector);
    for (const table of tables ?? []) byTable.set(table, [...byTable.get(table) ?? [], detector]);
  }
  return { always, byTable };
}
