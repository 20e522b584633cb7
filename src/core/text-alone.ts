import type { Detector } from './model/detector.ts';
import type { MailSnapshot, PageSnapshot, Snapshot } from './model/snapshot.ts';
import type { Heard, PhraseMatcher } from './text/phrase-matcher.ts';
import { askedTables } from './asked-tables.ts';
import { detect } from './detect.ts';
import { detectors } from './registry.ts';
import { viewOf } from './view.ts';

// A label is short; the phrase corpus holds none longer.
const LABEL_LIMIT = 80;
const NOWHERE = { kind: 'page', address: '', purpose: 'other', seenAt: '' } as const;

/** Ids of the detectors that accuse on a text by itself, read as a page and as a mail; sorted. */
export function evidenceFor(text: string, heard: readonly Heard[], matcher: PhraseMatcher): readonly string[] {
  const tables = new Set(heard.map(({ table }) => table));
  const hear = (other: string): readonly Heard[] => (other === text ? heard : matcher.hear(other));
  const content = isLabel(text) ? labelWith(text) : paragraphWith(text);
  const found = [pageWith(content), mailWith(content)].flatMap(snapshot => {
    const asked = detectorsFor(snapshot, tables);
    if (asked.length === 0) return [];
    return detect(viewOf<Snapshot>(snapshot, { hear }).view, asked, NOWHERE).filter(({ outcome }) => outcome === 'found');
  });
  return [...new Set(found.map(({ detector }) => detector))].toSorted();
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
  for (const table of tables) for (const detector of known.byTable.get(table) ?? []) asked.add(detector);
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
