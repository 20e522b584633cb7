import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('oxlint has nothing to say about sizes, globals and correctness', { timeout: 60_000 }, async () => {
  const said = await run('node_modules/.bin/oxlint', ['-c', 'test/architecture/oxlint.json', '--deny-warnings', '-f', 'unix', 'src'])
    .then(() => '', (failure: { stdout: string }) => failure.stdout);
  expect(said).toBe('');
});
