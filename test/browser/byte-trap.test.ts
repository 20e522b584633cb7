import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../src/demo/browsers/browser.ts';
import { GECKO_ID } from '../../src/demo/browsers/firefox-preferences.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { mailOf } from '../adapters/opened.ts';
import type { ReadMail } from './byte-trap/read-mail.ts';
import { KINDS, open } from './with-extension.ts';

const FOLDER = 'test/mailhosts/mails';
const MAILS = readdirSync(FOLDER).filter(name => name.endsWith('.eml')).toSorted();

/** An extension that does nothing but read mails in a content script. */
async function makeExtension(folder: string): Promise<void> {
  await build({
    configFile: false, publicDir: false, logLevel: 'warn', define: { __MAILS__: JSON.stringify(MAILS) },
    build: { outDir: folder, emptyOutDir: false, target: 'es2022', lib: { entry: 'test/browser/byte-trap/content.ts', formats: ['iife'], name: 'byteTrap', fileName: () => 'content.js' } },
  });
  const [background, permissions] = [{ service_worker: 'background.js', scripts: ['background.js'] }, ['http://mails.example/*']];
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({
    manifest_version: 3, name: 'Byte trap', version: '1', background, host_permissions: permissions,
    content_scripts: [{ matches: permissions, js: ['content.js'] }],
    browser_specific_settings: { gecko: { id: GECKO_ID } },
  }));
}

// Firefox denies content scripts a slice of bytes that came from a fetch or a Blob; no other browser does, and Node does not.
describe.each(KINDS)('bytes that come to a content script, in %s', kind => {
  let folder: string;
  let serving: Serving;
  let browser: Browser;
  let mails: readonly ReadMail[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-bytes-'));
    await makeExtension(folder);
    serving = await serve(FOLDER);
    browser = await open(kind, { extension: folder });
    const page = await browser.newPage(serving.address('mails.example', 'page.txt'));
    mails = JSON.parse(await page.waitFor<string>('document.documentElement.dataset.outcome', 30_000)) as readonly ReadMail[];
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read as the same mails that Node reads, whichever way they came', async () => {
    const expected = await Promise.all(MAILS.map(async name => {
      const { subject, headers, blocks } = await mailOf(readFileSync(join(FOLDER, name)));
      const words = { subject, headers, words: blocks.map(({ text }) => text) };
      return { name, fetched: words, fromBlob: words };
    }));
    expect(mails).toMatchObject(expected);
  });

  it('give the header of each mail to the byte', () => {
    const headers = MAILS.map(name => /^[\s\S]*?\r?\n(?=\r?\n)/.exec(readFileSync(join(FOLDER, name), 'latin1'))?.[0]);
    expect(mails.map(({ header }) => header)).toEqual(headers);
  });
});
