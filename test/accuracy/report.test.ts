import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/core/index.ts';
import { heldAgainstBar } from '../../src/cli/score/bar.ts';
import { accuracyText, figuresOf, type AccuracyFile } from './accuracy-file.ts';
import { markdownOf } from './markdown.ts';
import { plotOf } from './plot.ts';

const measured: AccuracyFile = {
  schema: 'earshot.accuracy/1', date: '2026-11-25', versions: { earshot: '0.1.0', node: '20.0.0', detectors: {} }, labels: 'abc',
  counted: { pages: 3, mails: 2, strings: 9 }, bar: [], throughput: { megabytesASecond: 6, growth: 1.02 },
  figures: {
    'detectors/cancel-by-phone/precision': [9, 10], 'detectors/cancel-by-phone/recall': [9, 12], 'clean/pages/accused': [1, 50], 'clean/all/accused': [1, 50],
    'patterns/all/recall': [9, 12], 'patterns/cancel-by-phone-only/recall': [9, 12], 'strings/retention/recall': [6, 10],
    'strings/retention/lang:fi/recall': [3, 5], 'strings/all/lang:fi/recall': [3, 5], 'strings/look-alikes/accusing/false': [1, 1000],
  },
};
const report = markdownOf(measured, heldAgainstBar(figuresOf(measured)));

describe('the report of the accuracy', () => {
  it('says when, with what and of how much it was measured', () => {
    expect(report).toContain('Measured on 2026-11-25 with Earshot 0.1.0 on Node 20.0.0: 3 saved pages, 2 mails and 9 texts');
  });

  it('holds every row of the bar against its limit', () => {
    expect(report).toMatch(/\| precision of every detector that deducts 7 or 10 \| ≥ 0\.95 \| cancel-by-phone precision 0\.90 \(0\.60–0\.98\), 9\/10 \| \*\*short\*\* \|/);
    expect(report).toMatch(/\| throughput .* \| 6\.0 MB\/s, .* \| pass \|/);
    expect(report).toMatch(/\| unsubscribe found where one exists in the body \| .* \| – \| not measured \|/);
  });

  it('has a line for every detector, measured or not', () => {
    expect(detectors.filter(({ meta }) => !report.includes(`| \`${meta.id}\` |`))).toEqual([]);
  });

  it('marks a language that falls short of a class', () => {
    expect(report).toMatch(/^\| fi \| .*\*\*3\/5\*\*/m);
  });

  it('has as many cells in each row as its table has columns', () => {
    const tables = report.split('\n\n').filter(part => part.startsWith('|'));
    const columns = tables.map(table => new Set(table.split('\n').map(line => line.replaceAll('\\|', '').split('|').length)).size);
    expect(columns.length).toBeGreaterThan(7);
    expect(new Set(columns)).toEqual(new Set([1]));
  });
});

describe('the plot of the accuracy', () => {
  const { document } = new JSDOM(plotOf(measured), { contentType: 'image/svg+xml' }).window;

  it('is a picture with a name and the figures in words', () => {
    expect(document.querySelector('title')?.textContent).toBe('Accuracy of Earshot');
    expect(document.querySelector('desc')?.textContent).toContain('cancel-by-phone recall 0.75 precision 0.90');
  });

  it('draws a bar a language, a point a recall and a diamond a precision', () => {
    expect(document.querySelectorAll('rect.bar')).toHaveLength(1);
    expect(document.querySelectorAll('circle')).toHaveLength(1);
    expect(document.querySelectorAll('path.p')).toHaveLength(1);
  });

  it('writes its scales in short numbers', () => {
    const ticks = [...document.querySelectorAll('text')].map(text => text.textContent).filter(text => text.endsWith(' %') && /^\d/.test(text));
    expect(new Set(ticks)).toEqual(new Set(['0 %', '25 %', '50 %', '75 %', '100 %', '2.5 %', '5 %', '7.5 %', '10 %']));
  });

  it('stays within its frame and loads nothing', () => {
    const width = Number(document.documentElement.getAttribute('width'));
    const xs = [...document.querySelectorAll('[x2]')].map(line => Number(line.getAttribute('x2')));
    expect(Math.max(...xs)).toBeLessThanOrEqual(width);
    expect(plotOf(measured).replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import/);
  });
});

describe('the file of figures', () => {
  it('is JSON with a figure a line', () => {
    const text = accuracyText(measured);
    expect(JSON.parse(text)).toEqual(measured);
    expect(text.split('\n').filter(line => line.startsWith('    "'))).toContain('    "clean/pages/accused": [1,50],');
  });
});
