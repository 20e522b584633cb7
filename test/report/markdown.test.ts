import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.ts';
import { scorecard, wall, way } from '../ui/scorecards.ts';
import { arabic, full, WORDS } from './cards.ts';

function titles(text: string): readonly string[] {
  return [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
}

describe('the Markdown form', () => {
  it('tells everything in the order that serves the person', () => {
    expect(titles(markdown(full))).toEqual([
      WORDS['reach'], WORDS['walls'], WORDS['leave'], WORDS['credits'], WORDS['categories'], WORDS['unsure'], WORDS['next'], WORDS['read'],
    ]);
  });

  it('starts with company, band, verdict and score', () => {
    expect(markdown(full)).toMatch(/^# Shop Example \(shop\.example\)\n\n\*\*Band D · Hard to reach · Score 46 \(38–57\)\*\*/);
  });

  it('gives each wall its quote, its place and its norm with tier', () => {
    expect(markdown(full)).toContain('> “To cancel your plan, call us between 9 and 5.”');
    expect(markdown(full)).toContain('(DE, N1: binding, concrete test)');
  });

  it('lets no company name break out', () => {
    const text = markdown(scorecard({ company: { name: '<script>\n# Ha', domain: 'shop.example' }, walls: [wall({ sentence: '| a |\n![x](https://evil.example/p.png)' })] }));
    expect(text).not.toMatch(/^# Ha|(?<!\\)<script|(?<!\\)!\[/m);
  });

  it('opens no address of a dangerous scheme', () => {
    expect(markdown(scorecard({ reach: [way({ href: 'javascript:alert(1)' })] }))).not.toContain('javascript');
  });

  it('says what it did not find on an empty card', () => {
    expect(markdown(scorecard({ words: WORDS }))).toContain(WORDS['wallsNone']);
  });

  it('shows a key where a word is missing rather than nothing', () => {
    expect(titles(markdown(scorecard()))).toEqual(['reach', 'walls', 'leave', 'credits']);
  });

  it('speaks the language of the card', () => {
    expect(titles(markdown(arabic))).toContain('كيف تغادر');
  });

  it('keeps a criterion in one row of the table', () => {
    const rows = markdown(full).split('\n').filter(line => line.startsWith('| L'));
    expect(rows).toEqual([
      '| L1 You can cancel where you signed up | not met | 0 / 10 | Lets you leave only by telephone |',
      '| L5 You can cancel where you signed up | not heard yet | – / 10 | Lets you leave only by telephone |',
    ]);
  });
});
