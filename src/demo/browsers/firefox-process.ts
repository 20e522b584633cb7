import { spawn, type ChildProcess } from 'node:child_process';
import type { OpenOptions } from './browser.ts';

/** A running Firefox and the address its remote control listens on. */
export interface FirefoxProcess {
  readonly address: string;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  /** Ends the process if it still runs after the given milliseconds, and waits until it is gone. */
  readonly end: (grace: number) => Promise<void>;
}

const START_LIMIT = 60_000;

/** Starts Firefox and waits for its remote control. Rejects with one sentence when it ends or stays silent for 60 s. */
export async function startFirefox(options: OpenOptions, profile: string): Promise<FirefoxProcess> {
  const child = spawn(options.executable, [
    ...(options.headless ? ['--headless'] : []),
    // On Windows the first process would otherwise hand over to another and end.
    ...(process.platform === 'win32' ? ['--wait-for-browser'] : []),
    '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access',
    ...(options.args ?? []),
  ], { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).finally(() => process.off('exit', kill));
  const address = await addressOf(child, options.executable).catch((error: unknown) => {
    kill();
    throw error;
  });
  return { address, gone, end: grace => end(child, gone, grace) };
}

function addressOf(child: ChildProcess, executable: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${executable} ${why}; check that this Firefox runs here. It said: ${said.trim().slice(-300) || 'nothing'}`));
    };
    const timer = setTimeout(() => giveUp('did not offer remote control within 60 s'), START_LIMIT);
    child.once('error', error => giveUp(`could not be started (${error.message})`));
    child.once('exit', code => giveUp(`ended with status ${code ?? 'unknown'} while starting`));
    // Read on after the address came, else the pipe fills and Firefox stalls.
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function end(child: ChildProcess, gone: Promise<void>, grace: number): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), grace);
  await gone;
  clearTimeout(timer);
}
