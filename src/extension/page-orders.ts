/** Told by the background to a content script. */
export type PageOrder =
  | { readonly type: 'read-now' }
  | { readonly type: 'check-headers' }
  | { readonly type: 'show'; readonly ref: number | null; readonly path: string; readonly quote: string };

/** Whether a message is an order to a page. */
export function isPageOrder(message: unknown): message is PageOrder {
  return typeof message === 'object' && message !== null && 'type' in message
    && (message.type === 'read-now' || message.type === 'show' || message.type === 'check-headers');
}
