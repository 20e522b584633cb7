import browser, { type Runtime, type Tabs } from 'webextension-polyfill';

/** The browser's extension API with promises; the only import of the polyfill. */
export { browser };

/** Who sent a message. */
export type Sender = Runtime.MessageSender;

/** A tab as the browser describes it. */
export type Tab = Tabs.Tab;
