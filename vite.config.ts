import preact from '@preact/preset-vite';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, runnerImport, type PluginOption, type UserConfig } from 'vite';
import source from './manifest.json' with { type: 'json' };

type Target = 'chromium' | 'firefox';

const MAIL_SCRIPT = 'src/extension/mail-content.ts';

// One manifest holds both browsers' keys; each build keeps its own.
function manifestFor(target: Target, mailHosts: readonly string[]): ManifestV3Export {
  const manifest: Record<string, unknown> & typeof source = structuredClone(source);
  // Before the page script, so that this one knows a mail where it finds one.
  const mail = { matches: [...mailHosts], js: [MAIL_SCRIPT], run_at: 'document_idle', all_frames: true };
  manifest.content_scripts = [mail, ...manifest.content_scripts];
  const background: Record<string, unknown> = manifest.background;
  if (target === 'firefox') {
    delete background['service_worker'];
    delete (manifest as Record<string, unknown>)['side_panel'];
    delete (manifest as Record<string, unknown>)['minimum_chrome_version'];
    manifest.permissions = manifest.permissions.filter(permission => permission !== 'sidePanel');
  } else {
    delete background['scripts'];
    delete (manifest as Record<string, unknown>)['sidebar_action'];
    delete (manifest as Record<string, unknown>)['browser_specific_settings'];
  }
  return manifest as unknown as ManifestV3Export;
}

// Earshot never sets raw HTML, so the branch of preact that could is taken out: nothing can reach it by accident.
const withoutRawHtml: PluginOption = {
  name: 'without-raw-html',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('node_modules/preact/dist') ? code.replace(/(\w+)\.innerHTML=(\w+)\.__html/g, 'void 0') : null,
};

// Where the mail script runs follows from the adapters, so that a new mail host is one file.
async function knownMailHosts(): Promise<readonly string[]> {
  const { module } = await runnerImport<typeof import('./src/adapters/webmail.ts')>('./src/adapters/webmail.ts', { configFile: false });
  return module.webmailPatterns;
}

async function extensionBuild(target: Target): Promise<UserConfig> {
  const mailHosts = await knownMailHosts();
  return {
    publicDir: 'src/static',
    plugins: [
      withoutRawHtml,
      preact(),
      crx({
        manifest: manifestFor(target, mailHosts),
        browser: target === 'firefox' ? 'firefox' : 'chrome',
        contentScripts: { standaloneFiles: ['src/extension/content.ts', MAIL_SCRIPT] },
      }),
    ],
    define: { __TARGET__: JSON.stringify(target) },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: target === 'firefox' ? ['src/ui/panel/index.html'] : [] },
    },
  };
}

// Programs for Node: the folder registry of the core needs a bundler, so Node runs what is built here.
function nodeBuild(name: string, entry: string): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: `dist/${name}`,
      emptyOutDir: true,
      target: 'node20',
      ssr: entry,
      minify: false,
      rollupOptions: { output: { entryFileNames: '[name].js' } },
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'chromium' || mode === 'firefox') return extensionBuild(mode);
  if (mode === 'cli') return nodeBuild('cli', 'src/cli/earshot.ts');
  if (mode === 'demo') return nodeBuild('demo', 'src/demo/main.ts');
  if (mode === 'bench') return nodeBuild('bench', 'test/bench/main.ts');
  if (mode === 'accuracy') return nodeBuild('accuracy', 'test/accuracy/main.ts');
  if (mode === 'pictures') return nodeBuild('pictures', 'test/pictures/main.ts');
  throw new Error(`vite.config.ts: there is no build "${mode}"; choose chromium, firefox, cli, demo, bench, accuracy or pictures with --mode.`);
});
