import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SCRIPT = join(process.cwd(), 'test/scaffold/new-detector.mjs');
let root = '';

beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'earshot-scaffold-')); });
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a new detector gets its folder and its cases, and nothing else is touched', () => {
  const said = execFileSync('node', [SCRIPT, 'login-to-unsubscribe'], { cwd: root, encoding: 'utf8' });
  expect(said).toContain('src/core/detectors/login-to-unsubscribe/index.ts');
  for (const name of ['index.ts', 'phrases.json', 'words.json', 'README.md']) expect(existsSync(join(root, 'src/core/detectors/login-to-unsubscribe', name))).toBe(true);
  expect(readFileSync(join(root, 'src/core/detectors/login-to-unsubscribe/index.ts'), 'utf8')).toContain("id: 'login-to-unsubscribe'");
  expect(existsSync(join(root, 'test/detectors/login-to-unsubscribe/found-en-said/source.html'))).toBe(true);
});

test.each([
  ['login-to-unsubscribe', 'is there already; choose another id.'], ['Login', '"Login" is no detector id; give one in kebab-case'], ['../x', '"../x" is no detector id'],
])('%s is refused with the reason', (id, reason) => {
  const { status, stderr } = spawnSync('node', [SCRIPT, id], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
});
