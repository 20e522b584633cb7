import type { WebmailHost } from './webmail-host.ts';

const ROWS = '#messagelist tbody tr.message';
const SHOWN = 'document.querySelector("#messagecontframe").contentDocument';

/** Roundcube with its elastic skin, where a mail stands in a frame beside the list. */
export const roundcube: WebmailHost = {
  title: 'Roundcube',
  script: 'roundcube.sh',
  needs: ['/usr/bin/php', '/usr/sbin/dovecot', '/etc/roundcube/defaults.inc.php'],
  signIn: async (browser, url) => {
    const page = await browser.newPage(url);
    await page.setViewport(1280, 900);
    await page.waitFor('document.querySelector("#rcmloginuser")');
    await page.evaluate('(() => { rcmloginuser.value = "sam@home.test"; rcmloginpwd.value = "pass"; return true; })()');
    await page.click('#rcmloginsubmit');
    await page.waitFor(`document.querySelectorAll("${ROWS}").length > 12`, 30_000);
    return page;
  },
  openMail: async (page, subject) => {
    const id = await page.evaluate<string>(`(() => {
      const row = [...document.querySelectorAll('${ROWS}')].find(row => row.textContent.includes(${JSON.stringify(subject)}));
      row?.scrollIntoView({ block: 'center' });
      return row?.id ?? '';
    })()`);
    if (id === '') throw new Error(`No row of the list shows "${subject}"; see test/mailhosts/mails.`);
    await page.click(`#${escaped(id)} td.subject`);
  },
  openAlone: async page => {
    await page.goto(await page.evaluate<string>(`${SHOWN}.URL.replace("_action=preview", "_action=show").replace(/&_framed=1/, "")`));
    if (await page.evaluate('document.querySelector("#messagecontframe")') !== null) throw new Error('Roundcube still shows its list beside the mail.');
  },
  shown: SHOWN,
  body: '#messagebody',
};

// Ids of rows are base64 and need their equals signs and plus signs escaped.
function escaped(id: string): string {
  return id.replace(/[^\w-]/g, character => `\\${character}`);
}
