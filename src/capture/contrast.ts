import type { Colour } from './colour.ts';

/** Contrast ratio of two opaque colours, 1–21: WCAG 2.2, definition of "contrast ratio". */
export function contrastRatio(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance of an opaque colour, 0–1: WCAG 2.2, with the knee of 0.04045 that it corrected in 2021. */
export function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** One colour painted over another: "source over" of compositing-1, alpha kept. */
export function over(front: Colour, back: Colour): Colour {
  const alpha = front.alpha + back.alpha * (1 - front.alpha);
  if (alpha === 0) return front;
  const mixed = (a: number, b: number): number => (a * front.alpha + b * back.alpha * (1 - front.alpha)) / alpha;
  return { red: mixed(front.red, back.red), green: mixed(front.green, back.green), blue: mixed(front.blue, back.blue), alpha };
}

/** The same colour seen through an opacity of 0–1. */
export function faded(colour: Colour, opacity: number): Colour {
  return opacity === 1 ? colour : { ...colour, alpha: colour.alpha * opacity };
}

/** Largest difference of any one channel, 0–255. */
export function channelGap(one: Colour, other: Colour): number {
  return Math.max(Math.abs(one.red - other.red), Math.abs(one.green - other.green), Math.abs(one.blue - other.blue));
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
