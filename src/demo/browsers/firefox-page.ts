import type { BidiLine } from './bidi.ts';
import { poll, type Page, type Wishes } from './browser.ts';
import { keyActions } from './firefox-keys.ts';
import { elementIn, evaluateIn, evaluateInChrome } from './firefox-realm.ts';

// After so many milliseconds a process that was told to tidy up has done so.
const SETTLING = 1000;

/** Drives one Firefox tab over the line. */
export function firefoxPage(line: BidiLine, context: string): Page {
  let wished: Wishes = {};
  const evaluate = <T>(expression: string): Promise<T> => evaluateIn<T>(line, context, expression);
  const act = (actions: object): Promise<unknown> => line.send('input.performActions', { context, actions: [actions] });
  const toFront = (): Promise<unknown> => line.send('browsingContext.activate', { context });
  return {
    goto: async url => {
      await line.send('browsingContext.navigate', { context, url, wait: 'complete' });
      // Between a web page and an extension page Firefox swaps the tab's inner workings, wishes and all.
      await grant(line, context, wished);
    },
    evaluate,
    waitFor: <T>(expression: string, milliseconds?: number) => poll(() => evaluate<T>(expression), expression, milliseconds),
    screenshot: async () => {
      await toFront();
      const { data } = await line.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    setViewport: async (width, height) => void (await line.send('browsingContext.setViewport', { context, viewport: { width, height } })),
    emulate: async wishes => {
      wished = { ...wished, ...wishes };
      await grant(line, context, wished);
    },
    click: async selector => {
      await toFront();
      await evaluate(`document.querySelector(${JSON.stringify(selector)})?.scrollIntoView({ block: 'center', behavior: 'instant' })`);
      const element = await elementIn(line, context, selector);
      if (!element) throw new Error(`Nothing on the page matches "${selector}"; check the selector or wait for the page.`);
      const origin = { type: 'element', element };
      await act({ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x: 0, y: 0, origin }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] });
    },
    memory: () => memoryOf(line, context),
    press: async key => {
      await toFront();
      await act({ type: 'key', id: 'keyboard', actions: keyActions(key) });
    },
    close: async () => void (await line.send('browsingContext.close', { context })),
  };
}

// BiDi has no word for it; the process of the tab is one among the browser's children.
function memoryOf(line: BidiLine, context: string): Promise<number> {
  return evaluateInChrome<number>(line, `(async () => {
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const tab = NavigableManager.getBrowsingContextById(${JSON.stringify(context)});
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    // Tells the other processes as well, which take their time.
    Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize');
    await new Promise(done => manager.minimizeMemoryUsage(done));
    await new Promise(done => setTimeout(done, ${SETTLING}));
    const { children } = await ChromeUtils.requestProcInfo();
    return children.find(({ pid }) => pid === tab.currentWindowGlobal.osPid).memory;
  })()`);
}

// BiDi has no word for these in this Firefox, so the browser's own window sets them on the tab.
async function grant(line: BidiLine, context: string, wishes: Wishes): Promise<void> {
  if (Object.keys(wishes).length === 0) return;
  await evaluateInChrome(line, `(() => {
    const wishes = ${JSON.stringify(wishes)};
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const tab = NavigableManager.getBrowsingContextById(${JSON.stringify(context)});
    if (wishes.colorScheme) tab.prefersColorSchemeOverride = wishes.colorScheme;
    if (wishes.forcedColors) tab.forcedColorsOverride = wishes.forcedColors;
    if (wishes.reducedMotion) Services.prefs.setIntPref('ui.prefersReducedMotion', wishes.reducedMotion === 'reduce' ? 1 : 0);
  })()`);
  // The word travels to the page's process on its own time.
  const queries = [
    ...(wishes.colorScheme === undefined ? [] : [`(prefers-color-scheme: ${wishes.colorScheme})`]),
    ...(wishes.forcedColors === undefined ? [] : [`(forced-colors: ${wishes.forcedColors})`]),
    ...(wishes.reducedMotion === undefined ? [] : [`(prefers-reduced-motion: ${wishes.reducedMotion})`]),
  ];
  await poll(() => evaluateIn<boolean>(line, context, `${JSON.stringify(queries)}.every(query => matchMedia(query).matches)`), `Firefox to show ${queries.join(' and ')}`);
}
