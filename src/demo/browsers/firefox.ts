import { openLine, type BidiLine } from './bidi.ts';
import type { Browser, OpenOptions } from './browser.ts';
import { firefoxPage } from './firefox-page.ts';
import { EXTENSION_HOST, GECKO_ID, userJs } from './firefox-preferences.ts';
import { startFirefox } from './firefox-process.ts';
import { evaluateIn, evaluateInChrome } from './firefox-realm.ts';
import { makeProfile } from './profile.ts';

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

/**
 * Starts Firefox with the extension installed for this run; its manifest must carry the gecko id `earshot@earshot.example`.
 * Rejects with one sentence when the program does not start or refuses the extension.
 */
export async function openFirefox(options: OpenOptions): Promise<Browser> {
  const profile = makeProfile(options.profile, { 'user.js': userJs(options) });
  const firefox = await startFirefox(options, profile.path).catch(async (error: unknown) => {
    await profile.remove();
    throw error;
  });
  const closed = firefox.gone.then(profile.remove);
  try {
    const line = await openLine(`${firefox.address}/session`);
    await line.send('session.new', { capabilities: {} });
    await line.send('webExtension.install', { extensionData: { type: 'path', path: options.extension } });
    return browserOf(line, closed, () => firefox.end(10_000));
  } catch (error) {
    await firefox.end(0);
    await closed;
    throw new Error(`${options.executable} did not take the extension in ${options.extension}; build it first and check its manifest.`, { cause: error });
  }
}

function browserOf(line: BidiLine, closed: Promise<void>, end: () => Promise<void>): Browser {
  let startTab = true;
  const openTab = async (): Promise<string> => {
    const { contexts } = await line.send<Tree>('browsingContext.getTree', { maxDepth: 0 });
    const first = contexts[0];
    const isFresh = startTab && first !== undefined;
    startTab = false;
    return isFresh ? first.context : (await line.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
  };
  const newPage: Browser['newPage'] = async url => {
    const page = firefoxPage(line, await openTab());
    if (url !== undefined) await page.goto(url);
    return page;
  };
  return {
    kind: 'firefox',
    closed,
    newPage,
    extensionPage: path => newPage(`moz-extension://${EXTENSION_HOST}/${path}`),
    evaluateInBackground: expression => evaluateInBackground(line, expression),
    stopBackground: async () => {
      const state = await evaluateInChrome<string>(line, `(async () => { const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}'); await extension.terminateBackground({ disableResetIdleForTest: true }); return extension.backgroundState; })()`);
      if (state !== 'stopped') throw new Error(`Firefox left the background of the extension ${state}; try again once it is idle.`);
    },
    close: async () => {
      // The answer races with the end of the process, so a broken line is a good sign here.
      await line.send('browser.close').catch(() => null);
      line.hangUp();
      await end();
      await closed;
    },
  };
}

// BiDi lists no background page, but a page of the extension may hold its window; `with` makes its globals the nearest.
async function evaluateInBackground<T>(line: BidiLine, expression: string): Promise<T> {
  const { context } = await line.send<{ context: string }>('browsingContext.create', { type: 'tab', background: true });
  try {
    await line.send('browsingContext.navigate', { context, url: `moz-extension://${EXTENSION_HOST}/manifest.json`, wait: 'complete' });
    return await evaluateIn<T>(line, context, `(async () => { with (await browser.runtime.getBackgroundPage()) { return (${expression}\n); } })()`);
  } finally {
    await line.send('browsingContext.close', { context });
  }
}
