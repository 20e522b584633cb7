import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../src/demo/browsers/browser.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const HOST = 'post-room.example';

// A page put together by its scripts: what it says stands in shadow trees, one in another, and in a frame.
describe.each(KINDS)('a page of shadow trees and frames in %s', kind => {
  let serving: Serving;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    serving = await serve('test/browser/sites', { [HOST]: 'post-room' });
    browser = await open(kind);
    desk = await deskIn(browser);
    address = serving.address(HOST, 'index.html');
    page = await browser.newPage(address);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });

  const spots = async () => (await desk.stateOf(address, 'read')).scorecard.walls.flatMap(({ detector, quotes }) => quotes.map(({ spot }) => ({ detector, spot })));

  it('is heard as a whole', async () => {
    const { scorecard } = await desk.stateOf(address, 'read');
    expect(scorecard.walls.map(({ detector }) => detector)).toEqual(expect.arrayContaining(['no-reply-wording', 'cancel-by-phone']));
    expect(JSON.stringify(scorecard.reach)).toContain('desk@post-room.example');
  });

  it.each([['no-reply-wording', 'shadow trees'], ['cancel-by-phone', 'a frame']])('shows the words of %s in %s', async detector => {
    const spot = (await spots()).find(one => one.detector === detector)?.spot;
    if (!spot) throw new Error(`${detector} has no place on the page.`);
    const tabId = await desk.tabShowing(address);
    expect(spot.path).toContain('>>>');
    expect(await desk.ask('show', { tabId, ref: spot.ref, path: spot.path, quote: spot.quote, mail: null })).toEqual({ shown: true, because: '' });
    expect(await page.evaluate('document.querySelector("earshot-outline") !== null')).toBe(true);
  });

  it('is read on when a shadow tree of its own grows', async () => {
    await page.evaluate(`(() => { const note = document.createElement('p'); note.textContent = 'No refunds. Call between 9 am and 5 pm; our chat is answered by a bot only.';
      document.querySelector('post-note').shadowRoot.append(Object.assign(document.createElement('a'), { href: 'mailto:late@post-room.example', textContent: 'late@post-room.example' }), note); return true; })()`);
    await expect.poll(async () => JSON.stringify((await desk.stateOf(address, 'read')).scorecard.reach).includes('late@post-room.example'), { timeout: 15_000, interval: 500 }).toBe(true);
  });
});
