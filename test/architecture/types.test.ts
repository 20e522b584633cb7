import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, describe, it } from 'vitest';

const run = promisify(execFile);
const projects = [...readdirSync('src').map(folder => `src/${folder}`).filter(folder => existsSync(`${folder}/tsconfig.json`)), 'test'];

async function complaintsOf(project: string): Promise<string> {
  return run('node_modules/.bin/tsc', ['-p', project]).then(() => '', (failure: { stdout: string }) => failure.stdout);
}

describe('types', () => {
  it.each(projects)('hold in %s', { timeout: 120_000 }, async project => {
    expect(await complaintsOf(project)).toBe('');
  });

  it('know neither DOM nor Node nor the browser in core', () => {
    const { compilerOptions } = JSON.parse(readFileSync('src/core/tsconfig.json', 'utf8')) as { compilerOptions: { lib: string[]; types: string[] } };
    expect(compilerOptions).toEqual({ lib: ['es2023'], types: [] });
  });
});
