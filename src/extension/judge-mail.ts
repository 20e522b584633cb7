import type { Captured } from '../capture/captured.ts';
import type { MailFacts } from '../capture/mail.ts';
import type { MailSnapshot } from '../core/model/snapshot.ts';
import type { OpenMessage } from '../adapters/adapter.ts';
import { startMail } from '../capture/live-mail.ts';
import { idle, SLICE } from './idle.ts';
import { judgeRead } from './judge-read.ts';
import { isThere } from './mail-keys.ts';

/** A message and what was read of it. */
export interface Read {
  readonly message: OpenMessage;
  readonly captured: Captured<MailSnapshot>;
}

/** Captures a message and has the background judge it; `null` when another one took its place meanwhile. */
export async function judgeMail(message: OpenMessage, facts: MailFacts): Promise<Captured<MailSnapshot> | null> {
  const captured = await walk(message, facts);
  const isCurrent = (): boolean => isThere(message);
  return isCurrent() && await judgeRead(captured, isCurrent) ? captured : null;
}

async function walk({ body, unread }: OpenMessage, facts: MailFacts): Promise<Captured<MailSnapshot>> {
  const reading = startMail({ body, facts, unread, now: new Date().toISOString() });
  for (;;) {
    await idle();
    const captured = reading.next(SLICE);
    if (captured) return captured;
  }
}
