import { detectors } from '../../core/index.ts';
import type { Figure, Figures } from './figure.ts';
import bar from './bar.json' with { type: 'json' };

/** A figure held against its limit. */
export interface HeldFigure extends Figure {
  readonly name: string;
  readonly limit: { readonly least: number } | { readonly most: number } | null;
  readonly passes: boolean;
}

/** One row of the bar beside what was measured. */
export interface BarRow {
  readonly what: string;
  readonly verdict: 'pass' | 'short' | 'not measured';
  readonly held: readonly HeldFigure[];
  readonly besides: readonly HeldFigure[];
}

interface Limit {
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
  readonly from?: number;
}

interface Row {
  readonly what: string;
  readonly figures: readonly Limit[];
  readonly besides?: readonly string[];
}

const rows: readonly Row[] = bar.rows;
const heavy: readonly string[] = detectors.filter(({ meta }) => bar.heavy.includes(meta.severity)).map(({ meta }) => meta.id);

/** Holds figures against every row of the bar; a row passes when all of its figures do. */
export function heldAgainstBar(figures: Figures): readonly BarRow[] {
  return rows.map(({ what, figures: limits, besides = [] }) => {
    const found = limits.map(limit => heldFigures(limit, figures));
    const held = found.flat();
    const isMeasured = found.some(some => some.length > 0);
    return {
      what,
      verdict: !isMeasured ? 'not measured' : held.every(({ passes }) => passes) ? 'pass' : 'short',
      held,
      besides: besides.flatMap(name => heldFigures({ name }, figures)),
    };
  });
}

function heldFigures({ name, least, most, from = 1 }: Limit, figures: Figures): readonly HeldFigure[] {
  const pattern = nameMatcher(name);
  return Object.entries(figures)
    .filter(([own, { of }]) => of >= from && pattern.test(own))
    .map(([own, figure]) => ({
      ...figure,
      name: own,
      limit: least !== undefined ? { least } : most !== undefined ? { most } : null,
      passes: (least === undefined || figure.share >= least) && (most === undefined || figure.share <= most),
    }));
}

function nameMatcher(name: string): RegExp {
  const source = name.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace('{heavy}', `(?:${heavy.join('|')})`).replaceAll('*', '[^/]+');
  return new RegExp(`^${source}$`);
}
