import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../src/demo/browsers/browser.ts';
import { HOSTS } from '../../src/demo/open.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { markdown } from '../../src/report/markdown.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const COMPANY = 'src/demo/company';

/** A scorecard as words, the same wherever it was made: served pages have a port, and their files have none. */
function worded(words: string): string {
  return words.replace(/http(\\?):\/\/([\w-]+\.example):\d+/g, 'https$1://$2');
}

function fromTerminal(version: string): string {
  return execFileSync('node', ['dist/cli/earshot.js', 'audit', ...pagesOf(version), '--by-company', '--format', 'md'], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

function pagesOf(version: string): readonly string[] {
  return readdirSync(`${COMPANY}/${version}`).filter(name => name.endsWith('.html')).toSorted().map(name => `${COMPANY}/${version}/${name}`);
}

describe.each(KINDS)('the demonstration company in %s', kind => {
  let serving: Serving;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    serving = await serve(COMPANY, HOSTS);
    browser = await open(kind);
    desk = await deskIn(browser);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });

  it.each(Object.entries(HOSTS))('gets the same scorecard for %s as in the terminal', async (host, version) => {
    for (const file of pagesOf(version)) {
      const address = serving.address(host, basename(file).replace('index.html', ''));
      const page = await browser.newPage(address);
      await desk.stateOf(address, 'read');
      await page.close();
    }
    const card = await desk.ask('scorecard', { domain: host });
    expect(card && worded(markdown(card))).toBe(worded(fromTerminal(version)));
  });
});
