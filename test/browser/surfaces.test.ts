import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../src/demo/browsers/browser.ts';
import { HOSTS } from '../../src/demo/open.ts';
import { serve, type Serving } from '../../src/demo/serve.ts';
import { axeViolations } from './axe.ts';
import { deskIn, KINDS, open, type Desk } from './with-extension.ts';

const POPUP = 'src/ui/popup/index.html';
const PANEL = 'src/ui/panel/index.html';
const OPTIONS = 'src/ui/options/index.html';
const WALLED = 'walled-loom.example';

describe.each(KINDS)('the extension in %s', kind => {
  let serving: Serving;
  let browser: Browser;
  let desk: Desk;
  let shop: Page;
  let tab: number;

  beforeAll(async () => {
    serving = await serve('src/demo/company', HOSTS);
    browser = await open(kind);
    desk = await deskIn(browser);
    shop = await browser.newPage(serving.address(WALLED, 'cancel.html'));
    await desk.stateOf(serving.address(WALLED, 'cancel.html'), 'read');
    tab = await desk.tabShowing(serving.address(WALLED, 'cancel.html'));
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });

  const surface = async (path: string): Promise<Page> => {
    const page = await browser.extensionPage(path);
    await page.waitFor('document.querySelector("main")?.textContent.length > 20');
    return page;
  };

  it.each([
    ['popup', `${POPUP}?tab=TAB`, 'Lantern & Loom'], ['panel', `${PANEL}?tab=TAB`, 'What stands in the way'],
    ['list of companies', `${PANEL}?workspace`, 'Lantern & Loom'], ['options', OPTIONS, 'What Earshot listens for'],
  ])('draws its %s without anything for axe to find, light, dark and narrow', async (_, path, words) => {
    const page = await surface(path.replace('TAB', String(tab)));
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(words)})`);
    for (const [width, scheme] of [[400, 'light'], [320, 'dark']] as const) {
      await page.setViewport(width, 900);
      await page.emulate({ colorScheme: scheme });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await page.close();
  });

  it('speaks and mirrors Arabic when told to', async () => {
    const settings = await desk.ask('settings', {});
    await desk.ask('save-settings', { settings: { ...settings, language: 'ar' } });
    const page = await surface(`${POPUP}?tab=${tab}`);
    await page.waitFor('document.documentElement.dir === "rtl"');
    await page.setViewport(320, 900);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
    await desk.ask('save-settings', { settings });
  });

  it('leads to the very words of a finding and frames them', async () => {
    const state = await desk.stateOf(serving.address(WALLED, 'cancel.html'), 'read');
    const spot = state.scorecard.walls.flatMap(({ quotes }) => quotes).map(quote => quote.spot).find(one => one !== null);
    expect(spot).toBeDefined();
    if (spot) expect(await desk.ask('show', { tabId: tab, ref: spot.ref, path: spot.path, quote: spot.quote, mail: spot.mail })).toEqual({ shown: true, because: '' });
    expect(await shop.evaluate('document.querySelector("earshot-outline") !== null')).toBe(true);
  });

  it('says so when the words are gone, and survives a page that tears out what it drew', async () => {
    await shop.evaluate('(() => { document.querySelector("earshot-outline")?.remove(); return true; })()');
    const { shown, because } = await desk.ask('show', { tabId: tab, ref: null, path: '#never', quote: 'Words that stand nowhere.', mail: null });
    expect([shown, because]).toEqual([false, 'The page has changed since it was read, and these words are gone.']);
  });

  it('forgets nothing when its background is killed', async () => {
    await browser.stopBackground();
    const state = await desk.stateOf(serving.address(WALLED, 'cancel.html'), 'read');
    expect(state.scorecard.company).toEqual({ name: 'Lantern & Loom', domain: WALLED });
    expect((await desk.ask('companies', {})).map(({ domain }) => domain)).toEqual([WALLED]);
  });

  it('reads what a page adds after it was read', async () => {
    const page = await browser.newPage(serving.address('late.example', 'listening/index.html'));
    await desk.stateOf(serving.address('late.example', 'listening/index.html'), 'read');
    await page.evaluate('(() => { const note = document.createElement("p"); note.textContent = "Please do not reply to this message: this mailbox is not monitored."; document.querySelector("main").append(note); return true; })()');
    const late = await desk.tabShowing(serving.address('late.example', 'listening/index.html'));
    await expect.poll(async () => {
      const state = await desk.ask('tab-state', { tabId: late });
      return state.kind === 'read' && state.scorecard.walls.some(({ detector }) => detector === 'no-reply-wording');
    }, { timeout: 15_000, interval: 500 }).toBe(true);
    await page.close();
  });

  it('keeps quiet where it is told to, and on pages of the browser', async () => {
    const settings = await desk.ask('settings', {});
    await desk.ask('save-settings', { settings: { ...settings, offSites: [WALLED] } });
    expect((await desk.ask('tab-state', { tabId: tab })).kind).toBe('off');
    await desk.ask('save-settings', { settings });
    const own = await desk.page.evaluate<number>('(globalThis.browser ?? globalThis.chrome).tabs.getCurrent().then(({ id }) => id)');
    expect((await desk.ask('tab-state', { tabId: own })).kind).toBe('browserPage');
  });

  it('says why it cannot read what is no page', async () => {
    const docs = await serve('docs');
    const address = docs.address('raw.example', 'reading.schema.json');
    const page = await browser.newPage(address);
    const state = await desk.stateOf(address, 'unreadable');
    expect(state.because).toMatch(/^[A-Z].+[.]$/);
    await page.close();
    await docs.close();
  });

  it('writes a letter, notes that it was sent, and has the alarm set for the day after its deadline', async () => {
    const page = await surface(`${POPUP}?tab=${tab}`);
    await page.waitFor('document.querySelector("#write summary") !== null');
    await page.evaluate('(() => { document.querySelector("#write summary").click(); return true; })()');
    await page.waitFor('document.querySelector("#write textarea")?.value.includes("Lantern & Loom")');
    for (const width of [400, 320]) {
      await page.setViewport(width, 900);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await page.evaluate('(() => { document.querySelector("#write .sent button").click(); return true; })()');
    await page.waitFor('document.querySelector("#write .kept li") !== null');
    const [letter] = await desk.ask('letters', { domain: WALLED });
    expect(letter).toMatchObject({ kind: 'cancel', stage: 'first', isAnswered: false, isDue: false });
    const alarm = await page.evaluate<number>('(globalThis.browser ?? globalThis.chrome).alarms.get("letters").then(({ scheduledTime }) => scheduledTime)');
    expect(alarm).toBeGreaterThan(Date.parse(letter?.deadline ?? ''));
    await page.close();
  });

  it('marks the button while a letter is late, until it is answered', async () => {
    const mark = () => desk.page.evaluate<string>('(globalThis.browser ?? globalThis.chrome).action.getBadgeText({})');
    await desk.ask('keep-letter', { letter: { domain: WALLED, company: 'Lantern & Loom', kind: 'delete', stage: 'first', lang: 'en', country: '', deadline: '2020-01-31' } });
    expect(await mark()).toBe('!');
    const [late] = await desk.ask('due-letters', {});
    await desk.ask('letter-answered', { id: late?.id ?? '' });
    expect([await mark(), await desk.ask('due-letters', {})]).toEqual(['', []]);
  });

  it('forgets a company, and then all of them, on demand', async () => {
    expect(await desk.ask('forget', { domain: WALLED })).toEqual({ forgotten: 1 });
    expect(await desk.ask('scorecard', { domain: WALLED })).toBeNull();
    expect(await desk.ask('letters', { domain: WALLED })).toEqual([]);
    await desk.ask('forget', { domain: null });
    expect(await desk.ask('companies', {})).toEqual([]);
  });
});
