import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { makeProfile } from '../../src/demo/browsers/profile.ts';
import { openMarionette, type Marionette } from './marionette.ts';
import { preferences } from './thunderbird-profile.ts';

const MAILS = 'test/mailhosts/mails';

export interface Thunderbird {
  readonly line: Marionette;
  readonly inChrome: <T>(body: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

export async function startThunderbird(): Promise<Thunderbird> {
  const port = await freePort();
  const profile = makeProfile(undefined, { 'user.js': preferences(port), 'Mail/Local Folders/Fixtures': '' });
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(profile.path, 'Mail/Local Folders/Fixtures'), mailbox(MAILS), 'latin1');
  const child = spawn('thunderbird', ['--headless', '--no-remote', '--profile', profile.path, '--marionette', '--remote-allow-system-access'], {
    stdio: 'ignore', env: { ...process.env, HOME: profile.path, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const line = await openMarionette(port);
  await line.send('WebDriver:NewSession', {});
  await line.send('Addon:Install', { path: resolve('dist/thunderbird'), temporary: true });
  return {
    line,
    inChrome: async <T>(body: string) => {
      await line.send('Marionette:SetContext', { value: 'chrome' });
      const { value } = await line.send<{ value: T }>('WebDriver:ExecuteAsyncScript', { script: `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(v => done(JSON.stringify({ v })), e => done(JSON.stringify({ e: String(e) + e.stack })));`, args: [] });
      const r = JSON.parse(value as string);
      if (r.e) throw new Error(r.e);
      return r.v;
    },
    close: async () => {
      await line.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
      line.hangUp();
      await gone(child);
      await profile.remove();
    },
  };
}
async function gone(child: ChildProcess) { if (child.exitCode !== null || child.signalCode !== null) return; const t = setTimeout(() => child.kill('SIGKILL'), 10000); await new Promise(r => child.once('exit', r)); clearTimeout(t); }

function mailbox(folder: string): string {
  return readdirSync(folder).toSorted().map(name => {
    const mail = readFileSync(join(folder, name), 'latin1').replaceAll('\r\n', '\n').replace(/^From /gm, '>From ').replace(/\n*$/, '\n\n');
    return `From - Mon Nov 02 08:15:00 2026\n${mail}`;
  }).join('');
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
