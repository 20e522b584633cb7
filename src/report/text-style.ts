import type { Severity } from '../core/model/detector.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import { onScale } from './shapes.ts';

/** Looks that a terminal may be asked for (ECMA-48, 8.3.117); the sixteen base colours follow the person's own scheme. */
export type Look = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'magenta';

const CODES: Readonly<Record<Look, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 };

/** Paints text, or leaves it alone. */
export type Paint = (text: string, ...looks: readonly Look[]) => string;

/** A painter that paints with escape codes, or one that does not. */
export function painter(color: boolean): Paint {
  if (!color) return text => text;
  return (text, ...looks) => (looks.length === 0 || text === '' ? text : `\u001b[${looks.map(look => CODES[look]).join(';')}m${text}\u001b[0m`);
}

/** Look of a band. */
export function bandLook({ band }: Pick<Scorecard, 'band'>): Look {
  const looks = { A: 'green', B: 'cyan', C: 'yellow', D: 'magenta', E: 'red' } as const;
  return band === null ? 'dim' : looks[band];
}

/** Look and sign of a severity; the sign tells it without colour. */
export const SEVERITY_LOOKS: Readonly<Record<Severity, readonly [sign: string, look: Look]>> = {
  critical: ['✖', 'red'], serious: ['▲', 'magenta'], moderate: ['◆', 'yellow'], minor: ['•', 'dim'],
};

/** A bar from 0 to 100: filled up to the score, shaded where it may lie, light beyond. */
export function bar({ score, low, high }: Pick<Scorecard, 'score' | 'low' | 'high'>, columns: number): string {
  if (score === null) return '░'.repeat(columns);
  const place = (value: number): number => Math.round((onScale(value) / 100) * columns);
  const [from, at, to] = [place(low), place(score), place(high)];
  return Array.from({ length: columns }, (_, index) => {
    if (index < at) return index < from ? '█' : '▓';
    return index < to ? '▒' : '░';
  }).join('');
}
