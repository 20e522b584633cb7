import type { Band } from '../core/model/posture.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import { oneLine } from './escape.ts';

/** Lower bounds of the bands D, C, B and A on the scale from 0 to 100, drawn as notches. */
export const BAND_STARTS: readonly number[] = [40, 60, 75, 90];

/** A half circle from left (0) to right (100), in the units of the drawing. */
export interface Dial {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A score brought onto the scale from 0 to 100; what is no number counts as 0. */
export function onScale(score: number): number {
  return Number.isFinite(score) ? Math.min(100, Math.max(0, score)) : 0;
}

/** Path data of the part of a dial between two scores. */
export function arc(dial: Dial, from: number, to: number): string {
  const [start, end] = [pointOn(dial, from), pointOn(dial, to)];
  return `M${start}A${dial.radius} ${dial.radius} 0 0 1 ${end}`;
}

/** `x y` of a score on a dial. */
export function pointOn({ x, y, radius }: Dial, score: number): string {
  const angle = Math.PI * (1 - onScale(score) / 100);
  return `${round(x + radius * Math.cos(angle))} ${round(y - radius * Math.sin(angle))}`;
}

/** The Earshot mark on a field of 128 × 128, classes left to the style around it. */
export const MARK = '<rect class="mark-ground" x="4" y="4" width="120" height="120" rx="30"/>'
  + '<path class="mark-ear" d="M30 62v-6a33 33 0 0 1 66 0c0 22-17 25-20 40-2.500 13-16 18-26 10"/>'
  + '<path class="mark-door" d="M47 84V57a16 16 0 0 1 32 0v5c0 10-9 11-9 22z"/>';

// The door opens with the band: sound passes in three arcs, two, one, none, and at E a bar lies across.
const WAVES = ['M42 20a16 16 0 0 1 0 22', 'M47 14a25 25 0 0 1 0 34', 'M52 8a34 34 0 0 1 0 46'] as const;
const OPEN: Readonly<Record<Band, number>> = { A: 3, B: 2, C: 1, D: 0, E: 0 };

/** The band's letter in its doorway on a field of 64 × 62; letter, waves and bar tell the band without colour. */
export function badge(band: Band | null): string {
  const waves = band === null ? [] : WAVES.slice(0, OPEN[band]);
  return [
    '<path class="badge-door" d="M6 56V25a15 15 0 0 1 30 0v31z"/>',
    band === 'E' ? '<path class="badge-bar" d="M1 49h40"/>' : '',
    ...waves.map(wave => `<path class="badge-wave" d="${wave}"/>`),
    `<text class="badge-letter" x="21" y="${band === 'E' ? 40 : 44}" text-anchor="middle">${band ?? '–'}</text>`,
  ].join('');
}

/** Class that gives a drawing the colours of its band. */
export function bandClass({ band }: Pick<Scorecard, 'band'>): string {
  return `band-${band ?? 'none'}`;
}

/** Score as a whole number, a dash while there is none. */
export function bigScore({ score }: Pick<Scorecard, 'score'>): string {
  return score === null ? '–' : String(Math.round(onScale(score)));
}

/** `47–83`: where the score may lie. */
export function bounds({ low, high }: Pick<Scorecard, 'low' | 'high'>): string {
  return `${Math.round(onScale(low))}–${Math.round(onScale(high))}`;
}

/** Name of the company, and its domain where that says more. */
export function whoLine({ company }: Pick<Scorecard, 'company'>): { readonly name: string; readonly domain: string } {
  const [name, domain] = [oneLine(company.name), oneLine(company.domain)];
  return name === '' || name === domain ? { name: domain, domain: '' } : { name, domain };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
