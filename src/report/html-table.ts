import type { CategoryLine, CriterionLine, Scorecard } from '../core/model/scorecard.ts';
import { heading, said } from './html-line.ts';
import { bar } from './html-part.ts';
import { onScale } from './shapes.ts';
import { word } from './words.ts';

/** One category: name, score with its bounds as a bar, and every criterion with what decided it. */
export function categoryTable(card: Scorecard, category: CategoryLine, at: number): string {
  const { name, text, criteria } = category;
  const title = heading(at, name).replace(/(<\/h\d>)$/, ` ${said(text)}$1`);
  return `<div class="category">${title}${rangeBar(category)}${criteria.length === 0 ? '' : table(card, criteria)}</div>`;
}

function rangeBar({ score, low, high }: CategoryLine): string {
  if (score === null) return bar([]);
  const [from, to] = [onScale(low), onScale(high)];
  return bar([
    `<rect class="span" x="${from}" width="${Math.max(to - from, 0)}" height="8"/>`,
    `<rect class="point" x="${Math.min(Math.max(onScale(score) - 0.6, 0), 98.8)}" width="1.2" height="8"/>`,
  ]);
}

function table(card: Scorecard, criteria: readonly CriterionLine[]): string {
  const names = (['criterion', 'state', 'points', 'because'] as const).map(key => `<th scope="col">${said(word(card, key))}</th>`).join('');
  return `<table><thead><tr>${names}</tr></thead><tbody>${criteria.map(row).join('')}</tbody></table>`;
}

function row({ id, title, state, stateText, earned, points, because }: CriterionLine): string {
  const number = `${earned ?? '–'} / ${points}`;
  return `<tr><td>${said(id)} ${said(title)}</td><td class="state ${state}">${said(stateText)}</td><td class="number"><bdi dir="ltr">${number}</bdi></td><td>${said(because)}</td></tr>`;
}
