import type { ElementRef, PageSnapshot } from '../core/model/snapshot.ts';
import type { ElementSpot } from '../capture/find.ts';
import { BOUNDARY, cssPath } from '../capture/css-path.ts';
import { framesIn, TICKABLE, type SerialisedPage } from '../capture/serialise.ts';
import { capturePage } from '../capture/page.ts';
import { textIn } from '../capture/words-in.ts';

/** Which page, and when it was read. */
export interface PagePlace {
  readonly url: string;
  /** ISO 8601. */
  readonly now: string;
}

/** A page that was written down in one place and is read in another. */
export interface OpenedPage {
  readonly snapshot: PageSnapshot;
  /** Where the elements behind some numbers stand in the page itself. */
  readonly spotsOf: (refs: readonly ElementRef[]) => readonly ElementSpot[];
}

/** Makes a document of HTML without running anything in it; declarative shadow trees become trees. */
export type ParsePage = (html: string) => Document;

// Enough to know an element again; a path says where to look for it.
const LONGEST = 160;
const CUT = 'This page is so long that its end was not read.';

/** Reads what was written down; the live page is at `url`. */
export function openSerialised(page: SerialisedPage, parse: ParsePage, place: PagePlace): OpenedPage {
  const bodies = new Map<Element, Element>();
  const document = documentOf(page, parse, bodies);
  const frameOf = new Map([...bodies].map(([frame, body]) => [body.ownerDocument, frame]));
  const { snapshot, elementOf } = capturePage(document, { ...place, bodyIn: frame => bodies.get(frame) ?? null });
  const pathOf = (element: Element): string => {
    const frame = frameOf.get(element.ownerDocument);
    return frame ? `${pathOf(frame)}${BOUNDARY}${cssPath(element)}` : cssPath(element);
  };
  return {
    snapshot: page.isCut ? { ...snapshot, unread: [...snapshot.unread, CUT] } : snapshot,
    spotsOf: refs => refs.flatMap(ref => {
      const element = elementOf(ref);
      return element ? [{ ref, path: pathOf(element), quote: wordsOf(element) }] : [];
    }),
  };
}

function documentOf(page: SerialisedPage, parse: ParsePage, bodies: Map<Element, Element>): Document {
  const document = parse(page.html);
  const frames = framesIn(document);
  page.frames.forEach((inside, at) => {
    const frame = frames[at];
    // Where a parser makes other elements of the HTML than the page had, nobody knows which frame is which.
    if (inside && frame && frames.length === page.frames.length) bodies.set(frame, documentOf(inside, parse, bodies).body);
  });
  const boxes = document.querySelectorAll<HTMLInputElement>(TICKABLE);
  for (const at of page.turned) {
    const box = boxes[at];
    if (box) box.checked = !box.defaultChecked;
  }
  return document;
}

function wordsOf(element: Element): string {
  return (textIn(element).split('\n', 1)[0] ?? '').slice(0, LONGEST);
}
