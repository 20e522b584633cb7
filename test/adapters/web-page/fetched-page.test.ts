import { describe, expect, it } from 'vitest';
import { openFetched } from '../../../src/adapters/fetched-page.ts';
import { audit, listenClosely } from '../../../src/core/index.ts';
import { ADDRESS, documentOf, NOW } from '../../capture/documents.ts';

const opened = (html: string) => openFetched(documentOf(html), { url: ADDRESS, now: NOW });
const SENTENCE = 'Write to us whenever you like: a person reads every message and answers it within one working day, at weekends within two.';

describe('a page that Earshot fetched', () => {
  it('shows nothing of its looks but what is hidden', () => {
    const { snapshot, measure } = opened('<p style="font-size:6px;color:#eee">Small words</p><p style="display:none">Hidden words</p>');
    const [small, hidden] = measure(snapshot.blocks.map(({ ref }) => ref));
    expect(small).toMatchObject({ visible: true, fontSize: 'unknown', contrast: 'unknown', affordance: 'unknown', area: 'unknown', folded: 'unknown' });
    expect(hidden).toMatchObject({ visible: false });
  });

  it('never calls a way out buried', async () => {
    const { snapshot, measure } = opened('<main><p>Our newsletter comes weekly and tells you of offers.</p><p style="font-size:6px;color:#eee"><a href="/unsubscribe" style="color:#eee;text-decoration:none">unsubscribe</a></p></main>');
    const { findings } = await listenClosely(snapshot, measure);
    expect(findings.filter(({ detector, outcome }) => /buried|hidden/.test(detector) && outcome === 'found')).toEqual([]);
  });

  it('without scripts is whole, however short', () => {
    expect(opened('<main><h1>Contact</h1><p>Come by at any time.</p></main>')).toMatchObject({ hasScripts: false, isBare: false, snapshot: { unread: [] } });
  });

  it.each([
    ['a root to be filled', '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/main.js"></script>'],
    ['menu and footer around nothing', `<nav><a href="/a">${SENTENCE}</a></nav><main></main><footer><p>${SENTENCE}</p></footer><script type="module">start()</script>`],
    ['nothing at all', '<p></p>'],
  ])('that holds %s is bare', (_, html) => {
    expect(opened(html).isBare).toBe(true);
  });

  it.each([
    ['a sentence or two', `<p>${SENTENCE}</p><script src="/count.js"></script>`],
    ['a form', '<main><form><input name="message"><button>Send</button></form><p>Write to us whenever you like.</p></main><script src="/x.js"></script>'],
    ['a mailbox', '<main><p>Write to <a href="mailto:ask@shop.example">us</a> whenever you like.</p></main><script src="/x.js"></script>'],
  ])('that holds %s is none, with scripts', (_, html) => {
    expect(opened(html)).toMatchObject({ hasScripts: true, isBare: false });
  });

  it('with scripts is not blamed for what they may add', () => {
    const shell = (scripts: string): string => `<main><h1>Contact us</h1><p>${'Find your answer among the articles of our help centre. '.repeat(4)}</p></main>${scripts}`;
    const outcome = (html: string) => audit(opened(html).snapshot).find(({ detector }) => detector === 'contact-missing')?.outcome;
    expect([outcome(shell('')), outcome(shell('<script src="/form.js"></script>'))]).toEqual(['found', 'cantTell']);
    expect(opened(shell('<script type="application/ld+json">{}</script>')).hasScripts).toBe(false);
  });
});
