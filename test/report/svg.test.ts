import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/core/model/scorecard.ts';
import { svg } from '../../src/report/svg.ts';
import { linesOf, widthOf } from '../../src/report/svg-text.ts';
import { bad, endless, good, silent, thin } from '../ui/companies.ts';
import { scorecard, wall } from '../ui/scorecards.ts';
import { arabic, full } from './cards.ts';

const EVIL = ']]><script>alert(1)</script>&nope; \u0000\ud800';

// jsdom throws on what is not well-formed XML.
function picture(card: Scorecard): Document {
  return new JSDOM(svg(card), { contentType: 'image/svg+xml' }).window.document;
}

function words(card: Scorecard): string {
  return [...picture(card).querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
}

describe('the social card', () => {
  it.each(Object.entries({ bad, good, thin, silent, endless, full, arabic }))('is well-formed and 1200 × 630: %s', (_, card) => {
    const root = picture(card).documentElement;
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(['1200', '630']);
  });

  it('lets no foreign text become an element', () => {
    const card = scorecard({ company: { name: EVIL, domain: 'shop.example' }, verdict: EVIL, summary: EVIL, walls: [wall({ sentence: EVIL })] });
    expect(picture(card).querySelectorAll('script')).toHaveLength(0);
  });

  it('can be drawn on a canvas: nothing foreign, nothing fetched', () => {
    expect(svg(full)).not.toMatch(/foreignObject|href|url\(|@import|<image/);
  });

  it('tells company, band, score, bounds, coverage, date and rubric', () => {
    const said = words(bad);
    for (const part of ['Shop Example', 'D', 'Hard to reach', '46', '38–57', '78 %', '24 November 2026', 'Rubric version 1']) expect(said).toContain(part);
  });

  it('shows three walls at most', () => {
    const said = words(scorecard({ walls: ['One', 'Two', 'Three', 'Four'].map(sentence => wall({ sentence })) }));
    expect(said).toContain('Three');
    expect(said).not.toContain('Four');
  });

  it('shows credits for a company that listens', () => {
    expect(words(good)).toContain('Invites you to reply');
  });

  it('shows the summary where nothing speaks for or against', () => {
    expect(words(silent).replaceAll(/\s+/g, ' ')).toContain('This page says nothing');
  });

  it('stands mirrored where text runs from right to left', () => {
    const place = (card: Scorecard) => Number(picture(card).querySelector('svg svg')?.getAttribute('x'));
    expect(place(arabic)).toBe(1200 - 72 - place(full));
  });

  it('does not draw scores off the scale', () => {
    expect(svg(scorecard({ score: 500, low: Number.NaN, high: 900 }))).not.toMatch(/NaN|Infinity|>500</);
  });
});

describe('setting text in a picture', () => {
  const setting = { size: 20, width: 200, lines: 2 };

  it('breaks between words', () => {
    expect(linesOf('Lets you leave only by phone', setting)).toEqual(['Lets you leave', 'only by phone']);
  });

  it.each(['word '.repeat(60), 'x'.repeat(300), '長'.repeat(90), 'كلمة '.repeat(60)])('never runs over its width or its lines', text => {
    const lines = linesOf(text, setting);
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, 20)).toBeLessThanOrEqual(200);
  });

  it('never cuts through an emoji', () => {
    expect(linesOf('👩‍🔧'.repeat(40), setting).join('')).toMatch(/^(?:👩‍🔧)+…$/u);
  });
});
