/** A real browser with the extension in it; the same words drive Chromium and Firefox. */
export interface Browser {
  readonly kind: 'chromium' | 'firefox';
  /** Resolves once the browser is gone, closed by us or by the person, and its throw-away profile is removed. */
  readonly closed: Promise<void>;
  /** Opens a tab (the first call takes over the tab the browser started with) and, given an address, waits for its load. */
  readonly newPage: (url?: string) => Promise<Page>;
  /** Opens a page of the extension in a tab, by its path within the built extension, e.g. `src/ui/popup/index.html`. */
  readonly extensionPage: (path: string) => Promise<Page>;
  /**
   * Value of one expression among the globals of the extension's background, awaited and sent as JSON; a sleeping
   * background is woken. Use `chrome`, which both browsers have. Rejects with what the expression threw.
   */
  readonly evaluateInBackground: <T>(expression: string) => Promise<T>;
  /** Kills the background script as the browser does when it idles; the next event starts it afresh. */
  readonly stopBackground: () => Promise<void>;
  /** Closes every tab and the browser, and removes the profile unless the caller brought its own. May be called twice. */
  readonly close: () => Promise<void>;
}

/** One tab. */
export interface Page {
  /** Loads an address and waits for the load event. Rejects when nothing answers there. */
  readonly goto: (url: string) => Promise<void>;
  /** Value of one JavaScript expression in the page's own world, awaited and sent as JSON. Rejects with what it threw. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Asks again until the expression is truthy and returns its value. Rejects after the given milliseconds (10 000). */
  readonly waitFor: <T>(expression: string, milliseconds?: number) => Promise<T>;
  /** PNG bytes of the viewport. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** Size of the viewport in CSS pixels. */
  readonly setViewport: (width: number, height: number) => Promise<void>;
  /** Pretends that the person prefers these; keys left out stay as they were. */
  readonly emulate: (wishes: Wishes) => Promise<void>;
  /** Clicks the middle of the first element that matches, as a real pointer does: it counts as a user gesture. Rejects when there is none. */
  readonly click: (selector: string) => Promise<void>;
  /**
   * Bytes that the page holds once it has tidied up: in Chromium the live heap of all scripts in it, the extension's
   * included, in Firefox all of its process.
   */
  readonly memory: () => Promise<number>;
  /** Presses a key or chord, named as in `KeyboardEvent.key`: `Tab`, `Enter`, `a`, `Shift+Tab`. */
  readonly press: (key: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Preferences of the person that style sheets can ask for. */
export interface Wishes {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** In Firefox this one holds for the whole browser, not for the tab. */
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** What to start, and how. */
export interface OpenOptions {
  /** Path of the browser program; see find-browser.ts. */
  readonly executable: string;
  /** Folder of the built, unpacked extension. */
  readonly extension: string;
  /** Profile folder of the caller, kept on close. Left out: a throw-away one in the temporary folder of the system. */
  readonly profile?: string;
  readonly headless: boolean;
  /** More arguments for the program, after ours. */
  readonly args?: readonly string[];
  /** Language of the browser and of the pages it asks for, BCP 47. */
  readonly locale?: string;
  /**
   * `closed` (the default): names under `.example` reach 127.0.0.1 and nothing reaches the internet.
   * `open`: the internet is reachable, and the hosts named in `loopback` reach 127.0.0.1.
   */
  readonly network?: 'closed' | 'open';
  /** Host names to send to 127.0.0.1 when the network is open. */
  readonly loopback?: readonly string[];
}

// A page that goes elsewhere may take the answer along; after so many milliseconds it is not coming.
const LOST = 15_000;

/** Asks every 50 ms until the question has a truthy answer; a question that fails, as during a page change, is asked again. */
export async function poll<T>(question: () => Promise<T | null>, about: string, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds;
  let failure = '';
  for (;;) {
    const answer = await inTime(question()).catch((error: unknown) => {
      failure = ` (last failure: ${String(error)})`;
      return null;
    });
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${about}${failure}; give it longer or check the expression.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${LOST} ms`)), LOST);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Source of an expression whose awaited value comes back as JSON text, the same in both browsers. */
export function asJson(expression: string): string {
  return `(async () => JSON.stringify(await (${expression}\n)))()`;
}
