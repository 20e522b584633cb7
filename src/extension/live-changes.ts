import type { PageSnapshot } from '../core/model/snapshot.ts';
import type { Captured } from '../capture/captured.ts';
import type { ChangeTiming } from '../capture/changes.ts';
import { watchChanges } from '../capture/changes.ts';
import { startGrowth } from '../capture/grow.ts';
import { idle, SLICE } from './idle.ts';

/** Who keeps the page as read so far, and what to do with more of it. */
export interface Follower {
  /** The page as last read, `null` while there is none. */
  readonly known: () => Captured<PageSnapshot> | null;
  /** More was found; the whole grown page. */
  readonly grown: (captured: Captured<PageSnapshot>) => Promise<void>;
  /** Another page now stands in this document. */
  readonly readAnew: () => Promise<void>;
  readonly timing?: ChangeTiming;
  /** Waits before each slice of reading. */
  readonly pause?: () => Promise<void>;
}

/** Follows one document from page to page. */
export interface Following {
  /** A reading of the whole page begins: what was noted before is part of it. */
  readonly begin: () => void;
  /** Also notes changes in the shadow trees and frames that a page was found to have. */
  readonly watch: (captured: Captured<PageSnapshot>) => void;
}

// A page that goes on adding words after so many looks is a stream, and was judged by what it began with.
const LOOKS_AN_ADDRESS = 20;
// Scripts may rewrite the address with every step of a scroll wheel.
const ADDRESSES = 100;

/** Reads on as a page changes by itself, and reads it anew when its address changes without a load. */
export function followChanges(document: Document, { known, grown, readAnew, timing, pause = idle }: Follower): Following {
  let address = pageAddress(document);
  let looks = 0;
  let addresses = 0;

  async function look(nodes: readonly Node[]): Promise<void> {
    if (pageAddress(document) !== address && addresses < ADDRESSES) {
      addresses += 1;
      looks = 0;
      await readAnew();
      return;
    }
    if (looks >= LOOKS_AN_ADDRESS) return;
    const before = known();
    looks += 1;
    if (!before) { await readAnew(); return; }
    const growth = startGrowth(document, before, { url: document.URL, now: new Date().toISOString(), nodes });
    for (;;) {
      await pause();
      const after = growth.next(SLICE);
      if (after === null) continue;
      // Whoever asked for a fresh reading meanwhile has all of this already; what says nothing new costs nobody a look.
      if (after === 'same' || known() !== before) looks -= after === 'same' ? 1 : 0;
      else await grown(after);
      return;
    }
  }

  const watch = watchChanges(document, { ...(timing ? { timing } : {}), onQuiet: look });
  return {
    begin: () => { address = pageAddress(document); watch.forget(); },
    watch: captured => { for (const root of rootsOf(captured, document)) watch.watch(root); },
  };
}

// A fragment leads to a place on the page, unless a script routes by it.
function pageAddress(document: Document): string {
  const { URL: url } = document;
  const hash = url.indexOf('#');
  return hash < 0 || /^#(?:\/|!)/.test(url.slice(hash)) ? url : url.slice(0, hash);
}

function rootsOf({ snapshot, elementOf }: Captured<PageSnapshot>, document: Document): ReadonlySet<Node> {
  const roots = new Set<Node>();
  for (const { ref } of [...snapshot.blocks, ...snapshot.controls]) {
    const root = elementOf(ref)?.getRootNode();
    if (root && root !== document) roots.add(root);
  }
  return roots;
}
