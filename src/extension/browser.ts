import browser from 'webextension-polyfill';

/** The browser's extension API with promises; the only import of the polyfill. */
export { browser };
