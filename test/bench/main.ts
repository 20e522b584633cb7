import { gzipSync } from 'node:zlib';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/demo/serve.ts';
import { changeCosts } from './change-cost.ts';
import { openLane } from './lane.ts';
import { costOf, type Lanes, type PageCost } from './page-cost.ts';
import { mailCosts } from './mail-rate.ts';
import { mailMemory } from './mail-memory.ts';
import { MAILS, mailReport } from './mail-report.ts';
import { mailsIn, ownMails } from './mails.ts';
import { ownPages, pagesIn, type BenchPage } from './pages.ts';
import { report, type Measured } from './report.ts';
import { ownTexts, throughputOf } from './throughput.ts';

const USAGE = 'Usage: npm run bench -- [--only pages|mails] [--pages FOLDER] [--texts FILE] [--mails FOLDER] [--mailbox N] [--rounds N] [--write]';
const WRITTEN = 'docs/PERFORMANCE.md';
// A mailbox of many years.
const MAILBOX = 50_000;
const CHANGING = '<!doctype html><html lang="en"><title>A page that changes</title><body><main><p id="tick">Tick</p><ul id="list"></ul></main></body></html>';

/** `npm run bench`: what the built extension costs the pages people open, and reading a mail, as ratios within one run, and how fast text is heard. */
async function main(words: readonly string[]): Promise<void> {
  const rounds = wholeFrom(words, '--rounds', 5);
  const only = valueOf(words, '--only');
  const isWritten = words.includes('--write');
  // What is not measured anew stays as it was written.
  const [pages, mails] = isWritten ? partsWritten() : ['', ''];
  const text = `${only === 'mails' ? pages : await pagesPart(words, rounds)}${only === 'pages' ? mails : await mailsPart(words, rounds)}`;
  process.stdout.write(text);
  if (isWritten) writeFileSync(WRITTEN, text);
}

function partsWritten(): readonly [pages: string, mails: string] {
  const text = readFileSync(WRITTEN, 'utf8');
  const at = text.indexOf(`${MAILS}\n`);
  return at < 0 ? [`${text.trimEnd()}\n\n`, ''] : [text.slice(0, at), text.slice(at)];
}

async function mailsPart(words: readonly string[], rounds: number): Promise<string> {
  const folder = valueOf(words, '--mails');
  const memory = await mailMemory(wholeFrom(words, '--mailbox', MAILBOX));
  return mailReport({ costs: await mailCosts(folder === null ? ownMails() : mailsIn(folder), rounds), rounds, memory });
}

async function pagesPart(words: readonly string[], rounds: number): Promise<string> {
  const folder = valueOf(words, '--pages');
  const pages = folder === null ? ownPages() : pagesIn(folder);
  const texts = valueOf(words, '--texts');
  const throughput = await throughputOf(texts === null ? ownTexts() : textsIn(texts));
  const measured = { ...await measure(pages, rounds), throughput };
  return `${report(measured)}\n`;
}

async function measure(pages: readonly BenchPage[], rounds: number): Promise<Omit<Measured, 'throughput'>> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-pages-'));
  pages.forEach(({ html }, at) => writeFileSync(join(folder, `${at}.html`), html, 'latin1'));
  writeFileSync(join(folder, 'changing.html'), CHANGING);
  // A build that runs meanwhile must not change what is measured.
  cpSync('dist/chromium', join(folder, 'extension'), { recursive: true });
  putEmptyExtension(join(folder, 'empty'));
  const serving = await serve(folder);
  const lanes: Lanes = {
    bare: await openLane('bare', null), bareAgain: await openLane('bare again', null),
    extended: await openLane('extended', join(folder, 'extension')), empty: await openLane('empty', join(folder, 'empty')),
  };
  try {
    // The first page a browser shows costs more than all later ones.
    for (const lane of Object.values(lanes)) {
      const tab = await lane.open();
      await tab.load(serving.address('warm.example', 'changing.html'));
      await tab.close();
    }
    const costs: PageCost[] = [];
    for (const [at, page] of pages.entries()) {
      process.stderr.write(`${at + 1}/${pages.length} ${page.name}\n`);
      costs.push(await costOf(page, serving.address(`page-${at}.example`, `${at}.html`), { lanes, rounds }));
    }
    const changes = await changeCosts(serving.address('changing.example', 'changing.html'), { lanes, rounds: Math.min(rounds, 3) });
    return { costs, changes, rounds, script: gzipSync(readFileSync(join(folder, 'extension/src/extension/content.js')), { level: 9 }).length };
  } finally {
    await Promise.allSettled(Object.values(lanes).map(lane => lane.close()));
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function putEmptyExtension(folder: string): void {
  mkdirSync(folder);
  const manifest = {
    manifest_version: 3, name: 'Empty', version: '1', background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const name of ['background.js', 'content.js']) writeFileSync(join(folder, name), '');
}

// What `earshot match` takes: a line each, with "text".
function textsIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter(line => line !== '').map(line => String((JSON.parse(line) as { readonly text: unknown }).text));
}

function wholeFrom(words: readonly string[], name: string, otherwise: number): number {
  const whole = Number(valueOf(words, name) ?? otherwise);
  if (!Number.isInteger(whole) || whole < 1) throw new Error(`${name} takes a whole number from 1. ${USAGE}`);
  return whole;
}

function valueOf(words: readonly string[], name: string): string | null {
  const at = words.indexOf(name);
  return at < 0 ? null : words[at + 1] ?? null;
}

await main(process.argv.slice(2));
