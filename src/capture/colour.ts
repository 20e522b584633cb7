import { fromLab, fromOklab, type Triple } from './colour-spaces.ts';

/** An sRGB colour: channels 0–255, alpha 0–1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Nothing at all: what an element without background paints. */
export const TRANSPARENT: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };

/** The canvas a document is painted on where nobody says otherwise. */
export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i;

/**
 * Reads a colour as browsers compute it (css-color-4, "resolving sRGB values"): a function, or nothing at all. `null` for
 * everything that has no fixed meaning here: system colours, wide-gamut spaces, mistakes.
 */
export function computedColour(written: string): Colour | null {
  const text = written.trim().toLowerCase();
  if (text === 'transparent') return TRANSPARENT;
  return asChannels(text) ?? asCall(text);
}

// The form in which browsers hand out nearly every colour, css-color-4 section 15.2: read without waking an expression for it.
function asChannels(text: string): Colour | null {
  if (!text.startsWith('rgb') || !text.endsWith(')')) return null;
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1, ...more] = text.slice(text.indexOf('(') + 1, -1).split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  if (more.length > 0 || ![red, green, blue, alpha].every(Number.isFinite)) return null;
  const channel = (value: number): number => Math.min(255, Math.max(0, value));
  return { red: channel(red), green: channel(green), blue: channel(blue), alpha: Math.min(1, Math.max(0, alpha)) };
}

function asCall(text: string): Colour | null {
  const call = /^(rgba?|hsla?|hwb|oklab|oklch|lab|lch|color)\(([^()]*)\)$/.exec(text);
  return call ? fromCall(call[1] ?? '', call[2] ?? '') : null;
}

function fromCall(name: string, inside: string): Colour | null {
  const parts = inside.replace(/[,/]/g, ' ').trim().split(/\s+/);
  if (name === 'color' && parts.shift() !== 'srgb') return null;
  if (parts.length < 3 || parts.length > 4) return null;
  const [first = '', second = '', third = '', fourth = '1'] = parts;
  const alpha = amount(fourth, 1);
  const triple = tripleOf(name, [first, second, third]);
  if (alpha === null || !triple || triple.some(value => !Number.isFinite(value))) return null;
  const [red, green, blue] = triple.map(value => Math.min(255, Math.max(0, value)));
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0, alpha: Math.min(1, Math.max(0, alpha)) };
}

// Channels 0–255; NaN marks a part that is no number.
function tripleOf(name: string, [a, b, c]: readonly [string, string, string]): Triple | null {
  const of = (text: string, whole: number): number => amount(text, whole) ?? Number.NaN;
  switch (name) {
    case 'rgb': case 'rgba': return [of(a, 255), of(b, 255), of(c, 255)];
    case 'color': return [of(a, 1) * 255, of(b, 1) * 255, of(c, 1) * 255];
    case 'hsl': case 'hsla': return fromHsl(degrees(a), of(b, 100) / 100, of(c, 100) / 100);
    case 'hwb': return fromHwb(degrees(a), of(b, 100) / 100, of(c, 100) / 100);
    case 'oklab': return fromOklab(of(a, 1), of(b, 0.4), of(c, 0.4));
    case 'oklch': return fromOklab(of(a, 1), ...polar(of(b, 0.4), degrees(c)));
    case 'lab': return fromLab(of(a, 100), of(b, 125), of(c, 125));
    default: return fromLab(of(a, 100), ...polar(of(b, 150), degrees(c)));
  }
}

// `whole` is what 100 % stands for.
function amount(text: string, whole: number): number | null {
  if (text === 'none') return 0;
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return null;
  const unit = text.slice(digits.length);
  if (unit === '%') return Number(digits) / 100 * whole;
  return unit === '' ? Number(digits) : null;
}

function degrees(text: string): number {
  if (text === 'none') return 0;
  const digits = NUMBER.exec(text)?.[0] ?? 'NaN';
  const turn = { '': 1, deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }[text.slice(digits.length)];
  return turn === undefined ? Number.NaN : Number(digits) * turn;
}

function polar(radius: number, angle: number): [number, number] {
  return [radius * Math.cos(angle * Math.PI / 180), radius * Math.sin(angle * Math.PI / 180)];
}

// https://www.w3.org/TR/css-color-4/#hsl-to-rgb
function fromHsl(hue: number, saturation: number, lightness: number): Triple {
  const channel = (offset: number): number => {
    const k = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

// https://www.w3.org/TR/css-color-4/#hwb-to-rgb
function fromHwb(hue: number, white: number, black: number): Triple {
  if (white + black >= 1) {
    const grey = 255 * white / (white + black);
    return [grey, grey, grey];
  }
  const [red, green, blue] = fromHsl(hue, 1, 0.5);
  const mixed = (value: number): number => value * (1 - white - black) + 255 * white;
  return [mixed(red), mixed(green), mixed(blue)];
}
