import { browser } from '../browser.ts';

const KEY = 'closed-lines';
// More than anybody closes in one sitting.
const MOST = 500;

// Two lines may be closed at once; each waits for the one before.
let queue: Promise<unknown> = Promise.resolve();

/** Whether the person closed the line above a message since Thunderbird was started. */
export async function isLineClosed(id: number): Promise<boolean> {
  await queue;
  return (await closedIds()).includes(id);
}

/** Remembers that the line above a message was closed: by its number alone, which means nothing once Thunderbird is closed. */
export function closeLine(id: number): Promise<void> {
  const done = queue.then(async () => {
    const others = (await closedIds()).filter(other => other !== id);
    await browser.storage.session.set({ [KEY]: [...others, id].slice(-MOST) });
  });
  queue = done.catch(() => undefined);
  return done;
}

async function closedIds(): Promise<readonly number[]> {
  return ((await browser.storage.session.get(KEY))[KEY] ?? []) as readonly number[];
}
