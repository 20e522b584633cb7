import { execFileSync } from 'node:child_process';
import { findBrowser } from '../../src/demo/browsers/find-browser.ts';

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Makes sure that a real Chromium and a real Firefox are here: installs them as root on Debian, else says what to type. */
export function setup(): void {
  const missing = (['chromium', 'firefox'] as const).filter(kind => findBrowser(kind) === null).map(kind => PACKAGES[kind]);
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new Error(`The tests need ${missing.join(' and ')}; type: sudo sh -c '${command}'`);
  }
  try {
    execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch {
    throw new Error(`The tests need ${missing.join(' and ')}, and installing them failed; type: sudo sh -c '${command}'`);
  }
}
