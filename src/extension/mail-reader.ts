import type { MailFacts } from '../capture/mail.ts';
import type { MailClaim } from './mail-place.ts';
import type { Checked } from './mail-messages.ts';
import type { Place, Shown } from './page-orders.ts';
import { shownFacts } from '../adapters/open-message.ts';
import { LOST, NONE_OPEN } from '../adapters/webmail.ts';
import { judgeMail } from './judge-mail.ts';
import { isThere } from './mail-keys.ts';
import { mailLines } from './mail-line.ts';
import { heldMails, type HeldMail } from './mail-show.ts';
import { fetchHeader } from './mail-source.ts';
import { mailTurns, type Named, type Turn } from './mail-turns.ts';
import { watchMail } from './mail-watch.ts';
import { ask, sentenceOf } from './messages.ts';

/** Reads the mails that one document of a webmail shows, one after the other. */
export interface MailReader extends MailClaim {
  /** This document is the one of its tab that answers for the mail. */
  readonly isReader: () => boolean;
  /** Reads the mail again, whatever the settings say. */
  readonly read: () => void;
  /** `null` when the mail is none of this document's. */
  readonly show: (place: Place) => Shown | null;
  readonly checkHeaders: () => Promise<Checked>;
}

// A host that still loads looks like one that has changed; after so many milliseconds it is not loading any more.
const PATIENCE = 3000;

/** A reader for one document, with all its state. */
export function mailReader(document: Document): MailReader {
  const turns = mailTurns(document);
  const held = heldMails(document);
  // One reading at a time, so that no late answer about one mail stands under the next.
  let queue: Promise<unknown> = Promise.resolve();
  let [isWaiting, lost] = [false, 0];

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = queue.then(act);
    queue = done.catch(() => undefined); // The extension was updated or removed under us.
    return done;
  };
  const look = (isAsked: boolean): void => {
    if (isWaiting) return;
    isWaiting = true;
    inTurn(() => { isWaiting = false; return take(turns.next(), isAsked); }).catch(() => undefined);
  };
  async function take(turn: Turn | null, isAsked: boolean): Promise<void> {
    if (!turn || (!turn.isNew && !isAsked)) return;
    clearTimeout(lost);
    if (turn.isNew) held.keep(turn.messages);
    if (turn.isNew) await ask('turned', {});
    if (turn.kind === 'lost' && !isAsked) lost = window.setTimeout(() => look(true), PATIENCE);
    else if (turn.kind !== 'open') await ask('unreadable', turn.kind === 'list' ? { because: NONE_OPEN, isQuiet: true } : { because: LOST });
    else if (isAsked || (await ask('may-read', {})).read) {
      for (const named of turn.fresh.length > 0 ? turn.fresh : turn.messages.slice(-1)) await read(named, shownFacts(named.message));
    }
  }
  async function read({ key, message }: Named, facts: MailFacts): Promise<void> {
    for (const part of message.body) watch.follow(part);
    const captured = await judgeMail(message, facts);
    if (!captured || !isThere(message)) return;
    held.hold({ key, message, captured });
    lines.draw(message, await ask('mail-read', { canCheck: message.source !== null && facts.headerLevel !== 'full', mails: held.moments() }));
  }
  const lines = mailLines(held.show);
  const watch = watchMail(document, () => look(false));
  look(false);
  return { isMail: turns.isMail, isReader: turns.isReader, read: () => look(true), show: held.show, checkHeaders: () => checked(held.last(), (mail, facts) => inTurn(() => read(mail, facts))) };
}

async function checked(held: HeldMail | null, read: (mail: Named, facts: MailFacts) => Promise<void>): Promise<Checked> {
  if (!held?.message.source) return { checked: false, because: 'This mail host hands out no full header for the mail that is open.' };
  try {
    const facts = await ask('parse-header', { header: await fetchHeader(held.message.source) });
    if (!isThere(held.message)) return { checked: false, because: 'Another mail is open now.' };
    await read(held, { ...facts, hostUnsubscribe: held.message.hostUnsubscribe });
    return { checked: true, because: '' };
  } catch (error) {
    return { checked: false, because: sentenceOf(error) };
  }
}
