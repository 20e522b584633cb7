import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll, type Browser, type Page } from '../../src/demo/browsers/browser.ts';
import type { Spot } from '../../src/core/model/scorecard.ts';
import type { TabState } from '../../src/extension/messages.ts';
import { deskIn, KINDS, open, type Desk } from '../browser/with-extension.ts';
import { CLOSED, MAILS } from './expected.ts';
import { startHost, type RunningHost, type WebmailHost } from './webmail-host.ts';

const ROUNDS = 10;
// The first rounds fill what the host and the engine keep anyway.
const WARM = 3;
// A row clicked twice within half a second is a double click, which hosts take for something else.
const DOUBLE_CLICK = 700;
// What one look at a process finds goes up and down by a tenth, with what the engine has not let go of yet; the least of some does not.
const LOOKS = 3;
// Allocators and the host keep some of what they got; a mail held for good each time would show as far more.
const STEADY = 1.15;

/** What must hold in every webmail that runs here: all mails of `mails/` in both browsers, with all that is expected and nothing else. */
export function hearMailsIn(host: WebmailHost): void {
  describe.each(KINDS)(`mails in ${host.title}, in %s`, kind => {
    let running: RunningHost;
    let browser: Browser;
    let desk: Desk;
    let page: Page;
    let tabId: number;

    beforeAll(async () => {
      running = startHost(host);
      browser = await open(kind);
      desk = await deskIn(browser);
      page = await host.signIn(browser, running.url);
      tabId = await desk.page.evaluate<number>(`(globalThis.browser ?? globalThis.chrome).tabs.query({}).then(tabs => tabs.find(({ url }) => url?.startsWith(${JSON.stringify(running.url)}))?.id ?? -1)`);
    });
    afterAll(async () => {
      await browser?.close();
      running?.down();
    });

    async function heard(domain: string, isDone: (state: TabState & { kind: 'read' }) => boolean = () => true): Promise<readonly string[]> {
      const state = await poll(async () => {
        const now = await desk.ask('tab-state', { tabId });
        if (now.kind === 'read' && now.scorecard.company.domain === domain && isDone(now)) return now;
        throw new Error(`the tab says ${now.kind === 'read' ? `${now.scorecard.company.domain} ${JSON.stringify(now.scorecard.walls.map(({ detector }) => detector))}` : JSON.stringify(now)}`);
      }, `the mail from ${domain}`, 30_000);
      return state.scorecard.walls.map(({ detector }) => detector).toSorted();
    }
    // Where "Show me" is offered it leads into a mail that is open.
    async function spotIn(domain: string, detector: string): Promise<Spot | null> {
      let spot: Spot | null = null;
      await heard(domain, ({ canCheck, mails = [], scorecard }) => {
        const quote = scorecard.walls.find(wall => wall.detector === detector)?.quotes[0];
        spot = quote?.spot ?? null;
        return canCheck === true && quote !== undefined && (quote.spot === null || (quote.spot.mail !== null && mails.includes(quote.spot.mail)));
      });
      return spot;
    }
    const show = async (spot: Spot | null) => {
      if (!spot) throw new Error('There is nothing to show.');
      const { ref, path, quote, mail } = spot;
      return desk.ask('show', { tabId, ref, path, quote, mail });
    };
    const outlined = (): Promise<number> => page.evaluate('document.querySelectorAll("earshot-outline").length');
    const inMail = <T>(expression: string): Promise<T> => page.evaluate<T>(`(shown => ${expression})(${host.shown})`);
    const lines = (): Promise<number> => inMail('shown.querySelectorAll("earshot-line").length');

    it('says that no mail is open while the list is', async () => {
      expect(await poll(async () => {
        const state = await desk.ask('tab-state', { tabId });
        return state.kind === 'unreadable' ? state.because : null;
      }, 'the list to be told')).toBe('No mail is open here; open one to have it read.');
    });

    it.each(MAILS)('finds in $what what is there and nothing else, and what the full header adds on a click', async ({ subject, domain, found, more = [], hasLine = false }) => {
      await host.openMail(page, subject);
      expect(await heard(domain, ({ canCheck }) => canCheck === true)).toEqual(found.toSorted());
      expect(await lines() > 0).toBe(hasLine);
      expect(await desk.ask('check-headers', { tabId })).toEqual({ checked: true, because: '' });
      expect(await heard(domain, ({ canCheck }) => canCheck !== true)).toEqual([...found, ...more].toSorted());
    });

    it('shows the very words of a finding in their own mail, and in no other', async () => {
      await host.openMail(page, 'Big savings');
      const spot = await spotIn('fabric.example', 'unsubscribe-buried');
      expect(await show(spot)).toEqual({ shown: true, because: '' });
      expect(await poll(outlined, 'the frame')).toBe(1);
      expect(await inMail(`(() => {
        const link = [...shown.querySelectorAll('a')].find(({ textContent }) => textContent === 'unsubscribe').getBoundingClientRect();
        return link.top >= 0 && link.bottom <= shown.defaultView.innerHeight;
      })()`)).toBe(true);
      await host.openMail(page, 'Your order 1001');
      await heard('kiln.example');
      await poll(async () => await outlined() === 0, 'the frame to go with its mail');
      expect(await show(spot)).toEqual({ shown: false, because: 'The mail with these words is not open any more; open it again.' });
      expect(await outlined()).toBe(0);
    });

    it('offers to show nothing that stands in a header alone', async () => {
      await host.openMail(page, 'shipped');
      await heard('glass.example');
      expect(await spotIn('glass.example', 'no-reply-sender')).toBeNull();
      expect(await spotIn('glass.example', 'no-reply-wording')).not.toBeNull();
    });

    it('leaves no stale result and no growing memory, however often mails are switched', { timeout: 600_000 }, async () => {
      const sizes: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const { subject, domain, found, more = [] } of MAILS) {
          await host.openMail(page, subject);
          const walls = await heard(domain);
          expect([...found, ...more]).toEqual(expect.arrayContaining([...walls]));
          expect(walls).toEqual(expect.arrayContaining([...found]));
        }
        if (round >= WARM) sizes.push(await page.memory());
      }
      expect(sizes).toHaveLength(ROUNDS - WARM);
      expect(Math.min(...sizes.slice(-LOOKS)) / Math.min(...sizes.slice(0, LOOKS))).toBeLessThan(STEADY);
      // In a hurry, with no time for any but the last to be read.
      for (const mails of [MAILS, MAILS.slice(0, 6)]) {
        for (const { subject } of mails) await host.openMail(page, subject);
        await new Promise(resolve => setTimeout(resolve, DOUBLE_CLICK));
      }
      await heard('glass.example');
      await new Promise(resolve => setTimeout(resolve, 1000));
      expect(await heard('glass.example')).toEqual(CLOSED);
    });

    it('draws its line above the mail in a closed shadow tree, and none once it is switched off', async () => {
      await host.openMail(page, 'shipped');
      await poll(lines, 'the line');
      expect(await inMail('shown.querySelector("earshot-line").shadowRoot')).toBeNull();
      expect(await inMail(`(() => {
        const [line, body] = ['earshot-line', ${JSON.stringify(host.body)}].map(name => shown.querySelector(name).getBoundingClientRect());
        return line.height > 20 && line.width > body.width / 2 && line.bottom <= body.top + line.height + 40 && line.top <= body.top + 40;
      })()`)).toBe(true);
      await desk.ask('save-settings', { settings: { ...await desk.ask('settings', {}), mailLines: false } });
      await host.openMail(page, 'Big savings');
      await heard('fabric.example', ({ canCheck }) => canCheck === true);
      expect(await lines()).toBe(0);
    });

    it('reads a mail that stands alone as well', async () => {
      await host.openMail(page, 'Ihre Bestätigung');
      await heard('moebel.example');
      await host.openAlone(page);
      expect(await heard('moebel.example', ({ canCheck }) => canCheck === true)).toEqual(CLOSED);
    });
  });
}
