import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findBrowser } from '../../src/demo/browsers/find-browser.ts';

/** One Chromium whose pages are measured from outside: with the extension, or without it. */
export interface Lane {
  readonly name: string;
  readonly open: () => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** A tab that shows one page after the other; pages of one site share its process. */
export interface Tab {
  readonly page: Page;
  /** Goes to an address and waits until the page has come to rest. */
  readonly load: (url: string) => Promise<void>;
  /** Time the main thread spent in tasks since the page began, milliseconds of thread time, so that a busy machine does not count. */
  readonly task: () => Promise<number>;
  /** Longest task of the page so far, milliseconds; 0 where none reached 50. */
  readonly longest: () => Promise<number>;
  /** Live JavaScript heap after a collection, bytes: page and content scripts together. */
  readonly heap: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const QUIET = ['--no-first-run', '--no-default-browser-check', '--disable-quic', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-gpu', '--no-sandbox', '--disable-renderer-backgrounding', '--disable-background-timer-throttling',
  '--host-resolver-rules=MAP *.example 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1', '--no-proxy-server', '--js-flags=--expose-gc'];

/** Starts a Chromium with one extension folder, or with none. */
export async function openLane(name: string, extension: string | null): Promise<Lane> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('npm run bench needs a Chromium; install one, or name it in EARSHOT_CHROMIUM.');
  const profile = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: true,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...QUIET, ...(extension === null ? ['--disable-extensions'] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`])],
  });
  await context.addInitScript('globalThis.__longest = 0; new PerformanceObserver(list => { for (const { duration } of list.getEntries()) globalThis.__longest = Math.max(globalThis.__longest, duration); }).observe({ type: "longtask", buffered: true });');
  if (extension !== null && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker', { timeout: 20_000 });
  return {
    name,
    open: () => openTab(context),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    load: async url => {
      await page.goto(url);
      await rest(session);
    },
    task: () => taskOf(session),
    longest: () => page.evaluate<number>('globalThis.__longest'),
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return metric(session, 'JSHeapUsedSize');
    },
    close: () => page.close(),
  };
}

// Still means: two looks 250 ms apart and nothing but the looks themselves was done between them.
async function rest(session: CDPSession): Promise<void> {
  let before = await metric(session, 'TaskDuration');
  for (let still = 0, looks = 0; still < 3 && looks < 60; looks += 1) {
    await new Promise(resolve => setTimeout(resolve, 250));
    const after = await metric(session, 'TaskDuration');
    still = after - before < 0.002 ? still + 1 : 0;
    before = after;
  }
}

async function taskOf(session: CDPSession): Promise<number> {
  return await metric(session, 'TaskDuration') * 1000;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(entry => entry.name === name)?.value ?? 0;
}
