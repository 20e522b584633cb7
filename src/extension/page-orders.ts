/** Where something stands that is to be shown. */
export interface Place {
  readonly ref: number | null;
  readonly path: string;
  readonly quote: string;
  /** Moment at which the mail was read that it stands in; `null` for a page. */
  readonly mail: string | null;
}

/** Outcome of scrolling to an element: done, or one sentence why not. */
export interface Shown {
  readonly shown: boolean;
  readonly because: string;
}

/** Told by the background to a content script. */
export type PageOrder =
  | { readonly type: 'read-now' }
  | { readonly type: 'check-headers' }
  | ({ readonly type: 'show' } & Place);

/** What is said of a mail that was read and is not shown any more. */
export const NOT_OPEN = 'The mail with these words is not open any more; open it again.';

/** Whether a message is an order to a page. */
export function isPageOrder(message: unknown): message is PageOrder {
  return typeof message === 'object' && message !== null && 'type' in message
    && (message.type === 'read-now' || message.type === 'show' || message.type === 'check-headers');
}
