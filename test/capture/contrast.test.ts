import { describe, expect, it } from 'vitest';
import { parseColour } from '../../src/capture/written-colour.ts';
import { contrastRatio, over } from '../../src/capture/contrast.ts';
import { lookOfIt } from './measured.ts';

function rgb(written: string): readonly number[] | null {
  const colour = parseColour(written);
  return colour && [colour.red, colour.green, colour.blue].map(Math.round).concat(colour.alpha);
}

describe('colours', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3, 1]], ['rgba(1,2,3,.5)', [1, 2, 3, 0.5]], ['rgb(0 128 255 / 25%)', [0, 128, 255, 0.25]],
    ['#fff', [255, 255, 255, 1]], ['#12345600', [18, 52, 86, 0]], ['RebeccaPurple', [102, 51, 153, 1]], ['transparent', [0, 0, 0, 0]],
    ['hsl(120, 100%, 25%)', [0, 128, 0, 1]], ['hsl(.5turn 100% 50%)', [0, 255, 255, 1]], ['hwb(0 20% 40%)', [153, 51, 51, 1]],
    ['color(srgb 1 0.5 0 / 0.5)', [255, 128, 0, 0.5]], ['oklch(0.628 0.2577 29.23)', [255, 0, 0, 1]], ['oklab(1 0 0)', [255, 255, 255, 1]],
    ['lab(54.29 80.8 69.89)', [255, 0, 0, 1]], ['lch(100% 0 0)', [255, 255, 255, 1]],
  ])('%s', (written, expected) => {
    expect(rgb(written)).toEqual(expected);
  });

  it.each(['var(--x)', 'color(display-p3 1 0 0)', 'Canvas', '#12', 'rgb(a, b, c)', 'constructor', '', 'color-mix(in srgb, red, blue)'])('%s is not guessed', written => {
    expect(parseColour(written)).toBeNull();
  });
});

describe('contrast of two colours', () => {
  it.each([['#000', '#fff', 21], ['#777', '#fff', 4.48], ['#fff', '#777', 4.48], ['#36c', '#36c', 1]])('%s on %s', (one, other, ratio) => {
    const [front, back] = [parseColour(one), parseColour(other)];
    expect(front && back && contrastRatio(front, back)).toBeCloseTo(ratio, 2);
  });

  it('mixes what is painted over something translucent', () => {
    const [red, clear] = [parseColour('rgba(255,0,0,.5)'), parseColour('rgba(0,0,255,.5)')];
    expect(red && clear && over(red, clear).alpha).toBeCloseTo(0.75);
  });
});

describe('contrast of text on a page', () => {
  it.each([
    ['<p id="it">Write</p>', 21],
    ['<p id="it" style="color:#777">Write</p>', 4.48],
    ['<div style="background-color:#000"><p id="it" style="color:#777">Write</p></div>', 4.69],
    ['<p id="it" style="color:rgba(0,0,0,.5)">Write</p>', 3.95],
    ['<div style="opacity:.5"><p id="it">Write</p></div>', 3.95],
    ['<div style="background-color:#000"><div style="background-color:rgba(255,255,255,.5)"><p id="it">Write</p></div></div>', 5.28],
    ['<p id="it"><span style="color:#777">Write</span></p>', 4.48],
    ['<body bgcolor="white"><p id="it" style="color:#fff;background-color:#fff">Write</p>', 1],
  ])('%s', (html, ratio) => {
    expect(lookOfIt(html).contrast).toBeCloseTo(ratio, 1);
  });

  it.each([
    '<div style="background-image:url(night.jpg)"><p id="it" style="color:#fff">Write</p></div>',
    '<div style="background:linear-gradient(#000,#333)"><p id="it" style="color:#fff">Write</p></div>',
    '<p id="it" style="color:var(--grey)">Write</p>',
    '<style>.dark { background: var(--night) }</style><div class="dark"><p id="it" style="color:#fff">Write</p></div>',
    '<div style="position:absolute"><p id="it" style="color:#fff">Write</p></div>',
    '<div><img src="night.jpg" style="position:absolute"><p id="it" style="color:#fff">Write</p></div>',
    '<p id="it" style="color:#fff;text-shadow:0 0 2px #000">Write</p>',
  ])('is unknown for %s', html => {
    expect(lookOfIt(html).contrast).toBe('unknown');
  });

  it('does not care for pictures behind an opaque box', () => {
    expect(lookOfIt('<div style="background-image:url(night.jpg)"><p id="it" style="background-color:#fff">Write</p></div>').contrast).toBeCloseTo(21);
  });
});
