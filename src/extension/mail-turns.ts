import type { OpenMessage, Webmail } from '../adapters/adapter.ts';
import { webmailFor } from '../adapters/webmail.ts';
import { mailKeys } from './mail-keys.ts';

/** A message with the name by which it is known again. */
export interface Named {
  readonly key: string;
  readonly message: OpenMessage;
}

/** What a webmail shows now, against what it showed before. */
export interface Turn {
  readonly kind: 'open' | 'list' | 'lost';
  /** What was told of the view before holds no more. */
  readonly isNew: boolean;
  /** Open messages in the order of the thread. */
  readonly messages: readonly Named[];
  /** Those of them that were not open before. */
  readonly fresh: readonly Named[];
}

/** Follows one document of a webmail from mail to mail. */
export interface MailTurns {
  /** What it shows now; `null` in a document that is no webmail or whose mail stands in another frame. */
  readonly next: () => Turn | null;
  readonly isMail: () => boolean;
  readonly isReader: () => boolean;
}

/** Starts to follow a document. */
export function mailTurns(document: Document): MailTurns {
  const keyOf = mailKeys();
  let webmail: Webmail | null = null;
  let isElsewhere = false;
  let shown = '';
  let before: ReadonlySet<string> = new Set();
  // Hosts keep frames for chats and helpers, whose word about mails would drown the right one's.
  const isFrame = document.defaultView !== document.defaultView?.top;
  // Some webmails are known only once a mail is open in them; one that was known stays one.
  const claim = (): Webmail | null => (webmail ??= webmailFor(document));
  return {
    next: () => {
      const view = claim()?.look(document, new URL(document.URL)) ?? null;
      isElsewhere = view?.kind === 'elsewhere' || (view?.kind === 'list' && isFrame);
      if (!view || view.kind === 'elsewhere' || isElsewhere) return null;
      const messages = view.kind === 'open' ? view.messages.map(message => ({ key: keyOf(message), message })) : [];
      const known = before;
      const now = [view.kind, ...messages.map(({ key }) => key)].join('\n\n');
      const isNew = now !== shown;
      shown = now;
      before = new Set(messages.map(({ key }) => key));
      return { kind: view.kind, isNew, messages, fresh: messages.filter(({ key }) => !known.has(key)) };
    },
    isMail: () => claim() !== null,
    isReader: () => webmail !== null && !isElsewhere,
  };
}
