import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { terminalOf } from '../../src/report/terminal.ts';
import { text } from '../../src/report/text.ts';
import { bar } from '../../src/report/text-style.ts';
import { columnsOf, wrap } from '../../src/report/text-wrap.ts';
import { bad, endless, silent, thin } from '../ui/companies.ts';
import { scorecard, wall } from '../ui/scorecards.ts';
import { arabic, full, WORDS } from './cards.ts';

describe('the terminal form', () => {
  it.each([[20], [40], [80]])('never runs over %i columns', columns => {
    const lines = text([bad, thin, silent, endless, arabic], { color: true, columns }).split('\n');
    for (const line of lines) expect(columnsOf(stripVTControlCharacters(line)), line).toBeLessThanOrEqual(columns);
  });

  it('says the same with colour and without', () => {
    expect(stripVTControlCharacters(text([full], { color: true, columns: 80 }))).toBe(text([full], { color: false, columns: 80 }));
  });

  it('has no escape code without colour, whatever a page says', () => {
    const card = scorecard({ company: { name: '\u001b]0;owned\u0007Shop', domain: 'shop.example' }, walls: [wall({ sentence: '\u001b[2J' })] });
    // oxlint-disable-next-line no-control-regex -- escape codes are what must be missing
    expect(text([card], { color: false, columns: 80 })).not.toMatch(/[\u001b\u0007]/);
  });

  it('tells everything in the order that serves the person', () => {
    const said = text([full]).split('\n');
    const places = ['reach', 'walls', 'leave', 'credits', 'categories', 'unsure', 'next'].map(key => said.indexOf(WORDS[key] ?? ''));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('fills the bar to the score and shades it where the score may lie', () => {
    expect(bar({ score: 50, low: 30, high: 80 }, 10)).toBe('███▓▓▒▒▒░░');
    expect(bar({ score: null, low: 0, high: 100 }, 4)).toBe('░░░░');
  });
});

describe('wrapping', () => {
  it('counts wide signs twice and marks not at all', () => {
    expect([columnsOf('長い'), columnsOf('e\u0301'), columnsOf('سَلام')]).toEqual([4, 1, 4]);
  });

  it('keeps the lines of a postal address', () => {
    expect(wrap('Shop Example\n1 Harbour Road', 80)).toEqual(['Shop Example', '1 Harbour Road']);
  });
});

describe('what a terminal can show', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
    [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
  ])('knows from %j and %j whether to colour', (traits, environment, color) => {
    expect(terminalOf(traits, environment).color).toBe(color);
  });

  it('takes COLUMNS before the measured width, and 80 without either', () => {
    expect(terminalOf({ columns: 120 }, { COLUMNS: '60' }).columns).toBe(60);
    expect(terminalOf({ columns: 120 }, { COLUMNS: 'wide' }).columns).toBe(120);
    expect(terminalOf({}, {}).columns).toBe(80);
  });
});
