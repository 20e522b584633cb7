import { describe, expect, it } from 'vitest';
import type { Appearance } from '../../src/core/model/snapshot.ts';
import { inlineLooks } from '../../src/capture/inline-style.ts';
import { documentOf } from './documents.ts';

function look(html: string): Appearance {
  const element = documentOf(html).querySelector('#it');
  const [found] = inlineLooks({ elementOf: () => element })([3]);
  if (!found) throw new Error('One appearance is owed for each number.');
  return found;
}

describe('what of a mail can be seen', () => {
  it.each([
    ['<p id="it">Hello</p>', true, ''],
    ['<div style="display:none; max-height:0; overflow:hidden"><p id="it">Hello</p></div>', false, 'display: none on an ancestor'],
    ['<div id="it" style="DISPLAY : NONE !important">Hello</div>', false, 'display: none'],
    ['<div id="it" style="max-height:0px;overflow:hidden">Hello</div>', false, 'clipped to nothing'],
    ['<div id="it" hidden>Hello</div>', false, 'hidden attribute'],
    ['<div id="it" style="opacity:0">Hello</div>', false, 'opacity 0'],
    ['<div style="visibility:hidden"><b id="it">Hello</b></div>', false, 'visibility: hidden on an ancestor'],
    ['<div id="it" style="background:url(data:image/png;base64,AA==);display:none">Hello</div>', false, 'display: none'],
    ['<div id="it" style="/* display:none; */ color:red">Hello</div>', true, ''],
    ['<div id="it" style="display:none;display:block">Hello</div>', true, ''],
    ['<div id="it" style="mso-hide:all">Hello</div>', 'unknown', ''],
  ])('%s', (html, visible, hiddenBecause) => {
    expect(look(html)).toMatchObject({ visible, hiddenBecause });
  });

  it('is doubtful where a style sheet of the mail may hide or show it', () => {
    expect(look('<style>.pre { display: none }</style><div id="it" class="pre">Hello</div>').visible).toBe('unknown');
    expect(look('<style>.pre { visibility: hidden }</style><div id="it" class="pre">Hello</div>').visible).toBe('unknown');
    expect(look('<style>.pre { display: block !important }</style><div id="it" class="pre" style="display:none">Hello</div>').visible).toBe('unknown');
  });

  it('is certain where the style sheet speaks of other elements, states or screens', () => {
    const sheet = '<style>.other, #it:hover { display: none } @media (max-width:600px) { #it { display: none !important } }</style>';
    expect(look(`${sheet}<div id="it">Hello</div>`).visible).toBe(true);
  });
});

describe('sizes in a mail', () => {
  it.each([
    ['<p id="it">Hello</p>', 16],
    ['<p id="it" style="font-size:10px">Hello</p>', 10],
    ['<div style="font:bold 9pt/1.5 Arial"><span id="it">Hello</span></div>', 12],
    ['<font size="1" id="it">Hello</font>', 10],
    ['<font size="-1" id="it">Hello</font>', 13],
    ['<h1 id="it">Hello</h1>', 32],
    ['<div style="font-size:20px"><small style="font-size:60%" id="it">Hello</small></div>', 12],
    ['<style>p { font-size: 9px }</style><p id="it">Hello</p>', 'unknown'],
    ['<style>p { font-size: 9px }</style><p id="it" style="font-size:14px">Hello</p>', 14],
    ['<style>p { font-size: 9px !important }</style><p id="it" style="font-size:14px">Hello</p>', 'unknown'],
    ['<style>.foot td { font-size: 9px }</style><table class="foot"><tr><td><b id="it">Hello</b></td></tr></table>', 'unknown'],
  ])('%s', (html, fontSize) => {
    expect(look(html).fontSize).toBe(fontSize);
  });

  it('of the body are measured, and 16 where nothing tells', () => {
    expect(look('<table><tr><td style="font-size:14px">A longer text to read</td></tr></table><p id="it" style="font-size:9px">Hi</p>').bodyFontSize).toBe(14);
    expect(look('<style>p{font-size:1px}</style><p id="it">Hi</p>').bodyFontSize).toBe(16);
  });
});

describe('colours in a mail', () => {
  it.each([
    ['<p id="it">Hello</p>', 21],
    ['<p id="it" style="color:#777">Hello</p>', 4.48],
    ['<font color="777777" id="it">Hello</font>', 4.48],
    ['<table><tr><td bgcolor="#000000"><a href="#" id="it" style="color:#fff">Hello</a></td></tr></table>', 21],
    ['<a href="#" id="it">Hello</a>', 9.4],
    ['<table bgcolor="#eeeeee"><tr><td style="background:#fff url() none" id="it">Hello</td></tr></table>', 'unknown'],
    ['<table background="sky.png"><tr><td id="it">Hello</td></tr></table>', 'unknown'],
    ['<style>.f { color: #eee }</style><p class="f" id="it">Hello</p>', 'unknown'],
    ['<style>td { background-color: #000 }</style><table><tr><td><p id="it" style="color:#fff">Hello</p></td></tr></table>', 'unknown'],
  ])('%s', (html, contrast) => {
    const found = look(html).contrast;
    expect(found === 'unknown' ? found : Math.round(found * 100) / 100).toBe(contrast);
  });
});

describe('buttons and links in a mail', () => {
  it.each([
    ['<table><tr><td bgcolor="#003366"><a href="#" id="it" style="color:#ffffff;text-decoration:none">Go</a></td></tr></table>', { filled: true, affordance: true }],
    ['<p>Please <a href="#" id="it">leave</a> the list</p>', { filled: false, affordance: true }],
    ['<p>Please <a href="#" id="it" style="color:#000;text-decoration:none">leave</a> the list</p>', { filled: false, affordance: false }],
    ['<p>Please <a href="#" id="it" style="color:#000;text-decoration:none;border:1px solid #000">leave</a> the list</p>', { affordance: true }],
    ['<p>Please <a href="#" id="it" style="color:#000;text-decoration:none;border:0 none">leave</a> the list</p>', { affordance: false }],
    ['<style>a { text-decoration: none; color: inherit }</style><p>Please <a href="#" id="it">leave</a> the list</p>', { affordance: 'unknown' }],
  ])('%s', (html, expected) => {
    expect(look(html)).toMatchObject(expected);
  });

  it('know nothing of layout', () => {
    expect(look('<p id="it">Hello</p>')).toMatchObject({ area: 'unknown', depth: 'unknown', path: '#it' });
  });
});
