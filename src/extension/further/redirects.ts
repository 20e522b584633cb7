import { browser } from '../browser.ts';

/** Where an address that is about to be fetched leads, as soon as its server says so. */
export interface RedirectWatch {
  /** The address it leads to; `null` when the browser does not say within the time given. */
  readonly next: () => Promise<string | null>;
  readonly stop: () => void;
}

// The browser tells listeners at about the time at which it ends the fetch, in no fixed order.
const PATIENCE_MS = 1000;

/**
 * Watches one address. A fetch that does not follow redirects keeps the target to itself, and one that follows them has been
 * there before anybody could look at the address; the browser's request events tell it in between.
 */
export function watchRedirect(address: string): RedirectWatch {
  let settle: (next: string) => void = () => undefined;
  const told = new Promise<string>(resolve => { settle = resolve; });
  const listener = ({ url, redirectUrl }: { readonly url: string; readonly redirectUrl: string }): void => { if (url === address) settle(redirectUrl); };
  const headers = ({ url, statusCode, responseHeaders = [] }: { readonly url: string; readonly statusCode: number; readonly responseHeaders?: readonly { readonly name: string; readonly value?: string }[] }): void => {
    const location = responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (url === address && statusCode >= 300 && statusCode < 400 && location !== undefined && URL.canParse(location, url)) settle(new URL(location, url).href);
  };
  const filter = { urls: [`${new URL(address).protocol}//${new URL(address).hostname}/*`] };
  browser.webRequest.onBeforeRedirect.addListener(listener, filter);
  browser.webRequest.onHeadersReceived.addListener(headers, filter, ['responseHeaders']);
  return {
    next: () => Promise.race([told, new Promise<null>(resolve => { setTimeout(() => resolve(null), PATIENCE_MS); })]),
    stop: () => {
      browser.webRequest.onBeforeRedirect.removeListener(listener);
      browser.webRequest.onHeadersReceived.removeListener(headers);
    },
  };
}
