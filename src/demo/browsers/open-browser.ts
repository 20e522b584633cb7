import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, OpenOptions } from './browser.ts';
import { openChromium, type Loading } from './chromium.ts';
import type { FoundBrowser } from './find-browser.ts';
import { openFirefox } from './firefox.ts';

/**
 * Opens a found browser with the built, unpacked extension. Rejects with one sentence when the extension is not there or
 * the browser does not start.
 */
export async function openBrowser(found: FoundBrowser & { readonly loading?: Loading }, options: Omit<OpenOptions, 'executable'>): Promise<Browser> {
  if (!existsSync(join(options.extension, 'manifest.json'))) {
    throw new Error(`${options.extension} holds no manifest.json, so there is no extension to load; run "npm run build" first.`);
  }
  // Firefox takes absolute paths only.
  const all = { ...options, extension: resolve(options.extension), executable: found.path };
  return found.kind === 'firefox' ? openFirefox(all) : openChromium(all, found.loading);
}
