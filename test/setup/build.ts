import { build } from 'vite';

/** Builds what the tests then run: the three extensions, the terminal and the demonstration. */
export async function setup(): Promise<void> {
  for (const mode of ['chromium', 'firefox', 'thunderbird', 'cli', 'demo']) await build({ mode, logLevel: 'warn' });
}
