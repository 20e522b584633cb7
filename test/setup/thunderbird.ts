import { execFileSync } from 'node:child_process';

const COMMAND = 'apt-get update && apt-get install -y --no-install-recommends thunderbird';

/** Makes sure that a real Thunderbird is here: installs it as root on Debian, else says what to type. */
export function setup(): void {
  if (isHere()) return;
  if (process.getuid?.() !== 0) throw new Error(`The tests need Thunderbird; type: sudo sh -c '${COMMAND}'`);
  try {
    execFileSync('sh', ['-c', COMMAND], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch {
    throw new Error(`The tests need Thunderbird, and installing it failed; type: sudo sh -c '${COMMAND}'`);
  }
}

function isHere(): boolean {
  try {
    execFileSync('thunderbird', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
