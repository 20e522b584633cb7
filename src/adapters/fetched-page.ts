import type { Appearance, ElementRef, PageSnapshot, Region } from '../core/model/snapshot.ts';
import { unknownLook } from '../core/model/unknown-look.ts';
import type { Captured } from '../capture/captured.ts';
import type { PagePlace } from './serialised-page.ts';
import { capturePage } from '../capture/page.ts';
import { sheetLooks } from '../capture/sheet-style.ts';

/** A page that Earshot fetched by itself: its words and ways. No script has run and nothing is laid out. */
export interface FetchedPage {
  readonly snapshot: PageSnapshot;
  /** Tells what the page's own styles hide; size, contrast and place stay unknown, so that nothing is ever called buried. */
  readonly measure: (refs: readonly ElementRef[]) => readonly Appearance[];
  /** Scripts may add what was not read. */
  readonly hasScripts: boolean;
  /** Hardly a word stands outside header, menu and footer: the page is a shell for its scripts, or empty. */
  readonly isBare: boolean;
}

// About two sentences: below that, a page with scripts is waiting for them.
const SHELL = 120;
const EMPTY = 20;
const FRAME: ReadonlySet<Region> = new Set<Region>(['header', 'nav', 'footer']);
const UNREAD = 'This page was read without running its scripts; what they add was not heard.';

/** Opens a document made of fetched HTML. */
export function openFetched(document: Document, place: PagePlace): FetchedPage {
  const captured = capturePage(document, place);
  const hasScripts = [...document.getElementsByTagName('script')].some(isProgram);
  const { snapshot } = captured;
  return {
    snapshot: hasScripts ? { ...snapshot, unread: [...snapshot.unread, UNREAD] } : snapshot,
    measure: withoutLayout(captured),
    hasScripts,
    isBare: isBare(snapshot, hasScripts),
  };
}

// Scripts of other types hold data (HTML standard, "data block").
function isProgram(script: Element): boolean {
  return /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(script.getAttribute('type')?.trim() ?? '');
}

function withoutLayout(captured: Captured<PageSnapshot>): FetchedPage['measure'] {
  const looksOf = sheetLooks(captured);
  return refs => looksOf(refs).map(({ ref, visible, hiddenBecause, path }) => ({ ...unknownLook(ref), visible, hiddenBecause, path }));
}

function isBare({ blocks, controls, fields }: PageSnapshot, hasScripts: boolean): boolean {
  const length = blocks.filter(({ region }) => !FRAME.has(region)).reduce((sum, { text }) => sum + text.length, 0);
  if (length < EMPTY) return true;
  const offers = fields.length > 0 || controls.some(({ href, region }) => !FRAME.has(region) && /^(?:mailto|tel|sms):/i.test(href ?? ''));
  return hasScripts && !offers && length < SHELL;
}
