import { watchChanges } from '../capture/changes.ts';
import { serialiseParts } from '../capture/serialise.ts';
import { idle } from './idle.ts';
import { ask } from './messages.ts';

/** Who has the page read. */
export interface Follower {
  /** Somebody else reads the document now. */
  readonly isSilent: () => boolean;
  /** More was said, or another page stands in this document. */
  readonly readAnew: () => Promise<void>;
}

/** Follows one document from page to page. */
export interface Following {
  /** A reading of the whole page begins: what was noted before is part of it. */
  readonly begin: () => void;
  /** Also notes changes in the shadow trees and frames that a page was found to have. */
  readonly watch: (roots: readonly Node[]) => void;
}

// A page that goes on adding words after so many readings is a stream, and was judged by what it began with.
const READINGS_AN_ADDRESS = 20;
// Scripts may rewrite the address with every step of a scroll wheel.
const ADDRESSES = 100;

/**
 * Has a page read anew as it changes by itself: when what it adds says something that is listened for, at a cost in proportion to
 * what it adds, and when its address changes without a load.
 */
export function followChanges(document: Document, { isSilent, readAnew }: Follower): Following {
  let address = pageAddress(document);
  let readings = 0;
  let addresses = 0;

  async function look(nodes: readonly Node[]): Promise<void> {
    if (pageAddress(document) !== address && addresses < ADDRESSES) {
      addresses += 1;
      readings = 0;
      await readAnew();
      return;
    }
    if (readings >= READINGS_AN_ADDRESS || isSilent()) return;
    await idle();
    const parts = serialiseParts(nodes);
    if (parts === null) return;
    const { says } = await ask('added', { page: parts, url: document.URL, now: new Date().toISOString() });
    if (!says) return;
    readings += 1;
    await readAnew();
  }

  const watch = watchChanges(document, look);
  return {
    begin: () => { address = pageAddress(document); watch.forget(); },
    watch: roots => { for (const root of roots) watch.watch(root); },
  };
}

// A fragment leads to a place on the page, unless a script routes by it.
function pageAddress(document: Document): string {
  const { URL: url } = document;
  const hash = url.indexOf('#');
  return hash < 0 || /^#(?:\/|!)/.test(url.slice(hash)) ? url : url.slice(0, hash);
}
