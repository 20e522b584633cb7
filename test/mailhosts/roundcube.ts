import { execFileSync } from 'node:child_process';
import type { Browser, Page } from '../../src/demo/browsers/browser.ts';

const SCRIPT = 'test/mailhosts/roundcube.sh';

/** A running Roundcube with the mails of `mails/` in its inbox. */
export interface Roundcube {
  readonly url: string;
  readonly down: () => void;
}

/** Starts Roundcube and Dovecot on loopback; installs them first where they are missing and that is possible. */
export function startRoundcube(): Roundcube {
  const said = execFileSync('sh', [SCRIPT, 'up', 'test/mailhosts/mails'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const told = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(said)?.[1] ?? '';
  return { url: told('URL'), down: () => { execFileSync('sh', [SCRIPT, 'down', told('STATE')]); } };
}

/** Signs in and waits for the list of mails. */
export async function signIn(browser: Browser, { url }: Roundcube): Promise<Page> {
  const page = await browser.newPage(url);
  await page.setViewport(1280, 900);
  await page.waitFor('document.querySelector("#rcmloginuser")');
  await page.evaluate('(() => { rcmloginuser.value = "sam@home.test"; rcmloginpwd.value = "pass"; return true; })()');
  await page.click('#rcmloginsubmit');
  await page.waitFor('document.querySelectorAll("#messagelist tbody tr.message").length > 12', 30_000);
  return page;
}

/** Opens a mail of the list in the preview pane with a real click on its row. */
export async function openMail(page: Page, subject: string): Promise<void> {
  const id = await page.evaluate<string>(`(() => {
    const row = [...document.querySelectorAll('#messagelist tbody tr.message')].find(row => row.textContent.includes(${JSON.stringify(subject)}));
    row?.scrollIntoView({ block: 'center' });
    return row?.id ?? '';
  })()`);
  if (id === '') throw new Error(`No row of the list shows "${subject}"; see test/mailhosts/mails.`);
  await page.click(`#${escaped(id)} td.subject`);
}

/** Value of an expression about the document in the preview pane, called `shown`. */
export function inPreview<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate<T>(`(shown => ${expression})(document.querySelector('#messagecontframe').contentDocument)`);
}

// Ids of rows are base64 and need their equals signs and plus signs escaped.
function escaped(id: string): string {
  return id.replace(/[^\w-]/g, character => `\\${character}`);
}
