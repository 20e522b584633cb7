import type { Read } from './judge-mail.ts';
import type { Place, Shown } from './page-orders.ts';
import { locateIn } from '../capture/find.ts';
import { isAlive } from './alive.ts';
import { isThere } from './mail-keys.ts';
import { outline } from './outline.ts';

/** A message that was read, with the name by which it is known while it is open. */
export interface HeldMail extends Read {
  readonly key: string;
}

/** The messages that were read and are open, several in a thread. */
export interface HeldMails {
  readonly hold: (mail: HeldMail) => void;
  /** Lets go of those that are open no more. */
  readonly keep: (open: readonly { readonly key: string }[]) => void;
  /** The one read last; `null` while there is none. */
  readonly last: () => HeldMail | null;
  /** Moments at which they were read. */
  readonly moments: () => readonly string[];
  /** Scrolls to words of the very mail they were read in and outlines them; `null` when it is none of these, however much one looks like it. */
  readonly show: (place: Place) => Shown | null;
}

/** Holds the messages of one document. */
export function heldMails(document: Document): HeldMails {
  let held: readonly HeldMail[] = [];
  return {
    hold: mail => { held = [...held.filter(({ key }) => key !== mail.key), mail]; },
    keep: open => { held = held.filter(({ key }) => open.some(message => message.key === key)); },
    last: () => held.at(-1) ?? null,
    moments: () => held.map(momentOf),
    show: place => {
      const mail = held.find(one => momentOf(one) === place.mail);
      if (!mail) return null;
      const element = elementIn(document, mail, place);
      if (!element) return { shown: false, because: 'The mail has changed since it was read, and these words are gone.' };
      outline(element, document);
      return { shown: true, because: '' };
    },
  };
}

function momentOf({ captured: { snapshot } }: HeldMail): string {
  return snapshot.takenAt;
}

function elementIn(document: Document, { captured, message }: HeldMail, { ref, path, quote }: Place): Element | null {
  const element = ref === null ? null : captured.elementOf(ref);
  if (element && isAlive(element)) return element;
  return isThere(message) ? locateIn(message.body, { path, quote }, document) : null;
}
