import { locate } from '../capture/find.ts';
import { serialise } from '../capture/serialise.ts';
import type { Place, Shown } from './page-orders.ts';
import { followChanges, type Following } from './live-changes.ts';
import { ask } from './messages.ts';
import { idle } from './idle.ts';
import { looksAt } from './looks.ts';
import { outline } from './outline.ts';
import { troubleWith } from '../adapters/live-page.ts';

/** Has one live document read, and shows elements of it again. */
export interface PageReader {
  /** Has it read now, whatever the settings say. */
  readonly read: () => void;
  /** Has it read if the person's settings let pages be read as they open. */
  readonly readIfAllowed: () => Promise<void>;
  readonly show: (place: Place) => Shown;
}

/** A reader for one document, with all its state; it is silent once somebody else reads the document as a mail. */
export function pageReader(document: Document, isSilent: () => boolean): PageReader {
  let running = 0;
  let following: Following | null = null;

  async function read(): Promise<void> {
    const turn = ++running;
    if (isSilent()) return;
    // From here on, so that nothing is missed that comes while the page waits to be read.
    following ??= followChanges(document, { isSilent, readAnew: read });
    following.begin();
    const trouble = troubleWith(document);
    if (trouble !== null) {
      await ask('unreadable', { because: trouble });
      return;
    }
    await idle();
    if (turn !== running || isSilent()) return;
    const { page, roots } = serialise(document.documentElement);
    following.watch(roots);
    const now = new Date().toISOString();
    let { asks } = await ask('serialised', { page, url: document.URL, now });
    while (asks.length > 0 && turn === running) {
      const appearances = await looksAt(asks, document, window);
      if (turn === running) ({ asks } = await ask('looked', { takenAt: now, appearances }));
    }
  }

  const readQuietly = (): Promise<void> => read().catch(() => undefined); // The extension was updated or removed under us.
  return {
    read: () => void readQuietly(),
    readIfAllowed: async () => {
      const { read: mayRead } = await ask('may-read', {}).catch(() => ({ read: false }));
      if (mayRead) await readQuietly();
    },
    show: ({ path, quote }) => {
      const element = locate(document, { path, quote });
      if (!element) return { shown: false, because: 'The page has changed since it was read, and these words are gone.' };
      outline(element, document);
      return { shown: true, because: '' };
    },
  };
}
