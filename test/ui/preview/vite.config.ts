import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The pages as they ship, with the background and the browser replaced: `npx vite -c test/ui/preview/vite.config.ts`,
// then /src/ui/popup/index.html?state=thin&lang=ar. States are the names in scenes.ts, and `error`.
const standIns: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId: source => {
    if (/\/extension\/(?:messages|judge-file)\.ts$/.test(source)) return here(`./${source.split('/').at(-1)}`);
    return null;
  },
  transformIndexHtml: {
    order: 'pre',
    handler: html => html.replace('<script type="module"', '<script type="module" src="/test/ui/preview/browser.ts"></script><script type="module"'),
  },
};

export default defineConfig({
  root: here('../../..'),
  publicDir: false,
  plugins: [standIns, preact()],
  build: {
    outDir: '.scratch/preview',
    emptyOutDir: true,
    modulePreload: false,
    rollupOptions: { input: ['popup', 'panel', 'options'].map(name => here(`../../../src/ui/${name}/index.html`)) },
  },
});
