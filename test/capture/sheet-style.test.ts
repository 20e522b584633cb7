import { describe, expect, it } from 'vitest';
import type { Appearance } from '../../src/core/model/snapshot.ts';
import { sheetLooks } from '../../src/capture/sheet-style.ts';
import { parse } from '../../src/cli/parser.ts';

function look(html: string): Appearance {
  const element = parse(html).querySelector('#it');
  const [found] = sheetLooks({ elementOf: () => element })([3]);
  if (!found) throw new Error('One appearance is owed for each number.');
  return found;
}

const sized = (css: string, html = '<p class="a" id="it">Hello</p>') => look(`<style>${css}</style>${html}`).fontSize;

describe('the cascade of a saved page', () => {
  it.each([
    ['p { font-size: 9px }', 9],
    ['p { font-size: 9px } .a { font-size: 10px }', 10],
    ['.a { font-size: 10px } p { font-size: 9px }', 10],
    ['#it { font-size: 11px } .a.a.a { font-size: 10px }', 11],
    ['p { font-size: 9px !important } #it { font-size: 11px }', 9],
    ['p { font-size: 9px } p { font-size: 8px }', 8],
    ['body { font-size: 20px } p { font-size: 0.5em }', 10],
    ['html { font-size: 10px } p { font-size: 1.2rem }', 12],
    [':root { --s: 9px } p { font-size: var(--s) }', 9],
    ['p { font-size: var(--none, 13px) }', 13],
    ['p { --s: var(--t); font-size: var(--s) } body { --t: 7px }', 7],
    ['p { --s: var(--s); font-size: var(--s) }', 'unknown'],
    ['p { font-size: clamp(1rem, 2vw, 3rem) }', 'unknown'],
    ['@media (max-width: 600px) { p { font-size: 9px } }', 16],
    ['@media screen and (min-width: 600px) { p { font-size: 9px } }', 9],
    ['@media print { p { font-size: 9px } }', 16],
    ['@layer base { p { font-size: 9px } }', 9],
    ['p:hover { font-size: 9px } p::first-line { font-size: 8px }', 16],
    ['.other { font-size: 9px }', 16],
    ['/* p { font-size: 9px } */', 16],
  ])('%s', (css, size) => {
    expect(sized(css)).toBe(size);
  });

  it('lets the style attribute win over all but what is important', () => {
    expect(sized('#it { font-size: 9px }', '<p id="it" style="font-size: 12px">Hello</p>')).toBe(12);
    expect(sized('p { font-size: 9px !important }', '<p id="it" style="font-size: 12px">Hello</p>')).toBe(9);
  });

  it.each([
    ['.a { display: none }', false, 'display: none'],
    ['main { display: none }', false, 'display: none on an ancestor'],
    ['.a { display: none } #it { display: block }', true, ''],
    ['.a { position: absolute; left: -9999px }', false, 'moved off-screen'],
    ['.a { visibility: hidden }', false, 'visibility: hidden'],
    ['main { visibility: hidden } .a { visibility: visible }', true, ''],
    ['.a { font-size: 0 }', false, 'font-size: 0'],
    [':root { --d: none } .a { display: var(--d) }', false, 'display: none'],
  ])('tells what is hidden: %s', (css, visible, hiddenBecause) => {
    expect(look(`<style>${css}</style><main><p class="a" id="it">Hello</p></main>`)).toMatchObject({ visible, hiddenBecause });
  });

  it('tells what is folded away from what is hidden', () => {
    const page = '<style>#panel { display: none }</style><button aria-expanded="false" aria-controls="panel">More</button><div id="panel"><p id="it">Hello</p></div>';
    expect(look(page)).toMatchObject({ visible: true, folded: true });
  });

  it('tells a dialog that is closed', () => {
    expect(look('<dialog><p id="it">Hello</p></dialog>').visible).toBe(false);
    expect(look('<dialog open><p id="it">Hello</p></dialog>').visible).toBe(true);
  });

  it('tells grey from black, a button from a link, and a link from none', () => {
    expect(look('<style>body { background: #fff } .a { color: #bbb }</style><p class="a" id="it">Hello</p>').contrast).toBeCloseTo(1.92, 1);
    expect(look('<style>.go { background: #036; color: #fff }</style><p>Now <a class="go" href="#" id="it">go</a></p>')).toMatchObject({ filled: true, affordance: true });
    expect(look('<style>a { color: inherit; text-decoration: none }</style><p>Please <a href="#" id="it">leave</a> the list</p>')).toMatchObject({ affordance: false });
  });
});

describe('a saved page without its style sheets', () => {
  const sheet = '<link rel="stylesheet" href="site.css">';

  it('is not said to look like anything that only they could tell', () => {
    expect(look(`${sheet}<p>Please <a href="#" id="it">leave</a> the list</p>`)).toMatchObject({ visible: 'unknown', fontSize: 'unknown', contrast: 'unknown', filled: 'unknown', affordance: 'unknown' });
  });

  it('still tells what a style attribute says', () => {
    expect(look(`${sheet}<p id="it" style="font-size: 9px">Hello</p>`).fontSize).toBe(9);
    expect(look(`${sheet}<p id="it" style="display: none">Hello</p>`)).toMatchObject({ visible: false, hiddenBecause: 'display: none' });
  });

  it('misses nothing in a sheet for print, and something in an import', () => {
    expect(look('<link rel="stylesheet" media="print" href="print.css"><p id="it">Hello</p>').visible).toBe(true);
    expect(look('<style>@import url(site.css);</style><p id="it">Hello</p>').visible).toBe('unknown');
    expect(look('<style>main { p { color: red } }</style><p id="it">Hello</p>').visible).toBe('unknown');
  });
});

describe('a style sheet written to stall its reader', () => {
  it.each([['/*'], ['@media{'], ['@a'], ['('], ['['], ['a,'], ['{'], ['}'], ['p{color:red}']])('is read at once when it is nothing but %j', piece => {
    expect(look(`<style>p { font-size: 9px } ${piece.repeat(300_000 / piece.length)}</style><p id="it">Hello</p>`).fontSize).toBe(9);
  });
});
