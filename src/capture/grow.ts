import type { PageSnapshot } from '../core/model/snapshot.ts';
import type { Captured, CaptureLimit } from './captured.ts';
import type { PageOptions } from './page.ts';
import type { Walk } from './walk-state.ts';
import { LIMIT } from './captured.ts';
import { changedGroups, type ChangedGroup } from './changed-roots.ts';
import { contentOf } from './content.ts';
import { readHead } from './head.ts';
import { joined, keepWhere } from './merge-content.ts';
import { highestRef, outdatedRefs, saysNew, tieToForms } from './outdated.ts';
import { resolverFor } from './resolve.ts';
import { startInside, walkOn } from './walk.ts';
import { newWalk } from './walk-state.ts';

/** A page read on in portions. */
export interface Growth {
  /** Reads at most so many nodes more; once all is read the grown page, or `same` when nothing was said that was not known. */
  readonly next: (nodes: number) => Captured<PageSnapshot> | 'same' | null;
}

/**
 * Reads on where nodes were added or rewritten, at a cost in proportion to them. The page as known is not read again: its
 * parts that are gone or that were read again are left out, the new ones follow with numbers of their own.
 */
export function startGrowth(document: Document, known: Captured<PageSnapshot>, change: PageOptions & { readonly nodes: readonly Node[] }): Growth {
  const groups = changedGroups(change.nodes);
  const walks: Walk[] = [];
  const resolve = resolverFor(document, change.url);
  let entered = highestRef(known.snapshot);
  return {
    next: nodes => {
      for (let left = nodes; left > 0;) {
        let walk = walks.at(-1);
        if (!walk || walk.depth < 0) {
          const group = groups[walks.length];
          if (!group) return grown(document, known, { groups, walks, change });
          walk = startWalk(group, { resolve, entered, limit: change.limit ?? LIMIT });
          walks.push(walk);
        }
        const before = walk.entered;
        // Past the limit the walk says so itself and ends.
        if (walkOn(walk, left)) walk.depth = -1;
        entered = walk.entered;
        left -= Math.max(1, walk.depth < 0 ? entered - before : left);
      }
      return null;
    },
  };
}

interface Start {
  readonly resolve: (written: string) => string;
  readonly entered: number;
  readonly limit: CaptureLimit;
}

function startWalk({ nodes, around, parent }: ChangedGroup, { resolve, entered, limit }: Start): Walk {
  const first = nodes[0];
  const root = first?.nodeType === 1 ? first as Element : parent;
  const walk = newWalk(root, { resolve, mail: false, limit: { ...limit, elements: limit.elements + entered } });
  // The parent takes a number of its own: text that stands in it directly belongs to it.
  walk.entered = entered + 1;
  // Microdata of a page is read as a whole or not at all.
  walk.hasMicrodata = false;
  startInside(walk, around, nodes);
  return walk;
}

interface Finished {
  readonly groups: readonly ChangedGroup[];
  readonly walks: readonly Walk[];
  readonly change: PageOptions;
}

function grown(document: Document, known: Captured<PageSnapshot>, { groups, walks, change }: Finished): Captured<PageSnapshot> | 'same' {
  const { snapshot, elementOf } = known;
  const added = joined(walks.map(contentOf));
  const read = new Set(groups.flatMap(({ nodes }) => nodes));
  const outdated = outdatedRefs(known, read);
  if (!saysNew(added, keepWhere(snapshot, ref => outdated.has(ref)))) return 'same';
  const elements = new Map(walks.flatMap(walk => [...walk.elements]));
  const stillOf = (ref: number): Element | null => elements.get(ref) ?? (outdated.has(ref) ? null : elementOf(ref));
  const content = tieToForms(joined([keepWhere(snapshot, ref => !outdated.has(ref)), added]), stillOf);
  const head = readHead(document, resolverFor(document, change.url));
  const grownSnapshot: PageSnapshot = {
    ...snapshot, ...content, appearances: [], title: head.title, meta: head.meta, jsonLd: head.jsonLd, takenAt: change.now,
    unread: [...new Set([...snapshot.unread, ...walks.flatMap(walk => [...walk.unread])])],
    resources: [...new Set([...snapshot.resources, ...head.scripts, ...walks.flatMap(walk => walk.frames)])],
  };
  return { snapshot: grownSnapshot, elementOf: stillOf };
}
