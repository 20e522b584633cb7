import type { Read } from './judge-mail.ts';
import type { PageOrder } from './page-orders.ts';
import { locate } from '../capture/find.ts';
import { outline } from './outline.ts';

/** The message that was read last, while it is open. */
export interface HeldMail extends Read {
  readonly key: string;
}

/** Scrolls to words of the open mail and outlines them. */
export function showInMail(document: Document, held: HeldMail | null, { ref, path, quote }: PageOrder & { type: 'show' }): { shown: boolean; because: string } {
  const element = elementIn(held, ref) ?? locate(document, { path, quote });
  if (!element) return { shown: false, because: 'Another mail is open now, or these words are gone.' };
  outline(element, document);
  return { shown: true, because: '' };
}

function elementIn(held: HeldMail | null, ref: number | null): Element | null {
  try {
    const element = ref === null ? null : held?.captured.elementOf(ref) ?? null;
    return element?.isConnected && element.ownerDocument.defaultView ? element : null;
  } catch {
    // Firefox makes elements of a document that is gone throw at every touch.
    return null;
  }
}
