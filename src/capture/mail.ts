import type { Content, MailSnapshot } from '../core/model/snapshot.ts';
import type { Captured, CaptureLimit } from './captured.ts';
import { LIMIT } from './captured.ts';
import { contentOf } from './content.ts';
import { bodyInFrame } from './frames.ts';
import { readHead } from './head.ts';
import { unwrapped } from './link-wrappers.ts';
import { markPassedOn } from './passed-on.ts';
import { resolverFor } from './resolve.ts';
import { walkOn } from './walk.ts';
import { newWalk } from './walk-state.ts';

/** What a host tells about a message besides its body. */
export type MailFacts = Omit<MailSnapshot, keyof Content | 'kind'>;

/** How a mail is to be read. */
export interface MailOptions {
  readonly facts: MailFacts;
  /** ISO 8601 time of capture. */
  readonly now: string;
  /** What the adapter could not read, one sentence each. */
  readonly unread?: readonly string[];
  readonly limit?: CaptureLimit;
}

const NO_WORDS = 'The mail has no text that can be read.';

/** Records the body of a mail, opened as a document, in one walk. */
export function captureMail(document: Document, { facts, now, unread = [], limit = LIMIT }: MailOptions): Captured<MailSnapshot> {
  const absolute = resolverFor(document, null);
  const resolve = (written: string): string => unwrapped(absolute(written));
  const walk = newWalk(document.body ?? document.documentElement, { resolve, mail: true, bodyIn: bodyInFrame, limit });
  while (!walkOn(walk, Number.MAX_SAFE_INTEGER));
  const content = contentOf(walk);
  const { lang, title } = readHead(document, resolve);
  const snapshot: MailSnapshot = {
    kind: 'mail', lang, title: title || facts.subject, ...content, ...markPassedOn(content.blocks, content.controls), appearances: [],
    unread: [...unread, ...walk.unread, ...(content.blocks.length + content.pictures.length === 0 ? [NO_WORDS] : [])], takenAt: now, ...facts,
  };
  return { snapshot, elementOf: ref => walk.elements.get(ref) ?? null };
}
