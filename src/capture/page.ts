import type { PageSnapshot } from '../core/model/snapshot.ts';
import type { Captured, CaptureLimit } from './captured.ts';
import type { Walk } from './walk-state.ts';
import { LIMIT } from './captured.ts';
import { contentOf } from './content.ts';
import { readHead } from './head.ts';
import { noteSilentProperties } from './microdata.ts';
import { resolverFor } from './resolve.ts';
import { walkOn } from './walk.ts';
import { newWalk } from './walk-state.ts';

/** How a page is to be read. */
export interface PageOptions {
  /** Address of the page, `null` when nobody knows where a saved file came from. */
  readonly url: string | null;
  /** ISO 8601 time of capture. */
  readonly now: string;
  readonly limit?: CaptureLimit;
}

/** A page being read in portions. */
export interface PageReading {
  /** Reads at most so many nodes more; the page once all is read, else `null`. */
  readonly next: (nodes: number) => Captured<PageSnapshot> | null;
}

/** Records a page in one walk: no layout, no style, nothing of the page is changed or called. */
export function capturePage(document: Document, options: PageOptions): Captured<PageSnapshot> {
  const reading = startPage(document, options);
  for (;;) {
    const captured = reading.next(Number.MAX_SAFE_INTEGER);
    if (captured) return captured;
  }
}

/** Starts the same walk to be taken in portions, so that a very long page never holds up its own scripts. */
export function startPage(document: Document, options: PageOptions): PageReading {
  const resolve = resolverFor(document, options.url);
  const root = document.body ?? document.documentElement;
  const walk = newWalk(root, { resolve, mail: false, limit: options.limit ?? LIMIT });
  return { next: nodes => (walkOn(walk, nodes) ? captured(document, walk, options) : null) };
}

function captured(document: Document, walk: Walk, options: PageOptions): Captured<PageSnapshot> {
  const head = readHead(document, walk.setting.resolve);
  noteSilentProperties(walk, document);
  const content = contentOf(walk);
  const snapshot: PageSnapshot = {
    kind: 'page', url: options.url, lang: head.lang, title: head.title, ...content, appearances: [],
    unread: [...head.unread, ...walk.unread], takenAt: options.now,
    meta: head.meta, jsonLd: head.jsonLd, microdata: walk.microdata, resources: [...new Set([...head.scripts, ...walk.frames])],
  };
  return { snapshot, elementOf: ref => walk.elements.get(ref) ?? null };
}
