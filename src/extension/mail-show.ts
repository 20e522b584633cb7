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
  /** Moments at which they were read, those of earlier readings of the same message too. */
  readonly moments: () => readonly string[];
  /** Scrolls to words of the very mail they were read in and outlines them; `null` when it is none of these, however much one looks like it. */
  readonly show: (place: Place) => Shown | null;
}

interface Held extends HeldMail {
  /** Moments at which it was read before, as often as somebody asked. */
  readonly before: readonly string[];
}

// A surface draws anew within a second of each reading, so older ones are on no screen.
const MOST_BEFORE = 10;

/** Holds the messages of one document. */
export function heldMails(document: Document): HeldMails {
  let held: readonly Held[] = [];
  return {
    hold: mail => {
      const last = held.find(({ key }) => key === mail.key);
      const before = last ? momentsOf(last).slice(-MOST_BEFORE) : [];
      held = [...held.filter(one => one !== last), { ...mail, before }];
    },
    keep: open => { held = held.filter(({ key }) => open.some(message => message.key === key)); },
    last: () => held.at(-1) ?? null,
    moments: () => held.flatMap(momentsOf),
    show: place => {
      const mail = held.find(one => place.mail !== null && momentsOf(one).includes(place.mail));
      if (!mail) return null;
      const element = elementIn(document, mail, place);
      if (!element) return { shown: false, because: 'The mail has changed since it was read, and these words are gone.' };
      outline(element, document);
      return { shown: true, because: '' };
    },
  };
}

function momentsOf({ before, captured: { snapshot } }: Held): readonly string[] {
  return [...before, snapshot.takenAt];
}

function elementIn(document: Document, { captured, message }: Held, { ref, path, quote, mail }: Place): Element | null {
  // Elements were numbered anew with each reading.
  const element = ref === null || mail !== captured.snapshot.takenAt ? null : captured.elementOf(ref);
  if (element && isAlive(element)) return element;
  return isThere(message) ? locateIn(message.body, { path, quote }, document) : null;
}
