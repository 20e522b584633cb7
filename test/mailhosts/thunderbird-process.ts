import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { makeProfile, type Profile } from '../../src/demo/browsers/profile.ts';
import { openMarionette, type Marionette } from './marionette.ts';
import { profileFiles, type Folders } from './thunderbird-profile.ts';

/** A Thunderbird that was started here. */
export interface ThunderbirdProcess {
  readonly line: Marionette;
  /** Quits it, and removes its profile. */
  readonly end: () => Promise<void>;
}

// After so many milliseconds it is not going to quit by itself.
const GRACE = 10_000;

/** Starts Thunderbird without a screen, in a throw-away profile with folders of mails. */
export async function startProcess(folders: Folders): Promise<ThunderbirdProcess> {
  const port = await freePort();
  const profile = makeProfile(undefined, profileFiles(folders, port));
  const { DISPLAY: _, ...environment } = process.env;
  const child = spawn('thunderbird', ['--headless', '--no-remote', '--profile', profile.path, '--marionette', '--remote-allow-system-access'], {
    stdio: 'ignore',
    // Everything it would put into the home of the person goes with the profile.
    env: { ...environment, HOME: profile.path, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).finally(() => process.off('exit', kill));
  try {
    const line = await openMarionette(port);
    await line.send('WebDriver:NewSession');
    return { line, end: () => quit(line, { child, gone, profile }) };
  } catch (error) {
    kill();
    await gone;
    await profile.remove();
    throw new Error('Thunderbird did not start; check that it runs here: thunderbird --headless', { cause: error });
  }
}

async function quit(line: Marionette, { child, gone, profile }: { child: ChildProcess; gone: Promise<void>; profile: Profile }): Promise<void> {
  // The answer races with the end of the process, so a broken line is a good sign here.
  await line.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
  line.hangUp();
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await gone;
  clearTimeout(timer);
  await profile.remove();
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
