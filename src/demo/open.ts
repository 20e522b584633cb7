import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowsers, type FoundBrowser } from './browsers/find-browser.ts';
import { openBrowser } from './browsers/open-browser.ts';
import { serve } from './serve.ts';

/** Where things lie: the demonstration company's two sites, and the folder that holds the built extensions. */
export interface DemoPlaces {
  readonly company: string;
  readonly extensions: string;
}

/** Names under which the two sites answer on this machine; they carry no `www` and belong to nobody (RFC 2606). */
export const HOSTS = { 'walled-loom.example': 'walled', 'listening-loom.example': 'listening' } as const;

/**
 * Opens an installed browser with the extension on the demonstration company, and waits until the person closes it.
 * Resolves with one sentence to tell; a missing display or browser is such a sentence and no error.
 */
export async function openWithExtension({ company, extensions }: DemoPlaces): Promise<string> {
  if (!hasDisplay()) return 'No browser was opened, because this terminal has no display; run npm start on a desktop to see the extension at work.';
  const browsers = findBrowsers();
  if (browsers.length === 0) return 'No browser was opened, because neither Chromium, Chrome, Edge nor Firefox was found; install one, or name it in EARSHOT_CHROMIUM or EARSHOT_FIREFOX.';
  const serving = await serve(company, HOSTS);
  const troubles: string[] = [];
  for (const browser of browsers) {
    try {
      await show(browser, extensions, serving.address);
      await serving.close();
      return `${browser.name} was closed; its throw-away profile is gone.`;
    } catch (error) {
      troubles.push(`${browser.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  await serving.close();
  return `No browser could be opened with the extension. ${troubles.join(' ')}`;
}

async function show(found: FoundBrowser, extensions: string, address: (host: string, path?: string) => string): Promise<void> {
  const extension = join(extensions, found.kind);
  if (!existsSync(extension)) throw new Error('the extension is not built; run npm run build first.');
  const browser = await openBrowser(found, { extension, headless: false });
  process.stdout.write(`${found.name} is open with Earshot on the demonstration company. Click its button in the toolbar; close the window to end.\n`);
  // The last one lies on top, and the walls are what there is to see.
  for (const host of Object.keys(HOSTS).toReversed()) await browser.newPage(address(host));
  await browser.closed;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
