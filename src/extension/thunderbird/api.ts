import { browser, type Tab } from '../browser.ts';

/** A message as Thunderbird names it; nothing of its content. */
export interface MessageHeader {
  /** Holds until Thunderbird is closed. */
  readonly id: number;
  /** As shown: `Shop <news@shop.example>`. */
  readonly author: string;
  readonly junk: boolean;
  readonly folder?: { readonly accountId: string; readonly specialUse?: readonly string[] };
}

interface MessageList {
  readonly messages: readonly MessageHeader[];
}

/** The little of Thunderbird's API that no browser has: https://webextension-api.thunderbird.net/en/mv3/. */
interface Thunderbird {
  readonly messageDisplay: {
    readonly onMessagesDisplayed: { addListener(listener: (tab: Tab, displayed: MessageList) => void): void };
    /** Waits until the tab has finished to display them. */
    getDisplayedMessages(tabId: number): Promise<MessageList>;
  };
  readonly messages: { getRaw(id: number, options: { data_format: 'File' }): Promise<File> };
  readonly accounts: { get(id: string): Promise<{ readonly type: string } | null> };
  readonly scripting: {
    readonly messageDisplay: {
      getRegisteredScripts(): Promise<readonly unknown[]>;
      registerScripts(scripts: readonly { id: string; js: readonly string[] }[]): Promise<void>;
    };
  };
  /** The button in the header of a message; in a browser it would be the toolbar's. */
  readonly messageDisplayAction: typeof browser.action;
}

/** Thunderbird as an extension sees it; only in the build for Thunderbird is it there. */
export const thunderbird = browser as unknown as Thunderbird;
