import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openWithExtension } from './open.ts';

const run = promisify(execFile);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const COMPANY = here('../../src/demo/company');
const CLI = here('../cli/earshot.js');
const SCORECARDS = here('../scorecards');
const VERSIONS = ['walled', 'listening'] as const;

/** `npm start`: judges the demonstration company twice, done wrong and done right, then shows it in a browser. */
async function main(): Promise<void> {
  say('Earshot listens to a made-up company, first as many do it, then as it could be.\n');
  await mkdir(SCORECARDS, { recursive: true });
  for (const version of VERSIONS) await judge(version);
  say(`The same scorecards as pages to share: ${VERSIONS.map(version => `dist/scorecards/${version}.html`).join(' and ')}\n`);
  if (process.argv.includes('--no-browser')) return;
  say(await openWithExtension({ company: COMPANY, extensions: here('..') }));
}

async function judge(version: string): Promise<void> {
  const folder = `${COMPANY}/${version}`;
  say((await audit(folder, 'text')).trimEnd());
  say('');
  await writeFile(`${SCORECARDS}/${version}.html`, await audit(folder, 'html'));
  await writeFile(`${SCORECARDS}/${version}.svg`, await audit(folder, 'svg'));
}

async function audit(folder: string, format: string): Promise<string> {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const { stdout } = await run(process.execPath, [CLI, 'audit', folder, '--by-company', '--format', format], {
    maxBuffer: 64 << 20,
    env: { ...process.env, ...color, COLUMNS: String(process.stdout.columns ?? 80) },
  });
  return stdout;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
