import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Further } from '../../src/core/model/further.ts';
import type { TabState } from '../../src/extension/messages.ts';
import { poll, type Browser } from '../../src/demo/browsers/browser.ts';
import { HOSTS } from '../../src/demo/open.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { axeViolations } from './axe.ts';
import { troubledSites, type TroubledSites } from './troubled-site.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

type Read = TabState & { kind: 'read' };
type Ended = Further & { kind: 'ended' };

const SITES = { 'harbour-books.example': 'harbour-books', 'lindenrad.example': 'lindenrad', 'atelier-saline.example': 'atelier-saline', 'gimnasio-muralla.example': 'gimnasio-muralla', 'castle-stream.example': 'castle-stream', 'festung-funk.example': 'festung-funk' };
const BANDS = [
  ['harbour-books.example', 'A'], ['lindenrad.example', 'A'], ['atelier-saline.example', 'A'],
  ['gimnasio-muralla.example', 'E'], ['castle-stream.example', 'D'], ['festung-funk.example', 'D'],
] as const;

describe.each(KINDS)('"Look further" in %s', kind => {
  let demo: Serving;
  let sites: Serving;
  let troubled: TroubledSites;
  let browser: Browser;
  let desk: Desk;
  /** Tab of a run that takes its time beside all others. */
  let slow: number;

  beforeAll(async () => {
    [demo, sites, troubled] = await Promise.all([serve('src/demo/company', HOSTS), serve('test/browser/sites', SITES), troubledSites()]);
    browser = await open(kind);
    desk = await deskIn(browser);
    slow = await offered(troubled.address('slow.example'));
    await desk.ask('look-further', { tabId: slow });
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([demo.close(), sites.close(), troubled.close()]);
  });

  const offered = async (address: string): Promise<number> => {
    await browser.newPage(address);
    expect((await desk.stateOf(address, 'read')).further?.kind).toBe('offered');
    return desk.tabShowing(address);
  };
  const ended = (tabId: number): Promise<Read & { readonly further: Ended }> => poll(async () => {
    const state = await desk.ask('tab-state', { tabId });
    if (state.kind !== 'read' || state.further?.kind !== 'ended') throw new Error(`it is ${JSON.stringify(state.kind === 'read' ? state.further : state.kind)}`);
    return state as Read & { readonly further: Ended };
  }, '"Look further" to end', 60_000);
  const lookedAt = async (address: string): Promise<Read & { readonly further: Ended }> => {
    const tabId = await offered(address);
    await desk.ask('look-further', { tabId });
    return ended(tabId);
  };
  const paths = ({ further: { troubles } }: { readonly further: Ended }): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(troubles.map(({ kind: why, detail, pages }) => [`${why} ${detail}`.trim(), pages.map(each => new URL(each).pathname)]));

  it.each([['walled-loom.example', 'E'], ['listening-loom.example', 'A']])('gets from the home page of %s to band %s', async (host, band) => {
    const { scorecard, further } = await lookedAt(demo.address(host));
    expect([scorecard.band, further.end, further.troubles]).toEqual([band, 'done', []]);
    expect(scorecard.coverage).toBeGreaterThanOrEqual(0.6);
  });

  it.each(BANDS)('gets from the home page of %s to band %s', async (host, band) => {
    const { scorecard, further } = await lookedAt(sites.address(host));
    expect([scorecard.band, further.end, further.troubles]).toEqual([band, 'done', []]);
    expect(scorecard.coverage).toBeGreaterThanOrEqual(0.6);
  });

  it('says of each page why it was not read, and asks no other company and no way out for anything', async () => {
    const state = await lookedAt(troubled.address('troubles.example'));
    expect(paths(state)).toEqual({
      'circle': ['/contact'], 'abroad elsewhere.example': ['/help'], 'acting': ['/imprint'], 'foreign': ['/terms'],
      'bare': ['/newsletter'], 'status 500': ['/account'], 'large': ['/complaints'],
    });
    expect([state.further.end, state.further.read]).toEqual(['done', 1]);
    expect(state.scorecard.read.map(({ address }) => new URL(address).pathname).toSorted()).toEqual(['/', '/pricing']);
    expect(troubled.asked.filter(({ host, path }) => host === 'elsewhere.example' || /unsubscribe|cancel|delete/.test(path))).toEqual([]);
    expect(troubled.asked.filter(({ host, path, cookie }) => host === 'troubles.example' && path !== '/' && cookie !== '' && path !== '/favicon.ico')).toEqual([]);
  });

  it('asks a site for nothing that its robots.txt closes', async () => {
    const { further } = await lookedAt(troubled.address('closed.example'));
    expect([further.end, further.read]).toEqual(['robots', 0]);
    expect(troubled.asked.filter(({ host, path }) => host === 'closed.example' && path === '/contact')).toEqual([]);
  });

  it('leaves a site that refuses after two pages', async () => {
    const state = await lookedAt(troubled.address('refusing.example'));
    expect([state.further.end, state.further.read, Object.values(paths(state)).flat().length]).toEqual(['refused', 0, 2]);
  });

  it('keeps what a slow site told, and leaves it after two pages that did not come', async () => {
    const { further, scorecard } = await ended(slow);
    expect([further.end, further.read]).toEqual(['slow', 1]);
    expect(scorecard.reach.map(({ value }) => value)).toContain('ask@shop.example');
  });

  it('is stopped by a press, and after a killed background says so in a sentence', async () => {
    const address = troubled.address('slower.example');
    const tabId = await offered(address);
    await desk.ask('look-further', { tabId });
    await desk.ask('stop-looking', { tabId });
    expect((await ended(tabId)).further.end).toBe('cancelled');
    await desk.ask('look-further', { tabId });
    await browser.stopBackground();
    const state = await desk.stateOf(address, 'read');
    expect(state.further).toEqual({ kind: 'failed', because: 'killed' });
  });

  it('is one press in the popup, told in words', async () => {
    await desk.ask('forget', { domain: null });
    const tabId = await offered(sites.address('harbour-books.example', '/index.html'));
    const popup = await browser.extensionPage(`src/ui/popup/index.html?tab=${tabId}`);
    await popup.waitFor('document.querySelector(".further-offered .button")');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.click('.further-offered .button');
    await popup.waitFor('document.querySelector(".further-ended")', 30_000);
    expect(await popup.evaluate('document.querySelector(".further-ended").textContent')).toMatch(/^\d more pages were read\.$/);
    expect(await popup.evaluate('document.querySelector(".verdict").textContent')).toContain('Band A');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.close();
  });
});
