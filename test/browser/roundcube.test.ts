import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll, type Browser, type Page } from '../../src/demo/browsers/browser.ts';
import type { TabState } from '../../src/extension/messages.ts';
import { CLOSED, MAILS } from '../mailhosts/expected.ts';
import { inPreview, openMail, signIn, startRoundcube, type Roundcube } from '../mailhosts/roundcube.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const DOUBLE_CLICK = 700;
const ROUNDS = 2;

describe.each(KINDS)('mails in Roundcube, in %s', kind => {
  let roundcube: Roundcube;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    roundcube = startRoundcube();
    browser = await open(kind);
    desk = await deskIn(browser);
    page = await signIn(browser, roundcube);
    tabId = await desk.page.evaluate<number>(`(globalThis.browser ?? globalThis.chrome).tabs.query({}).then(tabs => tabs.find(({ url }) => url?.startsWith(${JSON.stringify(roundcube.url)}))?.id ?? -1)`);
  });
  afterAll(async () => {
    await browser.close();
    roundcube.down();
  });

  async function heard(domain: string, isDone: (state: TabState & { kind: 'read' }) => boolean = () => true): Promise<readonly string[]> {
    const state = await poll(async () => {
      const now = await desk.ask('tab-state', { tabId });
      if (now.kind === 'read' && now.scorecard.company.domain === domain && isDone(now)) return now;
      throw new Error(`the tab says ${now.kind === 'read' ? `${now.scorecard.company.domain} ${JSON.stringify(now.scorecard.walls.map(({ detector }) => detector))}` : JSON.stringify(now)}`);
    }, `the mail from ${domain}`, 30_000);
    return state.scorecard.walls.map(({ detector }) => detector).toSorted();
  }
  const lines = (): Promise<number> => inPreview(page, 'shown.querySelectorAll("earshot-line").length');

  it('says that no mail is open while the list is', async () => {
    expect(await poll(async () => {
      const state = await desk.ask('tab-state', { tabId });
      return state.kind === 'unreadable' ? state.because : null;
    }, 'the list to be told')).toBe('No mail is open here; open one to have it read.');
  });

  it.each(MAILS)('finds in $what what is there and nothing else, and what the full header adds on a click', async ({ subject, domain, found, more = [], hasLine = false }) => {
    await openMail(page, subject);
    expect(await heard(domain, ({ canCheck }) => canCheck === true)).toEqual(found.toSorted());
    expect(await lines() > 0).toBe(hasLine);
    expect(await desk.ask('check-headers', { tabId })).toEqual({ checked: true, because: '' });
    expect(await heard(domain, ({ canCheck }) => canCheck !== true)).toEqual([...found, ...more].toSorted());
  });

  it('leaves no stale result, however often mails are switched', { timeout: 200_000 }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { subject, domain, found, more = [] } of MAILS) {
        await openMail(page, subject);
        const walls = await heard(domain);
        expect([...found, ...more]).toEqual(expect.arrayContaining([...walls]));
        expect(walls).toEqual(expect.arrayContaining([...found]));
      }
    }
    // In a hurry, with no time for any but the last to be read.
    for (const mails of [MAILS, MAILS.slice(0, 6)]) {
      for (const { subject } of mails) await openMail(page, subject);
      // A row clicked twice within half a second is a double click to Roundcube, which then leaves the list.
      await new Promise(resolve => setTimeout(resolve, DOUBLE_CLICK));
    }
    await heard('glass.example');
    await new Promise(resolve => setTimeout(resolve, 1000));
    expect(await heard('glass.example')).toEqual(CLOSED);
  });

  it('draws its line in a closed shadow tree, and none once it is switched off', async () => {
    await openMail(page, 'shipped');
    await poll(lines, 'the line');
    expect(await inPreview(page, 'shown.querySelector("earshot-line").shadowRoot')).toBeNull();
    await desk.ask('save-settings', { settings: { ...await desk.ask('settings', {}), mailLines: false } });
    await openMail(page, 'Big savings');
    await heard('fabric.example', ({ canCheck }) => canCheck === true);
    expect(await lines()).toBe(0);
  });

  it('reads a mail in the full view as well', async () => {
    await openMail(page, 'Ihre Bestätigung');
    await heard('moebel.example');
    await page.goto(await inPreview<string>(page, 'shown.URL.replace("_action=preview", "_action=show").replace(/&_framed=1/, "")'));
    expect(await page.evaluate('document.querySelector("#messagecontframe")')).toBeNull();
    expect(await heard('moebel.example', ({ canCheck }) => canCheck === true)).toEqual(CLOSED);
  });
});
