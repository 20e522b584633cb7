import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '../../src/demo/browsers/open-browser.ts';
import type { Browser, Page } from '../../src/demo/browsers/browser.ts';
import { findBrowser, type FoundBrowser } from '../../src/demo/browsers/find-browser.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';

// A throw-away extension, so that the drivers are proved apart from Earshot itself.
const MANIFEST = {
  manifest_version: 3, name: 'Probe', version: '1', permissions: ['storage'], host_permissions: ['<all_urls>'],
  content_scripts: [{ matches: ['http://*/*'], js: ['content.js'] }],
  browser_specific_settings: { gecko: { id: 'earshot@earshot.example' } },
};
const PAGE = `<!doctype html><html lang="en"><title>Probe</title><style>:root { color-scheme: light dark }</style>
<button onclick="window.gesture = event.isTrusted && navigator.userActivation.isActive">Press</button>
<input id="name"><p style="margin-top:3000px"><button id="far" onclick="window.far = true">Far down</button></p></html>`;

const folders: string[] = [];
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-drivers-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function extensionFor(kind: FoundBrowser['kind']): string {
  const background = kind === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  return folderWith({
    'manifest.json': JSON.stringify({ ...MANIFEST, background }),
    'background.js': 'globalThis.mark = "background"; chrome.runtime.onMessage.addListener((words, sender, answer) => { answer({ heard: words }); });',
    'content.js': 'chrome.runtime.sendMessage("hello").then(answer => { document.documentElement.dataset.answer = answer.heard; });',
    'page.html': '<!doctype html><html lang="en"><title>Inside</title><button>Inside</button><script src="page.js"></script></html>',
    'page.js': 'document.querySelector("button").onclick = () => { window.gesture = navigator.userActivation.isActive; };',
  });
}

function found(kind: FoundBrowser['kind']): FoundBrowser {
  const browser = findBrowser(kind);
  if (!browser) throw new Error(`These tests need ${kind}; install it or name it in EARSHOT_${kind.toUpperCase()}.`);
  return browser;
}


let site: Serving;
beforeAll(async () => {
  site = await serve(folderWith({ 'index.html': PAGE }));
});
afterAll(async () => {
  await site.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each([
  { title: 'Chromium', kind: 'chromium' as const, loading: 'flag' as const },
  { title: 'Chromium loading as branded Chrome must', kind: 'chromium' as const, loading: 'protocol' as const },
  { title: 'Firefox', kind: 'firefox' as const, loading: 'flag' as const },
])('the driver of $title', ({ kind, loading }) => {
  let browser: Browser;
  let page: Page;

  // A temporary folder of our own shows whether the browser leaves its profile behind.
  const temporary = folderWith({});

  beforeAll(async () => {
    vi.stubEnv('TMPDIR', temporary);
    browser = await openBrowser({ ...found(kind), loading }, { extension: extensionFor(kind), headless: true });
    page = await browser.newPage(site.address('shop.example'));
  });
  afterAll(async () => {
    await browser.close();
    vi.unstubAllEnvs();
  });

  it('opens a page under a name of its own', async () => {
    expect(await page.evaluate('location.hostname')).toBe('shop.example');
  });

  it('lets the content script talk with the background', async () => {
    expect(await page.waitFor('document.documentElement.dataset.answer')).toBe('hello');
  });

  it('awaits promises and hands over plain values', async () => {
    expect(await page.evaluate('Promise.resolve({ list: [1, null, "ü"] }) // done')).toEqual({ list: [1, null, 'ü'] });
    expect(await page.evaluate('undefined')).toBeUndefined();
    await expect(page.evaluate('Promise.reject(new Error("on purpose"))')).rejects.toThrow('on purpose');
  });

  it('says what it waited for in vain', async () => {
    await expect(page.waitFor('window.never', 200)).rejects.toThrow('window.never');
  });

  it('reaches the pages of the extension', async () => {
    const inside = await browser.extensionPage('page.html');
    expect(await inside.evaluate('chrome.runtime.sendMessage("from a page")')).toEqual({ heard: 'from a page' });
    await inside.click('button');
    expect(await inside.waitFor('window.gesture')).toBe(true);
    expect((await inside.screenshot()).length).toBeGreaterThan(500);
    await inside.close();
  });

  it('reaches the background, and wakes one that was stopped', async () => {
    expect(await browser.evaluateInBackground('mark')).toBe('background');
    await browser.evaluateInBackground('chrome.storage.local.set({ kept: 1 })');
    await browser.stopBackground();
    expect(await browser.evaluateInBackground('chrome.storage.local.get("kept")')).toEqual({ kept: 1 });
  });

  it('photographs the viewport at the size asked for', async () => {
    await page.setViewport(320, 480);
    const png = Buffer.from(await page.screenshot());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 480]);
  });

  it('shows the wishes of the person to style sheets, also on the next page', async () => {
    const seen = `['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)'].map(query => matchMedia(query).matches)`;
    await page.emulate({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await page.evaluate(seen)).toEqual([true, false, true]);
    await page.emulate({ forcedColors: 'active' });
    await page.goto(site.address('other.example'));
    expect(await page.evaluate(seen)).toEqual([true, true, true]);
    await page.emulate({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
    expect(await page.evaluate(seen)).toEqual([false, false, false]);
  });

  it('clicks as a person does, also far down the page', async () => {
    await page.click('button');
    expect(await page.waitFor('window.gesture')).toBe(true);
    await page.click('#far');
    expect(await page.waitFor('window.far')).toBe(true);
    await expect(page.click('#missing')).rejects.toThrow('#missing');
  });

  it('presses keys and chords', async () => {
    await page.click('#name');
    for (const key of ['H', 'i', 'Backspace']) await page.press(key);
    expect(await page.evaluate('document.querySelector("#name").value')).toBe('H');
    await page.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Press');
  });

  it('refuses the internet', async () => {
    expect(await page.evaluate('fetch("https://shop.test/").then(() => "reached", () => "refused")')).toBe('refused');
  });

  it('leaves nothing behind when closed', async () => {
    expect(readdirSync(temporary).some(name => name.startsWith('earshot-profile-'))).toBe(true);
    await browser.close();
    await browser.closed;
    expect(readdirSync(temporary).filter(name => name.startsWith('earshot-profile-'))).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('a %s with wishes of the caller', kind => {
  it('speaks the language asked for, reaches the named host, and keeps the profile', async () => {
    const profile = folderWith({});
    const browser = await openBrowser(found(kind), { extension: extensionFor(kind), headless: true, profile, locale: 'de', network: 'open', loopback: ['shop.example'] });
    try {
      const page = await browser.newPage(site.address('shop.example'));
      expect(await page.evaluate('navigator.language')).toBe('de');
      expect(await browser.evaluateInBackground('chrome.i18n.getUILanguage()')).toMatch(/^[a-z]{2}/);
    } finally {
      await browser.close();
    }
    expect(existsSync(profile)).toBe(true);
    await expect(browser.newPage()).rejects.toThrow();
  });
});

describe('a browser that cannot be opened', () => {
  it.each(['chromium', 'firefox'] as const)('gets one sentence: %s', async kind => {
    const nowhere = { kind, name: 'Nothing', path: join(tmpdir(), 'no-such-browser') };
    await expect(openBrowser(nowhere, { extension: extensionFor(kind), headless: true })).rejects.toThrow('no-such-browser');
  });

  it.each(['chromium', 'firefox'] as const)('names an extension that is not there: %s', async kind => {
    await expect(openBrowser(found(kind), { extension: join(tmpdir(), 'no-such-extension'), headless: true })).rejects.toThrow('no-such-extension');
  });
});
