import type { WebmailHost } from './webmail-host.ts';

const ROWS = 'md-list-item[sg-message]';
const NAME = 'input[ng-model="app.creds.username"]';

/** SOGo 5, one page in which routes are mails. */
export const sogo: WebmailHost = {
  title: 'SOGo',
  script: 'sogo.sh',
  needs: ['/usr/bin/php', '/usr/sbin/dovecot', '/usr/sbin/sogod', '/usr/bin/memcached', '/usr/sbin/nginx', '/usr/bin/psql'],
  signIn: async (browser, url) => {
    const page = await browser.newPage(url);
    await page.setViewport(1280, 900);
    await page.waitFor(`document.querySelector('${NAME}')`);
    // Angular hears of what was typed by events alone.
    await page.evaluate(`(() => {
      for (const [field, value] of [['${NAME}', 'sam@home.test'], ['#passwordField', 'pass']]) {
        const input = document.querySelector(field);
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return true;
    })()`);
    await page.waitFor('document.querySelector("button[type=submit]:not([disabled])")');
    await page.click('button[type=submit]');
    await page.waitFor(`document.querySelectorAll("${ROWS}").length > 5`, 30_000);
    return page;
  },
  openMail: async (page, subject) => {
    // The list holds only the rows that are on the screen.
    await page.waitFor(`(() => {
      const row = [...document.querySelectorAll('${ROWS}')].find(row => row.getAttribute('aria-label')?.includes(${JSON.stringify(subject)}));
      for (const marked of document.querySelectorAll('[data-wanted]')) marked.removeAttribute('data-wanted');
      row?.setAttribute('data-wanted', '');
      if (!row) {
        const list = document.querySelector('.md-virtual-repeat-scroller');
        list.scrollTop = list.scrollTop + list.clientHeight < list.scrollHeight - 1 ? list.scrollTop + list.clientHeight : 0;
      }
      return row !== undefined;
    })()`);
    await page.click(`${ROWS}[data-wanted] button[ng-click^="mailbox.selectMessage"]`);
  },
  openAlone: async page => {
    await page.goto(await page.evaluate<string>('location.href.replace("/Mail/view#", "/Mail/UIxMailPopupView#")'));
    await page.waitFor('document.querySelector(".mailer_mailcontent")');
    if (await page.evaluate(`document.querySelector('${ROWS}')`) !== null) throw new Error('SOGo still shows its list beside the mail.');
  },
  shown: 'document',
  body: '.msg-body',
};
