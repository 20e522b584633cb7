import type { PageSnapshot } from '../core/model/snapshot.ts';
import type { Captured, CaptureLimit } from './captured.ts';
import type { Walk } from './walk-state.ts';
import { LIMIT } from './captured.ts';
import { contentOf } from './content.ts';
import { bodyInFrame } from './frames.ts';
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
  /** The body that stands in a frame, `null` where it cannot be had; by default what the browser shows there. */
  readonly bodyIn?: (frame: Element) => Element | null;
}

/** Records a page in one walk: no layout, no style, nothing of the page is changed or called. */
export function capturePage(document: Document, options: PageOptions): Captured<PageSnapshot> {
  const resolve = resolverFor(document, options.url);
  const root = document.body ?? document.documentElement;
  const walk = newWalk(root, { resolve, mail: false, bodyIn: options.bodyIn ?? bodyInFrame, limit: options.limit ?? LIMIT });
  walkOn(walk, Number.MAX_SAFE_INTEGER);
  return captured(document, walk, options);
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
