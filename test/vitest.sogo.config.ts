import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Not part of `npm test`: SOGo wants a database, a cache and a proxy beside it. `npm run test:sogo`.
export default defineConfig({
  root: here('..'),
  test: {
    include: ['test/sogo/**/*.test.ts'],
    globalSetup: [here('setup/browsers.ts'), here('setup/sogo.ts'), here('setup/build.ts')],
    fileParallelism: false,
    testTimeout: 120_000,
    // Three servers and a browser take their time on a busy machine.
    hookTimeout: 300_000,
  },
});
