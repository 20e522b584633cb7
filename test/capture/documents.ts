import { JSDOM } from 'jsdom';
import type { PageSnapshot } from '../../src/core/model/snapshot.ts';
import type { Captured } from '../../src/capture/captured.ts';
import { capturePage } from '../../src/capture/page.ts';

/** Moment at which test pages are read. */
export const NOW = '2026-11-24T10:00:00.000Z';

/** Address of test pages. */
export const ADDRESS = 'https://shop.example/help/contact.html';

/** A document that runs no script, at the address of test pages. */
export function documentOf(html: string): Document {
  return new JSDOM(html, { url: ADDRESS }).window.document;
}

/** A test page, read. */
export function captured(html: string): Captured<PageSnapshot> {
  return capturePage(documentOf(html), { url: ADDRESS, now: NOW });
}

/** The snapshot of a test page. */
export function snapshotOf(html: string): PageSnapshot {
  return captured(html).snapshot;
}

/** Texts of the blocks of a test page. */
export function textsOf(html: string): readonly string[] {
  return snapshotOf(html).blocks.map(block => block.text);
}
