import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser program on this machine. */
export interface FoundBrowser {
  readonly kind: 'chromium' | 'firefox';
  /** `Chromium`, `Google Chrome`, `Microsoft Edge` or `Firefox`; a program named by the environment is named after its path. */
  readonly name: string;
  /** Absolute path of the program, or what EARSHOT_CHROMIUM or EARSHOT_FIREFOX says. */
  readonly path: string;
}

interface Place extends FoundBrowser {
  readonly system: 'linux' | 'darwin' | 'win32';
}

const OVERRIDE = { chromium: 'EARSHOT_CHROMIUM', firefox: 'EARSHOT_FIREFOX' } as const;

// Commands on Linux, bundles on macOS, programs on Windows; in order of preference. Plain Chromium still loads
// extensions by a flag, so it goes first.
const NAMES = [
  { kind: 'chromium', name: 'Chromium', linux: ['chromium', 'chromium-browser'], darwin: 'Chromium.app/Contents/MacOS/Chromium', win32: 'Chromium\\Application\\chrome.exe' },
  { kind: 'chromium', name: 'Google Chrome', linux: ['google-chrome', 'google-chrome-stable'], darwin: 'Google Chrome.app/Contents/MacOS/Google Chrome', win32: 'Google\\Chrome\\Application\\chrome.exe' },
  { kind: 'chromium', name: 'Microsoft Edge', linux: ['microsoft-edge', 'microsoft-edge-stable'], darwin: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', win32: 'Microsoft\\Edge\\Application\\msedge.exe' },
  { kind: 'firefox', name: 'Firefox', linux: ['firefox-esr', 'firefox'], darwin: 'Firefox.app/Contents/MacOS/firefox', win32: 'Mozilla Firefox\\firefox.exe' },
] as const;

/** First installed browser of a kind, or null. Throws when the environment names a program that is not there. */
export function findBrowser(kind: FoundBrowser['kind'], environment: NodeJS.ProcessEnv = process.env): FoundBrowser | null {
  return findBrowsers(environment).find(browser => browser.kind === kind) ?? null;
}

/** Every installed browser, the preferred one first. Throws when the environment names a program that is not there. */
export function findBrowsers(environment: NodeJS.ProcessEnv = process.env): readonly FoundBrowser[] {
  const named = (['chromium', 'firefox'] as const).flatMap(kind => fromEnvironment(kind, environment));
  const found = placesIn(environment)
    .filter(({ system, kind, path }) => system === process.platform && !named.some(browser => browser.kind === kind) && isProgram(path))
    .map(({ kind, name, path }) => ({ kind, name, path }));
  // The same program may stand in two folders of the search path.
  const first = found.filter((one, index) => found.findIndex(other => other.name === one.name) === index);
  return [...named, ...first];
}

function fromEnvironment(kind: FoundBrowser['kind'], environment: NodeJS.ProcessEnv): readonly FoundBrowser[] {
  const path = environment[OVERRIDE[kind]];
  if (path === undefined || path === '') return [];
  if (!isProgram(path)) throw new Error(`${OVERRIDE[kind]} names ${path}, which is no program that can be started; correct the path or unset the variable.`);
  return [{ kind, name: kind === 'firefox' ? 'Firefox' : nameOf(path), path }];
}

function nameOf(path: string): string {
  if (/edge/i.test(path)) return 'Microsoft Edge';
  return /google|chrome(?!\w*ium)/i.test(path) && !/chromium/i.test(path) ? 'Google Chrome' : 'Chromium';
}

function placesIn(environment: NodeJS.ProcessEnv): readonly Place[] {
  const commands = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(folder => folder !== '');
  const bundles = ['/Applications', join(homedir(), 'Applications')];
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => environment[name] ?? []);
  return NAMES.flatMap(({ kind, name, linux, darwin, win32 }) => [
    ...linux.flatMap(command => commands.map(folder => ({ kind, name, system: 'linux' as const, path: join(folder, command) }))),
    ...bundles.map(folder => ({ kind, name, system: 'darwin' as const, path: join(folder, darwin) })),
    ...programs.map(folder => ({ kind, name, system: 'win32' as const, path: `${folder}\\${win32}` })),
  ]);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
