import { describe, expect, it } from 'vitest';
import { glance, measure } from '../../src/capture/measure.ts';
import { sheetLooks } from '../../src/capture/sheet-style.ts';
import { documentOf } from './documents.ts';
import { lookIn, lookOfIt, windowOf } from './measured.ts';

describe('whether something can be seen', () => {
  it.each([
    ['<p id="it">Write</p>', true, ''],
    ['<p id="it" aria-hidden="true">Write</p>', true, ''],
    ['<p id="it" style="display:none">Write</p>', false, 'display: none'],
    ['<div style="display:none"><p id="it">Write</p></div>', false, 'display: none on an ancestor'],
    ['<p id="it" hidden>Write</p>', false, 'hidden attribute'],
    ['<p id="it" style="visibility:hidden">Write</p>', false, 'visibility: hidden'],
    ['<div style="visibility:hidden"><p id="it">Write</p></div>', false, 'visibility: hidden on an ancestor'],
    ['<div style="visibility:hidden"><p id="it" style="visibility:visible">Write</p></div>', true, ''],
    ['<div style="opacity:0"><p id="it">Write</p></div>', false, 'opacity 0 on an ancestor'],
    ['<p id="it" style="font-size:0">Write</p>', false, 'font-size: 0'],
    ['<ul style="font-size:0" id="it"><li style="font-size:16px">Write</li></ul>', true, ''],
    ['<p id="it" style="text-indent:-9999px">Write</p>', false, 'text indented off-screen'],
    ['<p id="it" style="text-indent:-9999px;background-image:url(logo.png)">Write</p>', true, ''],
    ['<p id="it" style="position:absolute;left:-9999px">Write</p>', false, 'moved off-screen'],
    ['<p id="it" style="position:absolute;left:-20px">Write</p>', true, ''],
    ['<p id="it" style="overflow:hidden;width:1px;height:1px">Write</p>', false, 'clipped to nothing'],
    ['<p id="it" style="overflow:hidden;max-height:0">Write</p>', false, 'clipped to nothing'],
    ['<p id="it" style="clip-path:inset(50%)">Write</p>', false, 'clipped to nothing'],
    ['<p id="it" style="overflow:hidden;height:200px">Write</p>', true, ''],
  ])('%s', (html, visible, hiddenBecause) => {
    expect(lookOfIt(html)).toMatchObject({ visible, hiddenBecause });
  });

  it('is doubtful while an animation may still show it', () => {
    expect(lookOfIt('<p id="it" style="opacity:0;transition-duration:0.5s">Write</p>').visible).toBe('unknown');
    expect(lookOfIt('<style>#it { opacity: 0; animation: 1s show } </style><p id="it">Write</p>').visible).toBe('unknown');
    expect(lookOfIt('<p id="it" style="opacity:0;transition:none">Write</p>').visible).toBe(false);
  });

  it('is doubtful while a style sheet was not loaded', () => {
    const look = lookOfIt('<link rel="stylesheet" href="/shop.css"><p id="it" style="color:#eee">Write</p>');
    expect(look).toMatchObject({ visible: 'unknown', contrast: 'unknown', fontSize: 'unknown' });
  });

  it('answers for an element that is gone', () => {
    const document = documentOf('<p id="it">Write</p>');
    const element = document.querySelector('#it');
    element?.remove();
    const looks = sheetLooks({ elementOf: ref => (ref === 1 ? element : null) })([1, 2]);
    expect(looks.map(look => [look.ref, look.visible, look.hiddenBecause])).toEqual([[1, false, 'detached'], [2, false, 'detached']]);
  });
});

describe('what is folded away', () => {
  it('is folded and not hidden inside closed details', () => {
    expect(lookOfIt('<details><summary>Help</summary><p id="it">Write</p></details>')).toMatchObject({ folded: true, visible: true });
  });

  it('is not folded inside open details, nor as their summary', () => {
    expect(lookOfIt('<details open><p id="it">Write</p></details>').folded).toBe(false);
    expect(lookOfIt('<details><summary id="it">Write</summary></details>').folded).toBe(false);
  });

  it('is folded in a panel whose button says that it is collapsed', () => {
    expect(lookOfIt('<button aria-controls="more" aria-expanded="false">More</button><div id="more" hidden><p id="it">Write</p></div>'))
      .toMatchObject({ folded: true, visible: true });
  });

  it('stays hidden when something around the fold hides it', () => {
    expect(lookOfIt('<div hidden><details><p id="it">Write</p></details></div>')).toMatchObject({ visible: false, hiddenBecause: 'hidden attribute on an ancestor' });
  });
});

describe('the size of text', () => {
  it.each([
    ['<p id="it">Write</p>', 16],
    ['<p id="it" style="font-size:11px">Write</p>', 11],
    ['<p id="it" style="font-size:9pt">Write</p>', 12],
    ['<div style="font-size:20px"><p id="it" style="font-size:.5em">Write</p></div>', 10],
    ['<div style="font-size:.5em"><p id="it">Write</p></div>', 8],
    ['<div style="font-size:.5em"><p id="it" style="font-size:.5em">Write</p></div>', 4],
    ['<div style="font-size:20px"><p style="font-size:50%"><b id="it">Write</b></p></div>', 10],
    ['<style>html{font-size:10px}</style><p id="it" style="font-size:1.2rem">Write</p>', 12],
    ['<p id="it" style="font-size:x-small">Write</p>', 10],
    ['<p id="it"><span style="font-size:9px">Write to us soon</span> or</p>', 9],
    ['<p id="it" style="font-size:var(--small)">Write</p>', 'unknown'],
  ])('%s', (html, fontSize) => {
    expect(lookOfIt(html).fontSize).toBe(fontSize);
  });

  it('of the body is the median by length of text', () => {
    const html = '<p>A long paragraph that most people read first of all.</p><ul><li style="font-size:9px">a</li><li style="font-size:9px">b</li></ul>';
    expect(lookOfIt(`${html}<small id="it">Write</small>`).bodyFontSize).toBe(16);
  });
});

describe('bold and pressable', () => {
  it('is bold from weight 600 on', () => {
    expect([500, 600].map(weight => lookOfIt(`<p id="it" style="font-weight:${weight}">Write</p>`).bold)).toEqual([false, true]);
  });

  it.each([
    ['<button id="it">Write</button>', true],
    ['<p>Please <a id="it" href="/c">write</a> to us</p>', true],
    ['<p>Please <a id="it" style="text-decoration:none;color:#000">write</a> to us</p>', false],
    ['<p>Please <a id="it" style="text-decoration:none;color:#00f">write</a> to us</p>', true],
    ['<p>Please <a id="it" style="text-decoration:none;color:#000;border:1px solid #000">write</a> to us</p>', true],
    ['<p>Please <a id="it" style="text-decoration:none;color:#000;background-color:#cde">write</a> to us</p>', true],
    ['<p>Please <a id="it" style="text-decoration:none;color:var(--link)">write</a> to us</p>', 'unknown'],
    ['<p><a id="it" style="text-decoration:none;color:#000">Write</a></p>', 'unknown'],
  ])('%s', (html, affordance) => {
    expect(lookOfIt(html).affordance).toBe(affordance);
  });

  it('is filled only by what differs from the background behind', () => {
    const button = (around: string): unknown => lookOfIt(`<div style="background-color:${around}"><a id="it" style="background-color:#fff">Write</a></div>`).filled;
    expect([button('#fff'), button('#036')]).toEqual([false, true]);
  });

  it('is filled by the cell of a table that holds nothing else', () => {
    expect(lookOfIt('<table><tr><td style="background-color:#036"><a id="it" style="color:#fff">Write</a></td></tr></table>').filled).toBe(true);
  });
});

describe('layout', () => {
  it('is unknown where there is none', () => {
    expect(lookOfIt('<p id="it">Write</p>')).toMatchObject({ area: 'unknown', depth: 'unknown' });
  });

  it('gives area and depth from boxes', () => {
    const document = documentOf('<p id="it">Write</p>');
    const element = document.querySelector('#it');
    if (element) element.getBoundingClientRect = () => ({ x: 0, y: 500, left: 0, top: 500, width: 100, height: 20, right: 100, bottom: 520, toJSON: () => ({}) });
    Object.defineProperty(document.documentElement, 'scrollHeight', { value: 1000 });
    expect(measure([1], { elementOf: () => element, window: windowOf(document) })[0]).toMatchObject({ area: 2000, depth: 0.5, visible: true });
  });
});

describe('frames', () => {
  it('are measured by their own style sheets', () => {
    const document = documentOf('<iframe></iframe>');
    const inside = document.querySelector('iframe')?.contentDocument;
    if (!inside) throw new Error('The frame has no document.');
    inside.head.innerHTML = '<style>p { font-size: 9px }</style>';
    inside.body.innerHTML = '<p id="it">Write</p>';
    const element = inside.querySelector('#it');
    const [look] = sheetLooks({ elementOf: () => element })([1]);
    expect(look).toMatchObject({ fontSize: 9, visible: true, path: 'iframe >>> #it'.replace('iframe', 'body > iframe') });
  });

  it('hide what is in them when they are hidden', () => {
    const document = documentOf('<iframe style="display:none"></iframe>');
    const inside = document.querySelector('iframe')?.contentDocument;
    if (inside) inside.body.innerHTML = '<p>Write</p>';
    const [look] = sheetLooks({ elementOf: () => inside?.querySelector('p') ?? null })([1]);
    expect(look?.hiddenBecause).toBe('display: none on an ancestor');
  });

  it('leave the page itself measurable', () => {
    expect(lookIn(documentOf('<iframe></iframe><p id="it">Write</p>')).visible).toBe(true);
  });
});

describe('a glance', () => {
  it.each([
    '<p id="it">Write</p>', '<div style="display:none"><p id="it">Write</p></div>', '<p id="it" style="opacity:0;transition-duration:0.5s">Write</p>',
    '<details><p id="it">Write</p></details>', '<p id="it" style="visibility:hidden">Write</p>', '<p id="it" style="font-size:0">Write</p>',
  ])('sees what a long look sees, and says that it was one: %s', html => {
    const document = documentOf(html);
    const element = document.querySelector('#it');
    if (!element) throw new Error('The test page lacks #it.');
    element.getBoundingClientRect = () => ({ x: 0, y: 5, left: 0, top: 5, width: 100, height: 20, right: 100, bottom: 25, toJSON: () => ({}) });
    const window = windowOf(document);
    const [look] = measure([1], { elementOf: () => element, window });
    const { ref, visible, hiddenBecause, folded } = look ?? {};
    expect(glance(new Map([[1, element]]), window)).toMatchObject([{ ref, visible, hiddenBecause, folded, contrast: 'unknown', fontSize: 'unknown', isGlance: true }]);
  });
});
