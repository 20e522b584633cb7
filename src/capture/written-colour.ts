import names from './colour-names.json' with { type: 'json' };
import { computedColour, type Colour } from './colour.ts';

const NAMES: Readonly<Record<string, string>> = names;

/** Reads a CSS colour (css-color-4) as styles and attributes hold it: by name, in hexadecimal, or as a browser would compute it. */
export function parseColour(written: string): Colour | null {
  const text = written.trim().toLowerCase();
  if (text.startsWith('#')) return fromHex(text.slice(1));
  const named = Object.hasOwn(NAMES, text) ? NAMES[text] : undefined;
  return named === undefined ? computedColour(text) : fromHex(named);
}

function fromHex(digits: string): Colour | null {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return null;
  const long = digits.length < 6 ? [...digits].map(digit => digit + digit).join('') : digits;
  const channel = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return { red: channel(0), green: channel(2), blue: channel(4), alpha: long.length === 8 ? channel(6) / 255 : 1 };
}
