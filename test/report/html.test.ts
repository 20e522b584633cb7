import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/core/model/scorecard.ts';
import { html, htmlOfAll } from '../../src/report/html.ts';
import { scorecard, wall, way } from '../ui/scorecards.ts';
import { endless, silent } from '../ui/companies.ts';
import { arabic, full, WORDS } from './cards.ts';

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

function page(card: Scorecard): Document {
  return new JSDOM(html(card)).window.document;
}

function titles(document: Document, level: string): readonly (string | null)[] {
  return [...document.querySelectorAll(level)].map(({ textContent }) => textContent);
}

describe('the page form', () => {
  it('tells everything in the order that serves the person', () => {
    expect(titles(page(full), 'section > h2')).toEqual([
      WORDS['reach'], WORDS['walls'], WORDS['leave'], WORDS['credits'], WORDS['categories'], WORDS['unsure'], WORDS['next'], WORDS['read'],
    ]);
  });

  it('lets no foreign text become an element', () => {
    const card = scorecard({ company: { name: EVIL, domain: EVIL }, lang: EVIL, summary: EVIL, verdict: EVIL, walls: [wall({ sentence: EVIL, why: EVIL })], reach: [way({ value: EVIL, detail: EVIL })] });
    expect(page(card).querySelectorAll('script, img, [onerror]')).toHaveLength(0);
  });

  it('opens no address of a dangerous scheme', () => {
    const document = page(scorecard({ reach: [way({ href: 'javascript:alert(1)', value: 'x' })] }));
    expect(document.querySelector('.reach a.take')).toBeNull();
    expect(document.querySelector('.reach .take')?.textContent).toContain('x');
  });

  it('asks for nothing from anywhere and says so in its policy', () => {
    const document = page(full);
    expect(document.querySelectorAll('link, script, img, iframe, object, [src]')).toHaveLength(0);
    expect(document.querySelector('[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(html(full)).not.toMatch(/url\(|@import/);
  });

  it('carries language and direction', () => {
    const root = page(arabic).documentElement;
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
  });

  it('shows sentence and quote at once and the norm with its tier behind a click', () => {
    const first = page(full).querySelector('.wall');
    expect(first?.querySelector('blockquote')?.textContent).toBe('To cancel your plan, call us between 9 and 5.');
    expect(first?.querySelector('details')?.textContent).toContain('N1');
    expect(first?.querySelector('details')?.hasAttribute('open')).toBe(false);
  });

  it('draws a company of which nothing was heard without a point on the gauge', () => {
    const document = page(silent);
    expect(document.querySelector('.gauge .point')).toBeNull();
    expect(document.querySelector('.gauge text')?.textContent).toBe('–');
  });

  it('says what it did not find instead of leaving a gap', () => {
    expect(page({ ...silent, words: WORDS }).body.textContent).toContain(WORDS['reachNone']);
  });

  it('stays whole with endless words', () => {
    expect(page(endless).querySelectorAll('.wall')).toHaveLength(40);
  });

  it('never prints query strings or places within a page', () => {
    const card = scorecard({ walls: [wall({ quotes: [{ text: 'Go to https://shop.example/u?t=abc1', note: '', provenance: { text: 'help', address: 'https://shop.example/h?t=abc2', seenAt: '', stale: false }, spot: { ref: 1, path: 'main > b.abc3', quote: '', address: '', mail: null } }] })] });
    expect(html(card)).not.toMatch(/abc\d/);
  });

  it('leads from an index to each of several companies, and names what was not read', () => {
    const { document } = new JSDOM(htmlOfAll([full, arabic], ['x.html: it is empty.'])).window;
    const links = [...document.querySelectorAll('nav a')].map(link => link.getAttribute('href') ?? '');
    expect(links).toEqual(['#company-1', '#company-2']);
    for (const link of links) expect(document.querySelector(link)).not.toBeNull();
    expect(document.body.textContent).toContain('x.html: it is empty.');
  });

  it('is the plain page when there is one company and no problem', () => {
    expect(htmlOfAll([full], [])).toBe(html(full));
  });

  it('has one first heading and skips no level', () => {
    const levels = [...page(full).querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});
