import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

interface Lint {
  readonly errors: readonly { readonly message: string; readonly file?: string }[];
  readonly warnings: readonly { readonly message: string; readonly file?: string }[];
}

it('the built extension for Firefox has no error and no warning for web-ext lint', async () => {
  expect(await complaintsAbout('dist/firefox')).toEqual([]);
});

it('about the add-on for Thunderbird it says only that Firefox has no such permissions', async () => {
  expect((await complaintsAbout('dist/thunderbird')).toSorted()).toEqual([
    'manifest.json: /permissions: Invalid permissions "accountsRead" at 3.',
    'manifest.json: /permissions: Invalid permissions "messagesRead" at 2.',
  ]);
});

async function complaintsAbout(folder: string): Promise<readonly string[]> {
  const { stdout } = await run('node_modules/.bin/web-ext', ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'], { maxBuffer: 1 << 26 })
    .catch((failure: { stdout: string }) => failure);
  const { errors, warnings } = JSON.parse(stdout) as Lint;
  return [...errors, ...warnings].map(({ message, file }) => `${file}: ${message}`);
}
