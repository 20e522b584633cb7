import preact from '@preact/preset-vite';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { existsSync, readFileSync } from 'node:fs';
import { build, defineConfig, runnerImport, type PluginOption, type UserConfig } from 'vite';
import { packPhrases } from './src/core/text/phrase-pack.ts';
import source from './manifest.json' with { type: 'json' };

type Target = 'chromium' | 'firefox' | 'thunderbird';
type Manifest = Record<string, unknown> & typeof source;

// Pages that no key of the manifest leads to, or none that the build follows.
const UNNAMED_PAGES: Readonly<Record<Target, string[]>> = {
  chromium: ['src/extension/offscreen/index.html'],
  firefox: ['src/ui/panel/index.html'],
  thunderbird: ['src/ui/popup/index.html', 'src/ui/panel/index.html'],
};
const MAIL_SCRIPT = 'src/extension/mail-content.ts';
const MESSAGE_SCRIPT = 'src/extension/thunderbird/message-content.ts';

// One manifest holds every target's keys; each build keeps its own.
function manifestFor(target: Target, mailHosts: readonly string[]): ManifestV3Export {
  const manifest: Manifest = structuredClone(source);
  return (target === 'thunderbird' ? forThunderbird(manifest) : forBrowser(target, manifest, mailHosts)) as unknown as ManifestV3Export;
}

function forBrowser(target: 'chromium' | 'firefox', manifest: Manifest, mailHosts: readonly string[]): object {
  // Before the page script, so that this one knows a mail where it finds one.
  const mail = { matches: [...mailHosts], js: [MAIL_SCRIPT], run_at: 'document_idle', all_frames: true };
  manifest.content_scripts = [mail, ...manifest.content_scripts];
  const background: Record<string, unknown> = manifest.background;
  if (target === 'firefox') {
    delete background['service_worker'];
    delete (manifest as Record<string, unknown>)['side_panel'];
    delete (manifest as Record<string, unknown>)['minimum_chrome_version'];
    manifest.permissions = manifest.permissions.filter(permission => permission !== 'sidePanel' && permission !== 'offscreen');
  } else {
    delete background['scripts'];
    delete (manifest as Record<string, unknown>)['sidebar_action'];
    delete (manifest.action as Record<string, unknown>)['default_area'];
    delete (manifest as Record<string, unknown>)['browser_specific_settings'];
    delete (manifest as Record<string, unknown>)['content_security_policy'];
  }
  delete (manifest as Record<string, unknown>)['message_display_action'];
  return manifest;
}

// Thunderbird hands over the mails themselves: no page is read, and no website's access is asked for.
function forThunderbird(manifest: Manifest): object {
  const { action: _, side_panel: _panel, sidebar_action: _bar, content_scripts: _scripts, host_permissions: _hosts, content_security_policy: _policy, minimum_chrome_version: _version, ...kept } = manifest;
  const { _execute_action: popup, 'open-panel': panel } = manifest.commands;
  return {
    ...kept,
    permissions: ['storage', 'scripting', 'messagesRead', 'accountsRead', 'alarms'],
    background: { scripts: ['src/extension/thunderbird/background.ts'], type: 'module' },
    commands: { _execute_message_display_action: popup, 'open-panel': panel },
  };
}

// Earshot never sets raw HTML, so the branch of preact that could is taken out: nothing can reach it by accident.
const withoutRawHtml: PluginOption = {
  name: 'without-raw-html',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('node_modules/preact/dist') ? code.replace(/(\w+)\.innerHTML=(\w+)\.__html/g, 'void 0') : null,
};

// No key of Thunderbird's manifest names the script for its messages, so the bundler is told of it here.
const messageScript: PluginOption = {
  name: 'message-script',
  async generateBundle() {
    const built = await build({
      configFile: false, publicDir: false, logLevel: 'warn',
      build: { write: false, target: 'es2022', lib: { entry: MESSAGE_SCRIPT, formats: ['iife'], name: 'earshotMessage' } },
    });
    for (const { output } of [built].flat().filter(result => 'output' in result)) {
      this.emitFile({ type: 'asset', fileName: MESSAGE_SCRIPT.replace(/ts$/, 'js'), source: output[0].code });
    }
  },
};

// Like all of publicDir, a pack that lies here goes into the build as it is; one that nobody could open must not.
const DIRECTORY = 'src/static/directory.json';

async function hasDirectory(): Promise<boolean> {
  if (!existsSync(DIRECTORY)) return false;
  const { module } = await runnerImport<typeof import('./src/directory/open.ts')>('./src/directory/open.ts', { configFile: false });
  const opened = module.openPack(JSON.parse(readFileSync(DIRECTORY, 'utf8')));
  if (!opened.ok) throw new Error(`${DIRECTORY}: ${opened.problem}.`);
  return true;
}

// Where the mail script runs follows from the adapters, so that a new mail host is one file.
async function knownMailHosts(): Promise<readonly string[]> {
  const { module } = await runnerImport<typeof import('./src/adapters/webmail.ts')>('./src/adapters/webmail.ts', { configFile: false });
  return module.webmailPatterns;
}

/**
 * Compiles the phrases while building: what src/core/phrases.ts computes takes its place, so that neither the extension nor
 * the command line carries the tables or compiles them at each start.
 */
function phrasesAhead(): PluginOption {
  return {
    name: 'phrases-ahead',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/src/core/phrases.ts')) return null;
      const { module: { allPhrases, phraseClasses } } = await runnerImport<typeof import('./src/core/phrases.ts')>(id, { configFile: false });
      const pack = JSON.stringify(packPhrases(allPhrases()));
      return {
        code: `import { unpackPhrases } from './text/phrase-pack.ts';
          export const phraseClasses = ${JSON.stringify(phraseClasses)};
          export const allPhrases = () => unpackPhrases(JSON.parse(${JSON.stringify(pack)}));`,
        moduleType: 'js',
      };
    },
  };
}

// Compiling the phrases is most of what a build does, and worth it; nobody need be told each time.
const checks = { pluginTimings: false };

async function extensionBuild(target: Target): Promise<UserConfig> {
  const mailHosts = await knownMailHosts();
  return {
    publicDir: 'src/static',
    plugins: [
      phrasesAhead(),
      withoutRawHtml,
      preact(),
      ...(target === 'thunderbird' ? [messageScript] : []),
      crx({
        manifest: manifestFor(target, mailHosts),
        browser: target === 'chromium' ? 'chrome' : 'firefox',
        contentScripts: { standaloneFiles: ['src/extension/content.ts', MAIL_SCRIPT] },
      }),
    ],
    define: { __DIRECTORY__: JSON.stringify(await hasDirectory()), __TARGET__: JSON.stringify(target) },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: UNNAMED_PAGES[target] },
    },
  };
}

// Programs for Node: the folder registry of the core needs a bundler, so Node runs what is built here.
function nodeBuild(name: string, entry: string): UserConfig {
  return {
    publicDir: false,
    plugins: [phrasesAhead()],
    build: {
      outDir: `dist/${name}`,
      emptyOutDir: true,
      target: 'node20',
      ssr: entry,
      minify: false,
      rollupOptions: { checks, output: { entryFileNames: '[name].js' } },
    },
  };
}

function buildFor(mode: string): UserConfig | Promise<UserConfig> {
  if (mode === 'chromium' || mode === 'firefox' || mode === 'thunderbird') return extensionBuild(mode);
  if (mode === 'cli') return nodeBuild('cli', 'src/cli/earshot.ts');
  if (mode === 'demo') return nodeBuild('demo', 'src/demo/main.ts');
  if (mode === 'bench') return nodeBuild('bench', 'test/bench/main.ts');
  if (mode === 'accuracy') return nodeBuild('accuracy', 'test/accuracy/main.ts');
  if (mode === 'pictures') return nodeBuild('pictures', 'test/pictures/main.ts');
  throw new Error(`vite.config.ts: there is no build "${mode}"; choose chromium, firefox, thunderbird, cli, demo, bench, accuracy or pictures with --mode.`);
}

// `npm run --silent`, as `npm run pictures` calls it: what is built on the way is not what the reader came for.
const isQuiet = process.env['npm_config_loglevel'] === 'silent';

export default defineConfig(async ({ mode }) => ({ ...await buildFor(mode), ...(isQuiet ? { logLevel: 'error' as const } : {}) }));
