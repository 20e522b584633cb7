import type { Browser, Page } from '../../src/demo/browsers/browser.ts';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A webmail of somebody else's that runs on loopback with the mails of `mails/` in its inbox. All of one host is one file and one script. */
export interface WebmailHost {
  /** As people call it. */
  readonly title: string;
  /** Script beside this file that installs, starts and stops it: `install`, `up MAILS`, `down STATE`. */
  readonly script: string;
  /** Files that are there once it is installed. */
  readonly needs: readonly string[];
  /** Signs in at its address and waits for the list of mails. */
  readonly signIn: (browser: Browser, url: string) => Promise<Page>;
  /** Opens a mail of the list beside it, with a real click on its row. */
  readonly openMail: (page: Page, subject: string) => Promise<void>;
  /** Has the open mail shown without a list beside it. */
  readonly openAlone: (page: Page) => Promise<void>;
  /** Expression for the document in which an opened mail stands beside the list. */
  readonly shown: string;
  /** Selector of the bodies of mails in that document. */
  readonly body: string;
}

/** One that was started. */
export interface RunningHost {
  readonly url: string;
  readonly down: () => void;
}

/** Makes sure that a host is here: installs it as root on Debian, else says what to type. */
export function installHost({ title, script, needs }: WebmailHost): void {
  if (needs.every(path => existsSync(path))) return;
  const command = `sh ${pathOf(script)} install`;
  if (process.getuid?.() !== 0) throw new Error(`The tests need ${title}; type: sudo ${command}`);
  try {
    execFileSync('sh', [pathOf(script), 'install'], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch {
    throw new Error(`The tests need ${title}, and installing it failed; type: sudo ${command}`);
  }
}

/** Starts a host and what it needs on ports of its own. */
export function startHost({ script }: WebmailHost): RunningHost {
  const said = execFileSync('sh', [pathOf(script), 'up', 'test/mailhosts/mails'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const told = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(said)?.[1] ?? '';
  return { url: told('URL'), down: () => { execFileSync('sh', [pathOf(script), 'down', told('STATE')]); } };
}

function pathOf(script: string): string {
  return `test/mailhosts/${script}`;
}
