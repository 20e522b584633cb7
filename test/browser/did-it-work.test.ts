import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Departure } from '../../src/core/model/departure.ts';
import { poll, type Browser, type Page } from '../../src/demo/browsers/browser.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { axeViolations } from './axe.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const HOSTS = { 'webmail.home.example': 'webmail' };
const YARN = 'yarn-house.example';
const LOOM = 'loom.example';
const DAY = 86_400_000;

// On this machine's own calendar, as the browser reckons; Swedish dates are ISO 8601.
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY).toLocaleDateString('sv-SE');

// What a person notes is always of today; for later mail to come, the day must have passed.
const kept = (departure: Departure): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('earshot');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction('departures', 'readwrite');
    change.objectStore('departures').put(${JSON.stringify(departure)});
    change.oncomplete = () => { opening.result.close(); resolve(true); };
    change.onerror = () => reject(change.error);
  };
})`;

const offer = (subject: string, days: number, more = ''): string => `From news@${LOOM} Tue Nov 24 10:00:00 2026
From: Loom <news@${LOOM}>
Date: ${new Date(Date.now() - days * DAY).toUTCString()}
Subject: ${subject}
List-Id: Offers <offers.${LOOM}>
List-Unsubscribe: <https://${LOOM}/leave>
${more}
Our newsletter brings you the best prices of the week, and free shipping until Sunday. Unsubscribe at any time.

`;
const MAILBOX = [offer('Winter offers', 1), offer('Warm things', 4), offer('Your order 77 has shipped', 0), `From no-reply@glass.example Tue Nov 24 10:00:00 2026\nFrom: Glass <no-reply@glass.example>\nSubject: Hello\n\nPlease do not reply to this email, as this mailbox is not monitored.\n\n`].join('');

describe.each(KINDS)('whether unsubscribing worked, in %s', kind => {
  let serving: Serving;
  let browser: Browser;
  let desk: Desk;
  let webmail: Page;
  let tabId: number;

  beforeAll(async () => {
    serving = await serve('test/mailhosts/pages', HOSTS);
    browser = await open(kind);
    desk = await deskIn(browser);
    const address = serving.address('webmail.home.example', '/index.html');
    webmail = await browser.newPage(address);
    await desk.stateOf(address, 'read');
    tabId = await desk.tabShowing(address);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });

  async function openMail(button: string, endsByLeaving: boolean): Promise<void> {
    await webmail.click(button);
    await poll(async () => {
      const state = await desk.ask('tab-state', { tabId });
      return state.kind === 'read' && state.mailing?.sender === YARN && state.mailing.endsByLeaving === endsByLeaving ? state : null;
    }, `the mail ${button}`, 20_000);
  }
  const hasLine = (): Promise<boolean> => webmail.evaluate('document.querySelector("earshot-line") !== null');
  const popup = async (): Promise<Page> => {
    const page = await browser.extensionPage(`src/ui/popup/index.html?tab=${tabId}`);
    await page.waitFor('document.querySelector(".departing, .departure")');
    return page;
  };
  const said = (page: Page): Promise<string> => page.evaluate('document.querySelector("#leave").textContent');

  it('one press in the popup notes the day, and nothing else does', async () => {
    await openMail('#offers', true);
    const page = await popup();
    expect(await desk.ask('departures', { domain: YARN, mailings: [] })).toMatchObject({ lines: [] });
    await page.click('.departing button');
    await page.waitFor('document.querySelector(".departure")');
    expect(await said(page)).toMatch(/You unsubscribed on \d/);
    expect(await said(page)).not.toContain('later');
    await page.close();
  });

  it('a later mail of the list is told of with days and norms', async () => {
    expect(await hasLine()).toBe(false);
    await desk.page.evaluate(kept({ domain: YARN, list: YARN, leftOn: dayBefore(40) }));
    await webmail.click('#kiln');
    await openMail('#offers', true);
    await poll(hasLine, 'the line above the mail');
    const page = await popup();
    await page.waitFor('document.querySelector(".later-past")');
    expect(await said(page)).toMatch(/This mail came 39 days later \(2\d business days\)/);
    expect(await said(page)).toContain('past the 10 business days it allows');
    for (const scheme of ['light', 'dark'] as const) {
      await page.setViewport(320, 900);
      await page.emulate({ colorScheme: scheme });
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.close();
  });

  it('a receipt of the same sender says nothing of it', async () => {
    await openMail('#receipt', false);
    expect(await hasLine()).toBe(false);
    const page = await popup();
    expect(await said(page)).toMatch(/You unsubscribed on \d/);
    expect(await said(page)).not.toContain('later');
    await page.close();
  });

  it('the first day stands when it is noted twice, a mistake is taken back, and all goes with the company', async () => {
    await desk.ask('keep-departure', { domain: YARN, list: YARN });
    expect((await desk.ask('departures', { domain: YARN, mailings: [] })).lines.map(({ leftOn }) => leftOn)).toEqual([dayBefore(40)]);
    await desk.ask('drop-departure', { domain: YARN, list: YARN });
    expect((await desk.ask('departures', { domain: YARN, mailings: [] })).lines).toEqual([]);
    for (const domain of [YARN, null]) {
      await desk.ask('keep-departure', { domain: YARN, list: YARN });
      await desk.ask('forget', { domain });
      expect((await desk.ask('departures', { domain: YARN, mailings: [] })).lines).toEqual([]);
    }
  });

  it('a mailbox dropped on the panel becomes a table of its senders, and tells of mail that came later', async () => {
    await desk.page.evaluate(kept({ domain: LOOM, list: `offers.${LOOM}`, leftOn: dayBefore(30) }));
    const panel = await browser.extensionPage('src/ui/panel/index.html?workspace');
    await panel.waitFor('document.querySelector("#tab-files")');
    await panel.click('#tab-files');
    await panel.waitFor('document.querySelector(".drop")');
    await panel.evaluate(`(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([${JSON.stringify(MAILBOX)}], 'inbox.mbox'));
      document.querySelector('.frame').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
      return true;
    })()`);
    await panel.waitFor('document.querySelectorAll(".senders tbody tr").length === 2', 30_000);
    expect(await panel.evaluate('[...document.querySelectorAll(".senders tbody tr")].map(row => row.querySelector(".company-name").textContent)')).toEqual(['Glass', 'Loom']);
    expect(await panel.evaluate('document.querySelector(".mailbox").textContent')).toContain('4 mails · 2 companies');
    await panel.setViewport(320, 900);
    expect(await axeViolations(panel)).toEqual([]);
    expect(await panel.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await panel.evaluate('(() => { [...document.querySelectorAll(".sender-open")].find(button => button.textContent.includes("Loom")).click(); return true; })()');
    await panel.waitFor('document.querySelector(".departure .later")');
    expect(await said(panel)).toContain('This mail came 29 days later');
    expect((await desk.ask('companies', {})).map(({ domain }) => domain).toSorted()).toEqual(['glass.example', LOOM]);
    await panel.close();
  });
});
