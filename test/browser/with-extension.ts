import { findBrowser } from '../../src/demo/browsers/find-browser.ts';
import { openBrowser } from '../../src/demo/browsers/open-browser.ts';
import { poll, type Browser, type OpenOptions, type Page } from '../../src/demo/browsers/browser.ts';
import type { RequestName, Requests, TabState } from '../../src/extension/messages.ts';

/** The two browsers in which everything must hold. */
export const KINDS = ['chromium', 'firefox'] as const;

/** The built extension in a real, headless browser with an empty profile. */
export async function open(kind: (typeof KINDS)[number], more: Partial<OpenOptions> = {}): Promise<Browser> {
  const found = findBrowser(kind);
  if (!found) throw new Error(`There is no ${kind} here; test/setup/browsers.ts should have installed it.`);
  return openBrowser(found, { extension: `dist/${kind}`, headless: true, ...more });
}

const API = '(globalThis.browser ?? globalThis.chrome)';

/** A page of the extension from which a test asks the background as the surfaces do. */
export interface Desk {
  readonly page: Page;
  readonly ask: <Name extends RequestName>(name: Name, payload: Requests[Name]['ask']) => Promise<Requests[Name]['answer']>;
  /** Number of the tab that shows an address, -1 without one. */
  readonly tabShowing: (address: string) => Promise<number>;
  /** State of the tab that shows an address, once it is of the kind asked for. */
  readonly stateOf: <Kind extends TabState['kind']>(address: string, kind: Kind) => Promise<TabState & { kind: Kind }>;
}

/** Opens the desk in a tab of its own. */
export async function deskIn(browser: Browser): Promise<Desk> {
  const page = await browser.extensionPage('src/ui/options/index.html');
  const tabShowing = (address: string): Promise<number> => page.evaluate(
    `${API}.tabs.query({}).then(tabs => tabs.find(({ url }) => url && url.split('#')[0] === ${JSON.stringify(address)})?.id ?? -1)`);
  const ask = askerIn(page);
  const stateOf: Desk['stateOf'] = (address, kind) => poll(async () => {
    const state = await ask('tab-state', { tabId: await tabShowing(address) });
    if (state.kind !== kind) throw new Error(`it is ${JSON.stringify(state).slice(0, 300)}`);
    return state as never;
  }, `${address} to be ${kind}`, 20_000);
  return { page, ask, tabShowing, stateOf };
}

/** Asks the background from a page of the extension. */
export function askerIn({ evaluate }: Pick<Page, 'evaluate'>): Desk['ask'] {
  return async (name, payload) => {
    const wire = await evaluate<{ ok: boolean; answer: never; problem: string }>(`${API}.runtime.sendMessage(${JSON.stringify({ type: name, ...payload })})`);
    if (!wire.ok) throw new Error(wire.problem);
    return wire.answer;
  };
}
