import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll, type Browser } from '../../src/demo/browsers/browser.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const HOSTS = { 'webmail.home.example': 'webmail', 'mail.post.example': 'shop' };

describe.each(KINDS)('a webmail known by its structure alone, in %s', kind => {
  let serving: Serving;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    serving = await serve('test/mailhosts/pages', HOSTS);
    browser = await open(kind);
    desk = await deskIn(browser);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });

  it('has each mail read as it is opened, and none of them for the page', async () => {
    const address = serving.address('webmail.home.example', '/index.html');
    const page = await browser.newPage(address);
    await desk.stateOf(address, 'read');
    const tabId = await desk.tabShowing(address);
    for (const [button, domain, walls] of [['#glass', 'glass.example', ['no-reply-sender', 'no-reply-wording']], ['#kiln', 'kiln.example', []], ['#glass', 'glass.example', ['no-reply-sender', 'no-reply-wording']]] as const) {
      await page.click(button);
      const heard = await poll(async () => {
        const state = await desk.ask('tab-state', { tabId });
        return state.kind === 'read' && state.scorecard.company.domain === domain ? state.scorecard.walls.map(({ detector }) => detector) : null;
      }, `the mail from ${domain}`, 20_000);
      expect(heard.toSorted()).toEqual(walls);
    }
    await page.close();
  });

  it('does not make a mail of a page that lives under such a name', async () => {
    const address = serving.address('mail.post.example', '/index.html');
    const page = await browser.newPage(address);
    const { scorecard } = await desk.stateOf(address, 'read');
    expect(scorecard.reach.map(({ value }) => value)).toContain('help@post.example');
    await page.close();
  });
});
