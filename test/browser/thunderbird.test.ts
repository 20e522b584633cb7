import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../src/demo/browsers/browser.ts';
import type { TabState } from '../../src/extension/messages.ts';
import { CLOSED, MAILS, type Mail } from '../mailhosts/expected.ts';
import { MALFORMED } from '../mailhosts/malformed.ts';
import { startThunderbird, type Surface, type Thunderbird } from '../mailhosts/thunderbird.ts';
import { askerIn, type Desk } from './with-extension.ts';

const POPUP = 'src/ui/popup/index.html';
const PANEL = 'src/ui/panel/index.html';
const OPTIONS = 'src/ui/options/index.html';
const ROUNDS = 10;
// Allocators keep some of what they got; a mail or a page held for good each time would show as far more.
const STEADY = 1.1;
// Whether the outline stands around the link to unsubscribe.
const FRAMED = `(() => {
  const frame = shown.querySelector('earshot-outline')?.openOrClosedShadowRoot.firstChild.getBoundingClientRect();
  const link = [...shown.querySelectorAll('a')].find(({ textContent }) => textContent === 'unsubscribe').getBoundingClientRect();
  return frame && Math.abs(frame.left + frame.width / 2 - link.left - link.width / 2) < 2 && Math.abs(frame.top + frame.height / 2 - link.top - link.height / 2) < 2;
})()`;

describe('mails in Thunderbird', () => {
  let thunderbird: Thunderbird;
  let desk: Surface;
  let ask: Desk['ask'];
  let tabId: number;

  beforeAll(async () => {
    thunderbird = await startThunderbird();
    desk = await thunderbird.openSurface(OPTIONS);
    ask = askerIn(desk);
    tabId = await tabOf('mail');
  });
  afterAll(() => thunderbird?.close());

  const tabOf = (type: string): Promise<number> => desk.waitFor(`browser.tabs.query({}).then(tabs => tabs.find(tab => tab.type === '${type}')?.id)`);
  const state = <Kind extends TabState['kind']>(kind: Kind, isRight: (state: TabState & { kind: Kind }) => boolean = () => true, tab = tabId): Promise<TabState & { kind: Kind }> =>
    poll(async () => {
      const now = await ask('tab-state', { tabId: tab });
      if (now.kind === kind && isRight(now as never)) return now as never;
      throw new Error(`the tab says ${JSON.stringify(now).slice(0, 300)}`);
    }, `the tab to be ${kind}`, 20_000);
  const heard = async (domain: string, tab = tabId): Promise<readonly string[]> => {
    const { scorecard } = await state('read', now => now.scorecard.company.domain === domain, tab);
    return scorecard.walls.map(({ detector }) => detector).toSorted();
  };
  const choose = async (choice: Partial<Awaited<ReturnType<typeof settings>>>): Promise<unknown> => ask('save-settings', { settings: { ...await settings(), ...choice } });
  const settings = () => ask('settings', {});
  const line = (): Promise<string> => thunderbird.inMessage('inside?.textContent ?? ""');
  const title = async (): Promise<string> => (await thunderbird.button()).title;
  const openAndHear = async ({ subject, domain, found, more = [] }: Mail): Promise<void> => {
    await thunderbird.openMail(subject);
    expect(await heard(domain)).toEqual([...found, ...more].toSorted());
  };

  it('are said to be closed while none is open, and the settings answer all the same', async () => {
    expect((await state('unreadable')).because).toBe('No mail is open here; open one to have it read.');
    await choose({ paused: true });
    expect(await state('off')).toMatchObject({ everywhere: true });
    await choose({ paused: false });
  });

  it.each(MAILS)('are told of what is in $what and of nothing else', async mail => {
    await openAndHear(mail);
    expect((await thunderbird.button()).badge).toMatch(/^[A-E–]$/);
    if (deservesLine(mail)) expect(await poll(line, `the line above ${mail.subject}`)).toMatch(/takes no replies|Unsubscribe is here/);
    else expect(await rest().then(line)).toBe('');
  });

  it('are read without being asked, by a background that was asleep', async () => {
    await thunderbird.stopBackground();
    await thunderbird.openMail('shipped');
    await poll(async () => (await title()).includes('Glass Shop'), 'the button to name the shop', 40_000);
    expect(await poll(line, 'the line')).toContain('care@glass.example');
  });

  it('get the same popup at a click on the button, and the panel as a tab from there', async () => {
    await openAndHear(mailAbout('Big savings'));
    await thunderbird.pressButton();
    const popup = thunderbird.surface(POPUP);
    await popup.waitFor('document.body.textContent.includes("Hides the way to unsubscribe")');
    expect(await popup.evaluate('document.querySelector("h1").textContent')).toBe('Fabric House');
    await popup.evaluate('[...document.querySelectorAll("button")].find(({ textContent }) => textContent === "All evidence").click()');
    const panel = thunderbird.surface(PANEL);
    await panel.waitFor('document.body.textContent.includes("There is no List-Unsubscribe header")');
    expect(await panel.evaluate('new URLSearchParams(location.search).get("tab")')).toBe(String(tabId));
    await panel.evaluate('setTimeout(async () => browser.tabs.remove((await browser.tabs.getCurrent()).id))');
  });

  it('have a line in a closed shadow tree that leads to the very words', async () => {
    await openAndHear(mailAbout('Big savings'));
    await poll(line, 'the line');
    expect(await thunderbird.inMessage('shown.querySelector("earshot-line").shadowRoot')).toBeNull();
    await thunderbird.inMessage('inside.querySelector("button").click()');
    const framed = await poll(() => thunderbird.inMessage<boolean>(FRAMED), 'the frame around the link');
    expect(framed).toBe(true);
  });

  it('have the very words of a finding shown, and in no other mail', async () => {
    await openAndHear(mailAbout('Big savings'));
    await poll(line, 'the line');
    const { scorecard, mails } = await state('read');
    const spots = scorecard.walls.map(({ detector, quotes }) => [detector, quotes[0]?.spot ?? null] as const);
    const spot = new Map(spots).get('unsubscribe-buried');
    if (!spot) throw new Error(`There is nothing to show: ${JSON.stringify(spots)}`);
    expect([mails, new Map(spots).get('one-click-missing')]).toEqual([[spot.mail], null]);
    const place = { tabId, ref: spot.ref, path: spot.path, quote: spot.quote, mail: spot.mail };
    expect(await ask('show', place)).toEqual({ shown: true, because: '' });
    expect(await poll(() => thunderbird.inMessage<boolean>(FRAMED), 'the frame around the link')).toBe(true);
    await openAndHear(mailAbout('shipped'));
    expect(await ask('show', place)).toEqual({ shown: false, because: 'The mail with these words is not open any more; open it again.' });
    expect(await thunderbird.inMessage('shown.querySelector("earshot-outline")')).toBeNull();
  });

  it('have no line once it is closed, and none anywhere once it is switched off in either place', async () => {
    await openAndHear(mailAbout('ご注文の確認'));
    await poll(line, 'the line');
    await thunderbird.inMessage('inside.querySelector("[aria-label=\\"Close this line\\"]").click()');
    expect(await line()).toBe('');
    await openAndHear(mailAbout('shipped'));
    await poll(line, 'the line of another mail');
    await openAndHear(mailAbout('ご注文の確認'));
    expect(await rest().then(line)).toBe('');
    await thunderbird.stopBackground();
    await openAndHear(mailAbout('Big savings'));
    await openAndHear(mailAbout('ご注文の確認'));
    expect(await rest().then(line)).toBe('');
    await openAndHear(mailAbout('Ihre Bestätigung'));
    await poll(line, 'the line');
    await thunderbird.inMessage('[...inside.querySelectorAll("button")].find(({ textContent }) => textContent === "Not in Thunderbird").click()');
    await poll(async () => (await settings()).quietLines.includes('thunderbird'), 'the choice to be kept');
    await openAndHear(mailAbout('shipped'));
    expect(await rest().then(line)).toBe('');
    await choose({ quietLines: [], mailLines: false });
    await openAndHear(mailAbout('Ihre Bestätigung'));
    expect(await rest().then(line)).toBe('');
    await choose({ mailLines: true });
  });

  it('are read only on a click where that was chosen, and the line follows', async () => {
    await choose({ scan: 'click' });
    await thunderbird.openMail('Big savings');
    await rest();
    expect([(await thunderbird.button()).badge, await line()]).toEqual(['', '']);
    await thunderbird.pressButton();
    await thunderbird.surface(POPUP).waitFor('document.body.textContent.includes("Hides the way to unsubscribe")');
    expect(await poll(line, 'the line')).toContain('Unsubscribe is here');
    await choose({ scan: 'open' });
  });

  it('from a sender that was quieted are left alone, and so is everything while paused', async () => {
    await choose({ offSites: ['glass.example'] });
    await thunderbird.openMail('shipped');
    expect(await state('off')).toMatchObject({ host: 'glass.example', everywhere: false });
    await choose({ offSites: [], paused: true });
    await thunderbird.openMail('Big savings');
    expect(await state('off', ({ everywhere }) => everywhere)).toMatchObject({ host: 'fabric.example' });
    expect([(await thunderbird.button()).badge, await line()]).toEqual(['', '']);
    await choose({ paused: false });
  });

  it('marked as junk accuse nobody', async () => {
    await thunderbird.openMail('Your lamp');
    await heard('lamp.example');
    await thunderbird.markAsJunk(true);
    await ask('scan', { tabId });
    expect((await state('unreadable')).because).toContain('marked as junk');
    expect((await thunderbird.button()).badge).toBe('');
    await thunderbird.markAsJunk(false);
  });

  it('are read in a tab of their own as well', async () => {
    await thunderbird.openMail('Ihre Bestätigung');
    await thunderbird.openInTab();
    expect(await heard('moebel.example', await tabOf('messageDisplay'))).toEqual(CLOSED);
    expect(await poll(line, 'the line')).toContain('takes no replies');
  });

  it('that are malformed are read and accuse nobody of what others wrote', async () => {
    await thunderbird.openFolder('Malformed');
    for (const { what, domain, found } of MALFORMED) {
      await thunderbird.openMail(what);
      expect([what, await heard(domain)]).toEqual([what, found]);
    }
    await thunderbird.openFolder('Mails');
  });

  it('leave no stale result and no growing memory, however often they are switched', { timeout: 400_000 }, async () => {
    const sizes: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const mail of MAILS) await openAndHear(mail);
      if (round % 2 === 1) sizes.push(await thunderbird.memory());
    }
    // In a hurry, with no time for any but the last to be read.
    for (const { subject } of [...MAILS, ...MAILS.slice(0, 6)]) await thunderbird.openMail(subject);
    expect(await heard('glass.example')).toEqual(CLOSED);
    await rest();
    expect([await title(), await line()]).toEqual([expect.stringContaining('Glass Shop'), expect.stringContaining('care@glass.example')]);
    expect((sizes.at(-1) ?? Infinity) / (sizes[0] ?? 0)).toBeLessThan(STEADY);
  });
});

function deservesLine({ found, more = [] }: Mail): boolean {
  return [...found, ...more].some(detector => [...CLOSED, 'unsubscribe-buried'].includes(detector));
}

function mailAbout(subject: string): Mail {
  const mail = MAILS.find(one => one.subject === subject);
  if (!mail) throw new Error(`There is no mail about "${subject}"; see test/mailhosts/expected.ts.`);
  return mail;
}

// What is not to come has had its time by then.
function rest(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 400));
}
