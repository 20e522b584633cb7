import type { MailSnapshot } from '../core/model/snapshot.ts';
import type { Captured } from './captured.ts';
import type { MailFacts } from './mail.ts';
import { LIMIT } from './captured.ts';
import { contentOf } from './content.ts';
import { bodyInFrame } from './frames.ts';
import { unwrapped } from './link-wrappers.ts';
import { walkOn } from './walk.ts';
import { newWalk } from './walk-state.ts';

/** A message that stands in a document of its host's. */
export interface LiveMail {
  /** Elements that hold the body. */
  readonly body: readonly Element[];
  readonly facts: MailFacts;
  /** ISO 8601 time of capture. */
  readonly now: string;
  /** What could not be read, one sentence each. */
  readonly unread: readonly string[];
}

/** A message being read in portions: at most so many nodes more; the mail once all is read, else `null`. */
export interface MailReading {
  readonly next: (nodes: number) => Captured<MailSnapshot> | null;
}

/** Starts the walk of a message; nothing of its host is read, not even the language, which is the reader's. */
export function startMail({ body, facts, now, unread }: LiveMail): MailReading {
  const [first] = body;
  if (!first) throw new Error('A message without any element has no body to read; give the element that holds it.');
  const walk = newWalk(first, { resolve, mail: true, bodyIn: bodyInFrame, limit: LIMIT });
  walk.lists[0] = { nodes: body, at: 0 };
  return {
    next: nodes => {
      if (!walkOn(walk, nodes)) return null;
      const snapshot: MailSnapshot = {
        kind: 'mail', lang: null, title: facts.subject, ...contentOf(walk), appearances: [],
        unread: [...unread, ...walk.unread], takenAt: now, ...facts,
      };
      return { snapshot, elementOf: ref => walk.elements.get(ref) ?? null };
    },
  };
}

// A relative address in a mail leads nowhere, least of all to the host.
function resolve(written: string): string {
  const trimmed = written.trim();
  return unwrapped(URL.canParse(trimmed) ? new URL(trimmed).href : trimmed);
}
