import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

interface Lint {
  readonly errors: readonly { readonly message: string; readonly file?: string }[];
  readonly warnings: readonly { readonly message: string; readonly file?: string }[];
}

it('the built extension for Firefox has no error and no warning for web-ext lint', async () => {
  const { stdout } = await run('node_modules/.bin/web-ext', ['lint', '--source-dir', 'dist/firefox', '--output', 'json', '--no-config-discovery'], { maxBuffer: 1 << 26 })
    .catch((failure: { stdout: string }) => failure);
  const { errors, warnings } = JSON.parse(stdout) as Lint;
  expect([...errors, ...warnings].map(({ message, file }) => `${file}: ${message}`)).toEqual([]);
});
