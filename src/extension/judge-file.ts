import type { Scorecard } from '../core/model/scorecard.ts';
import type { Mailing } from '../core/model/mailing.ts';
import type { Opened } from '../adapters/adapter.ts';
import type { FileAnswer, FileWish } from './file-messages.ts';
import { isMbox, messagesIn } from '../adapters/mbox.ts';
import { openFile } from '../adapters/open-file.ts';
import { ask, sentenceOf } from './messages.ts';
import { parseFetched } from './offscreen/parse.ts';

/** What came of one page or mail that a person dropped. */
export interface Judged {
  /** `saved.html`, or `inbox.mbox#3` for the third mail of a mailbox. */
  readonly name: string;
  /** Domain of the company it told of; empty when it is nobody's, `null` when it could not be judged. */
  readonly domain: string | null;
  /** Scorecard of that company, for files that hold one page or mail. */
  readonly scorecard: Scorecard | null;
  readonly mailing: Mailing | null;
  /** One sentence on what could not be read or kept. */
  readonly problem: string | null;
  /** It is one of many in its file. */
  readonly isOfMany: boolean;
  /** How much of the file is judged, 0–1. */
  readonly share: number;
}

/** How a file is to be judged. */
export interface JudgeOptions {
  /** Dropped in a private window: nothing of it is stored. */
  readonly isPrivate: boolean;
  /** Ends a mailbox before its end. */
  readonly signal: AbortSignal;
}

// Mails judged at the same time: one is parsed here while the background hears another.
const AHEAD = 3;
// An mbox says what it is in its first line.
const START = 512;

/**
 * Opens a file that a person dropped and has the background judge it: one answer for a page or a mail, one after the other for
 * the mails of a mailbox, of which a few at a time are held. What cannot be read is one sentence, and the rest goes on.
 */
export async function* judgeFile(file: File, { isPrivate, signal }: JudgeOptions): AsyncGenerator<Judged> {
  const { name } = file;
  if (!isMbox(name, new Uint8Array(await file.slice(0, START).arrayBuffer()))) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    yield { ...await judgeOne({ name, bytes }, { isPrivate, isOfMany: false }), share: 1 };
    return;
  }
  const running: Promise<Judged>[] = [];
  let [count, passed] = [0, 0];
  for await (const bytes of messagesIn(chunksOf(file))) {
    if (signal.aborted) break;
    count += 1;
    passed += bytes.length;
    const share = Math.min(1, passed / file.size);
    running.push(judgeOne({ name: `${name}#${count}`, bytes }, { isPrivate, isOfMany: true }).then(judged => ({ ...judged, share })));
    if (running.length >= AHEAD) yield* running.splice(0, 1);
  }
  yield* running;
}

async function judgeOne(source: { readonly name: string; readonly bytes: Uint8Array }, { isPrivate, isOfMany }: { readonly isPrivate: boolean; readonly isOfMany: boolean }): Promise<Omit<Judged, 'share'>> {
  const { name } = source;
  try {
    const opened = await openFile(source, { parse: parseFetched, now: new Date().toISOString(), url: null });
    if (!opened.ok) return unjudged(name, isOfMany, opened.problem);
    const wish = { file: crypto.randomUUID(), isPrivate, wantsScorecard: !isOfMany };
    const judged = await settled(opened, wish);
    // A background that was put to sleep between two rounds has forgotten the first.
    const { asks: _, ...told } = judged.domain === null ? await settled(opened, wish) : judged;
    return { name, isOfMany, ...told };
  } catch (error) {
    return unjudged(name, isOfMany, `${name}: ${sentenceOf(error)}`);
  }
}

async function settled({ captured: { snapshot }, measure }: Opened & { readonly ok: true }, wish: FileWish): Promise<FileAnswer> {
  let answer = await ask('judge', { snapshot, ...wish });
  while (answer.asks.length > 0) answer = await ask('judge-measured', { takenAt: snapshot.takenAt, appearances: measure(answer.asks), ...wish });
  return answer;
}

function unjudged(name: string, isOfMany: boolean, problem: string): Omit<Judged, 'share'> {
  return { name, isOfMany, domain: null, scorecard: null, mailing: null, problem };
}

// Not every browser lets a stream be walked by `for await`.
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
