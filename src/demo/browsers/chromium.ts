import { createHash } from 'node:crypto';
import { chromium, type BrowserContext, type CDPSession, type Page as Tab, type Worker } from 'playwright-core';
import { asJson, poll, type Browser, type OpenOptions, type Page } from './browser.ts';
import { makeProfile, type Profile } from './profile.ts';

/** How the extension gets in. Branded Chrome dropped the flag with version 137; the protocol works where Extensions.loadUnpacked does. */
export type Loading = 'flag' | 'protocol';

interface Session {
  readonly context: BrowserContext;
  readonly protocol: CDPSession;
  readonly profile: Profile;
  readonly id: string;
  /** Pages made by us, so that the start tab is handed out once. */
  readonly handed: Set<Tab>;
}

/**
 * Starts Chromium, Chrome or Edge with the extension loaded.
 * Rejects with one sentence when the program does not start or refuses the extension.
 */
export async function openChromium(options: OpenOptions, loading: Loading = loadingFor(options.executable)): Promise<Browser> {
  const profile = makeProfile(options.profile, { 'Default/Preferences': JSON.stringify(preferencesFor(options.extension)) });
  try {
    const context = await launch(options, profile.path, loading);
    const protocol = await protocolOf(context);
    const id = loading === 'flag' ? await idByFlag(context) : await idByProtocol(protocol, options.extension);
    return browserOf({ context, protocol, profile, id, handed: new Set() });
  } catch (error) {
    await profile.remove();
    throw new Error(`${options.executable} did not start with the extension in ${options.extension}; build it first and check that the browser runs here.`, { cause: error });
  }
}

// Without developer mode a reload of an unpacked extension disables it; without the pin its button hides behind another one.
function preferencesFor(extension: string): object {
  return { extensions: { ui: { developer_mode: true }, pinned_extensions: [idOf(extension)] } };
}

// An unpacked extension without a key is named by its folder: the first half of SHA-256, in letters from a to p
// (Chromium, components/crx_file/id_util.h). Windows takes the path in UTF-16.
function idOf(extension: string): string {
  const hash = createHash('sha256').update(extension, process.platform === 'win32' ? 'utf16le' : 'utf8').digest('hex');
  return Array.from(hash.slice(0, 32), digit => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The flag for Chromium proper, the protocol for branded builds. */
export function loadingFor(executable: string): Loading {
  return /edge|(?:^|[^a-z])chrome(?![a-z]*ium)|google/i.test(executable) && !/chromium/i.test(executable) ? 'protocol' : 'flag';
}

function launch(options: OpenOptions, profile: string, loading: Loading): Promise<BrowserContext> {
  const { executable, extension, headless, locale } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    // Chromium refuses to run sandboxed as root.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    ...(locale === undefined ? {} : { locale, env: { ...process.env, LANGUAGE: locale } }),
    args: [
      ...(loading === 'flag' ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : ['--enable-unsafe-extension-debugging']),
      ...networkArguments(options),
      '--no-first-run', '--no-default-browser-check', '--disable-quic', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-gpu',
      ...(locale === undefined ? [] : [`--lang=${locale}`]),
      ...(options.args ?? []),
    ],
  });
}

function networkArguments({ network = 'closed', loopback = [] }: OpenOptions): readonly string[] {
  if (network === 'open') return [`--host-resolver-rules=${loopback.map(host => `MAP ${host} 127.0.0.1`).join(',')}`];
  // A proxy would resolve names itself and so walk around the rules.
  return ['--host-resolver-rules=MAP *.example 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost', '--no-proxy-server'];
}

async function idByFlag(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return new URL(worker.url()).host;
}

async function idByProtocol(protocol: CDPSession, extension: string): Promise<string> {
  // Playwright's list of protocol methods lags behind the browser's.
  const send = protocol.send.bind(protocol) as unknown as (method: string, parameters: object) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path: extension });
  return id;
}

function protocolOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser offers no protocol session; update playwright-core.');
  return browser.newBrowserCDPSession();
}

function browserOf(session: Session): Browser {
  const { context, profile, id } = session;
  const closed = new Promise<void>(resolve => context.once('close', () => resolve())).then(profile.remove);
  const extensionPage = async (path: string): Promise<Page> => pageOf(await openTab(session, `chrome-extension://${id}/${path}`));
  return {
    kind: 'chromium',
    closed,
    newPage: async url => pageOf(await openTab(session, url)),
    extensionPage,
    evaluateInBackground: async expression => parse(await (await background(session)).evaluate<string>(asJson(expression))),
    stopBackground: () => stopBackground(session),
    close: async () => {
      await context.close();
      // The close event comes before the process has ended, close() returns after it.
      await closed;
      await profile.remove();
    },
  };
}

async function openTab({ context, handed }: Session, url?: string): Promise<Tab> {
  const blank = context.pages().find(tab => !handed.has(tab) && tab.url() === 'about:blank');
  const tab = blank ?? (await context.newPage());
  handed.add(tab);
  if (url !== undefined) await tab.goto(url);
  return tab;
}

// Playwright keeps the handle of a stopped worker and reuses it for the next one, so the browser is asked whether it runs.
async function background(session: Session): Promise<Worker> {
  if ((await runningWorker(session)) === null) {
    // Any message wakes a sleeping worker; nobody need answer it.
    await visitManifest(session, tab => tab.evaluate('chrome.runtime.sendMessage({ kind: "wake" }).catch(() => null)'));
  }
  return poll(async () => session.context.serviceWorkers().find(worker => new URL(worker.url()).host === session.id) ?? null, 'the background of the extension to wake');
}

async function runningWorker({ protocol, id }: Session): Promise<string | null> {
  const { targetInfos } = await protocol.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && new URL(url).host === id)?.targetId ?? null;
}

async function stopBackground(session: Session): Promise<void> {
  const targetId = await runningWorker(session);
  if (targetId === null) return;
  await session.protocol.send('Target.closeTarget', { targetId });
  await poll(async () => (await runningWorker(session)) === null, 'the background of the extension to stop');
}

async function visitManifest({ context, id }: Session, visit: (tab: Tab) => Promise<unknown>): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(`chrome-extension://${id}/manifest.json`);
  await visit(tab).finally(() => tab.close());
}

function pageOf(tab: Tab): Page {
  const evaluate = async <T>(expression: string): Promise<T> => parse(await tab.evaluate<string>(asJson(expression)));
  return {
    goto: async url => void (await tab.goto(url)),
    evaluate,
    waitFor: <T>(expression: string, milliseconds?: number) => poll(() => evaluate<T>(expression), expression, milliseconds),
    screenshot: () => tab.screenshot(),
    setViewport: (width, height) => tab.setViewportSize({ width, height }),
    emulate: wishes => tab.emulateMedia(wishes),
    click: async selector => {
      if (!(await tab.$(selector))) throw new Error(`Nothing on the page matches "${selector}"; check the selector or wait for the page.`);
      await tab.locator(selector).first().click({ timeout: 10_000 });
    },
    memory: () => memoryOf(tab),
    press: key => tab.keyboard.press(key),
    close: () => tab.close(),
  };
}

async function memoryOf(tab: Tab): Promise<number> {
  const session = await tab.context().newCDPSession(tab);
  try {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await session.detach();
  }
}

function parse<T>(text: string | undefined): T {
  return (text === undefined ? undefined : JSON.parse(text)) as T;
}
