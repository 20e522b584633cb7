import type { Captured } from '../capture/captured.ts';
import { locate } from '../capture/find.ts';
import { startPage } from '../capture/page.ts';
import type { PageSnapshot } from '../core/model/snapshot.ts';
import type { Place, Shown } from './page-orders.ts';
import { followChanges, type Following } from './live-changes.ts';
import { ask } from './messages.ts';
import { idle, SLICE } from './idle.ts';
import { judgeRead } from './judge-read.ts';
import { outline } from './outline.ts';
import { troubleWith } from '../adapters/live-page.ts';

/** Reads one live document and shows elements of it again. */
export interface PageReader {
  /** Reads now, whatever the settings say. */
  readonly read: () => void;
  /** Reads if the person's settings let pages be read as they open. */
  readonly readIfAllowed: () => Promise<void>;
  readonly show: (place: Place) => Shown;
}

/** A reader for one document, with all its state; it is silent once somebody else reads the document as a mail. */
export function pageReader(document: Document, isSilent: () => boolean): PageReader {
  let captured: Captured<PageSnapshot> | null = null;
  let running = 0;
  let following: Following | null = null;

  async function read(): Promise<void> {
    const turn = ++running;
    if (isSilent()) return;
    // From here on, so that nothing is missed that comes while the walk takes its turns.
    following ??= followChanges(document, { known: () => captured, grown: fresh => send(fresh, ++running), readAnew: read });
    following.begin();
    const trouble = troubleWith(document);
    if (trouble !== null) {
      captured = null;
      await ask('unreadable', { because: trouble });
      return;
    }
    const fresh = await walk(document);
    if (turn === running) await send(fresh, turn);
  }

  async function send(fresh: Captured<PageSnapshot>, turn: number): Promise<void> {
    if (isSilent()) return;
    captured = fresh;
    following?.watch(fresh);
    await judgeRead(fresh, () => turn === running);
  }

  const readQuietly = (): Promise<void> => read().catch(() => undefined); // The extension was updated or removed under us.
  return {
    read: () => void readQuietly(),
    readIfAllowed: async () => {
      const { read: mayRead } = await ask('may-read', {}).catch(() => ({ read: false }));
      if (mayRead) await readQuietly();
    },
    show: ({ ref, path, quote }) => {
      const remembered = ref === null ? null : captured?.elementOf(ref) ?? null;
      const element = remembered?.isConnected ? remembered : locate(document, { path, quote });
      if (!element) return { shown: false, because: 'The page has changed since it was read, and these words are gone.' };
      outline(element, document);
      return { shown: true, because: '' };
    },
  };
}

async function walk(document: Document): Promise<Captured<PageSnapshot>> {
  const reading = startPage(document, { url: document.URL, now: new Date().toISOString() });
  for (;;) {
    await idle();
    const captured = reading.next(SLICE);
    if (captured) return captured;
  }
}
