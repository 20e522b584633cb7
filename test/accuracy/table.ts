import type { Figure } from '../../src/cli/score/figure.ts';

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `0.93 (0.81–0.98), 27/29`, or a dash where nothing was counted. */
export function told(figure: Figure | undefined): string {
  if (!figure || figure.of === 0) return '–';
  const { share, low, high, hits, of } = figure;
  return `${share.toFixed(share > 0 && share < 0.01 ? 4 : 2)} (${low.toFixed(2)}–${high.toFixed(2)}), ${hits}/${of}`;
}
