import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '../../src/demo/browsers/browser.ts';
import { findBrowser } from '../../src/demo/browsers/find-browser.ts';
import { openBrowser } from '../../src/demo/browsers/open-browser.ts';
import { HOSTS } from '../../src/demo/open.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';

const FOLDER = '.scratch/pictures';
const PAGES = ['', 'contact.html', 'cancel.html', 'help.html', 'account.html', 'newsletter.html', 'unsubscribe.html', 'terms.html'];
const API = '(globalThis.browser ?? globalThis.chrome)';
const SURFACES = { popup: 'src/ui/popup/index.html?tab=TAB', panel: 'src/ui/panel/index.html?tab=TAB', companies: 'src/ui/panel/index.html?workspace', options: 'src/ui/options/index.html' } as const;
const SHAPES = [
  { name: 'light', width: 400, colorScheme: 'light', language: 'auto' },
  { name: 'dark', width: 400, colorScheme: 'dark', language: 'auto' },
  { name: 'arabic', width: 320, colorScheme: 'light', language: 'ar' },
] as const;
const HEIGHT = 1000;

/** `npm run pictures`: every surface on the demonstration company, in both browsers, light, dark, narrow and mirrored; and the picture of the README. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const serving = await serve('src/demo/company', HOSTS);
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      const found = findBrowser(kind);
      if (!found) throw new Error(`npm run pictures needs ${kind}; install it, or name it in EARSHOT_${kind.toUpperCase()}.`);
      const browser = await openBrowser(found, { extension: `dist/${kind}`, headless: true });
      try { await drawAll(browser, serving); } finally { await browser.close(); }
    }
  } finally {
    await serving.close();
  }
}

async function drawAll(browser: Browser, serving: Serving): Promise<void> {
  for (const [host, version] of Object.entries(HOSTS)) {
    const tab = await listenTo(browser, serving, host);
    for (const shape of SHAPES) {
      await speak(browser, shape.language);
      for (const [surface, path] of Object.entries(SURFACES)) {
        const page = await browser.extensionPage(path.replace('TAB', String(tab)));
        const png = await draw(page, shape);
        writeFileSync(`${FOLDER}/${browser.kind}-${surface}-${version}-${shape.name}.png`, png);
        if (browser.kind === 'chromium' && surface === 'popup' && version === 'walled' && shape.name === 'light') writeFileSync('docs/popup.png', png);
        await page.close();
      }
    }
  }
}

/** Opens the pages of a version one after the other and leaves the first one open; its tab's number. */
async function listenTo(browser: Browser, serving: Serving, host: string): Promise<number> {
  const desk = await browser.extensionPage(SURFACES.options);
  const tabOf = (address: string): string => `${API}.tabs.query({}).then(tabs => tabs.find(({ url }) => url === ${JSON.stringify(address)})?.id)`;
  const pages: Page[] = [];
  for (const name of PAGES.toReversed()) {
    const address = serving.address(host, name);
    pages.push(await browser.newPage(address));
    await desk.waitFor(`${tabOf(address)}.then(tabId => ${API}.runtime.sendMessage({ type: 'tab-state', tabId })).then(({ answer }) => answer?.kind === 'read')`, 30_000);
  }
  const tab = await desk.evaluate<number>(tabOf(serving.address(host, '')));
  for (const page of [...pages.slice(0, -1), desk]) await page.close();
  return tab;
}

async function speak(browser: Browser, language: string): Promise<void> {
  const desk = await browser.extensionPage(SURFACES.options);
  await desk.evaluate(`${API}.runtime.sendMessage({ type: 'settings' }).then(({ answer }) => ${API}.runtime.sendMessage({ type: 'save-settings', settings: { ...answer, language: ${JSON.stringify(language)} } })).then(() => true)`);
  await desk.close();
}

async function draw(page: Page, { width, colorScheme }: { readonly width: number; readonly colorScheme: 'light' | 'dark' }): Promise<Uint8Array> {
  await page.setViewport(width, HEIGHT);
  await page.emulate({ colorScheme });
  await page.waitFor('document.querySelector("main")?.textContent.length > 40', 20_000);
  await new Promise(resolve => setTimeout(resolve, 500));
  return page.screenshot();
}

await main();
