/** Something that notes changes until it is stopped. */
export interface ChangeWatch {
  /** Notes changes below one more root: a shadow tree, the document in a frame. Watching twice is watching once. */
  readonly watch: (root: Node) => void;
  /** Forgets what was noted and who was muted: the page is another one now. */
  readonly forget: () => void;
  readonly stop: () => void;
}

/** Told which nodes were added or rewritten; the next telling waits until this one is done. */
export type OnQuiet = (nodes: readonly Node[]) => Promise<void>;

// Milliseconds without any change: long enough for a widget to finish drawing itself, short enough that nobody has closed the page by then.
const QUIET = 1000;
// At the latest, while changes go on.
const LONGEST = 5000;
// A text that was rewritten more often than this is a clock, a counter or a carousel.
const REWRITES = 3;
// More than this noted between two looks is a flood; the rest is left until the page is read anew.
const FLOOD = 20_000;
const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };
const TEXT = 3;

/** Notes what changes in a document. While it changes, the cost is one entry in a set a node: no text is read, no tree walked. */
export function watchChanges(document: Document, onQuiet: OnQuiet): ChangeWatch {
  const view = document.defaultView;
  if (!view) return { watch: () => undefined, forget: () => undefined, stop: () => undefined };
  const notes = notebook();
  const timer = quietTimer(view, async () => {
    const nodes = notes.take();
    if (nodes.length > 0) await onQuiet(nodes).catch(() => undefined);
    return notes.isEmpty();
  });
  const observer = new view.MutationObserver(records => {
    notes.write(records);
    if (!notes.isEmpty()) timer.touch();
  });
  let roots = new WeakSet<Node>();
  const watch = (root: Node): void => {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, WATCHED);
  };
  watch(document);
  return {
    watch,
    forget: notes.forget,
    stop: () => { observer.disconnect(); timer.stop(); notes.take(); roots = new WeakSet(); },
  };
}

interface QuietTimer {
  /** There was a change just now. */
  readonly touch: () => void;
  readonly stop: () => void;
}

/** Calls `tell` once changes have paused; it answers whether nothing came meanwhile. One timer for many changes: it looks when it ends, and waits on. */
function quietTimer(view: Window, tell: () => Promise<boolean>): QuietTimer {
  let [first, last, timer, busy] = [0, 0, 0, false];
  const now = (): number => view.performance.now();
  const arm = (): void => {
    first = last;
    timer = view.setTimeout(look, QUIET);
  };
  const look = (): void => {
    const wait = Math.min(last + QUIET, first + LONGEST) - now();
    timer = wait > 1 ? view.setTimeout(look, wait) : 0;
    if (timer === 0) void end();
  };
  const end = async (): Promise<void> => {
    busy = true;
    const isDone = await tell();
    busy = false;
    if (!isDone && timer === 0) arm();
  };
  return {
    touch: () => { last = now(); if (timer === 0 && !busy) arm(); },
    stop: () => view.clearTimeout(timer),
  };
}

interface Notebook {
  readonly write: (records: readonly MutationRecord[]) => void;
  /** What was noted and still stands, and is not a text that never rests; the notes begin anew. */
  readonly take: () => readonly Node[];
  readonly isEmpty: () => boolean;
  readonly forget: () => void;
}

function notebook(): Notebook {
  let noted = new Set<Node>();
  let rewrites = new WeakMap<Node, number>();
  return {
    write: records => { for (const record of records) if (noted.size < FLOOD && !isMuted(record, rewrites)) noteRecord(record, noted); },
    take: () => {
      const nodes = [...noted].filter(node => node.isConnected && !isOverwritten(node, rewrites));
      noted = new Set();
      return nodes;
    },
    isEmpty: () => noted.size === 0,
    forget: () => { noted = new Set(); rewrites = new WeakMap(); },
  };
}

function noteRecord({ type, target, addedNodes }: MutationRecord, noted: Set<Node>): void {
  if (type === 'characterData') noted.add(target);
  else for (const node of addedNodes) noted.add(node);
}

// Rows that are appended are no rewriting, however many they are.
function isMuted({ type, target, addedNodes, removedNodes }: MutationRecord, rewrites: WeakMap<Node, number>): boolean {
  if (type === 'childList' && (addedNodes.length === 0 || removedNodes.length === 0)) return addedNodes.length === 0;
  const times = (rewrites.get(target) ?? 0) + 1;
  rewrites.set(target, times);
  return times > REWRITES;
}

function isOverwritten(node: Node, rewrites: WeakMap<Node, number>): boolean {
  const rewritten = node.nodeType === TEXT && !rewrites.has(node) ? node.parentNode : node;
  return rewritten !== null && (rewrites.get(rewritten) ?? 0) > REWRITES;
}
