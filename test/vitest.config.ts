import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Two groups: what runs in Node, and what drives the built product in real browsers, one file at a time.
export default defineConfig({
  root: here('..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', here('setup/closing-line.ts')],
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', 'test/demo/**', 'test/cli/**', 'test/sogo/**'], testTimeout: 60_000, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['test/browser/**/*.test.ts', 'test/demo/**/*.test.ts', 'test/cli/**/*.test.ts'],
          globalSetup: [here('setup/browsers.ts'), here('setup/mailhosts.ts'), here('setup/thunderbird.ts'), here('setup/build.ts')],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
