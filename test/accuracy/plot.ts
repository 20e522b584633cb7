import { detectors } from '../../src/core/index.ts';
import type { Figure } from '../../src/cli/score/figure.ts';
import strings from '../../src/cli/score/string-classes.json' with { type: 'json' };
import { figuresOf, type AccuracyFile } from './accuracy-file.ts';

// Sizes in pixels of the picture.
const ROW = 17;
const TOP = 64;
const LEFT = { at: 62, width: 300 };
const RIGHT = { at: 600, width: 260 };
const WIDTH = 900;
// The scale of false accusations ends here: 10 %.
const COST_SCALE = 0.1;
const COSTS: readonly (readonly [string, string])[] = [
  ['clean pages', 'clean/pages/accused'], ['clean mails', 'clean/mails/accused'], ['look-alike texts', 'strings/look-alikes/accusing/false'],
  ['background texts', 'strings/background/accusing/false'], ['harmless shop texts', 'strings/text-negatives/detectors/false'],
];

const STYLE = `text{font:12px system-ui,sans-serif;fill:#1b1b1f}.h{font-weight:600;font-size:14px}.s{fill:#5b5b66;font-size:11px}.grid{stroke:#d6d6de}
.bar{fill:#3b6fb6}.span{stroke:#3b6fb6;stroke-width:2;opacity:.45}.p{fill:#b6543b}.ps{stroke:#b6543b;stroke-width:2;opacity:.45}
@media (prefers-color-scheme:dark){text{fill:#ececf1}.s{fill:#a9a9b5}.grid{stroke:#3d3d48}.bar{fill:#8bb4ee}.span{stroke:#8bb4ee}.p{fill:#f0a58f}.ps{stroke:#f0a58f}}`;

interface Row {
  readonly name: string;
  readonly recall: Figure | undefined;
  readonly precision: Figure | undefined;
}

/** docs/accuracy.svg: recall by language as bars, precision and recall of the detectors as points with their intervals. */
export function plotOf(accuracy: AccuracyFile): string {
  const figures = figuresOf(accuracy);
  const languages = strings.languages.map(name => ({ name, recall: figures[`strings/all/lang:${name}/recall`], precision: undefined })).filter(({ recall }) => recall);
  const judged = detectors.map(({ meta: { id } }) => ({ name: id, recall: figures[`detectors/${id}/recall`], precision: figures[`detectors/${id}/precision`] }))
    .filter(({ recall, precision }) => recall ?? precision);
  const costs = COSTS.flatMap(([name, figure]) => (figures[figure] ? [{ name, recall: figures[figure], precision: undefined }] : []));
  const below = ROW * judged.length + TOP;
  const height = TOP + Math.max(ROW * languages.length, below + ROW * costs.length) + 16;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Accuracy of Earshot</title>',
    `<desc id="desc">${description(languages, judged)}; false accusations: ${costs.map(({ name, recall }) => `${name} ${recall?.share.toFixed(4)}`).join('; ')}</desc>`,
    `<style>${STYLE}</style>`,
    heading(LEFT.at, 'Phrases heard, by language', 'recall over all classes, 95 % interval'),
    heading(RIGHT.at, 'Detectors on pages and mails', '● recall  ◆ precision, 95 % interval'),
    grid(LEFT, languages.length), grid(RIGHT, judged.length),
    ...languages.map((row, at) => bar(row, TOP + ROW * at)),
    ...judged.map((row, at) => points(row, TOP + ROW * at)),
    `<g transform="translate(0 ${below})">`,
    heading(RIGHT.at, 'False accusations', 'share of clean inputs; the scale ends at 10 %'),
    grid(RIGHT, costs.length, COST_SCALE),
    ...costs.map((row, at) => cost(row, TOP + ROW * at)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function heading(x: number, words: string, small: string): string {
  return `<text class="h" x="${x}" y="20">${words}</text><text class="s" x="${x}" y="36">${small}</text>`;
}

function grid({ at, width }: typeof LEFT, rows: number, scale = 1): string {
  return [0, 0.25, 0.5, 0.75, 1].map(share => {
    const x = at + width * share;
    return `<line class="grid" x1="${x}" x2="${x}" y1="${TOP - 10}" y2="${TOP + ROW * rows - 4}"/><text class="s" x="${x}" y="${TOP - 14}" text-anchor="middle">${Number((share * scale * 100).toFixed(1))} %</text>`;
  }).join('');
}

function bar({ name, recall }: Row, y: number): string {
  if (!recall) return '';
  const x = (share: number): string => (LEFT.at + LEFT.width * share).toFixed(1);
  return `<text x="${LEFT.at - 8}" y="${y + 8}" text-anchor="end">${name}</text>`
    + `<rect class="bar" x="${LEFT.at}" y="${y}" width="${(LEFT.width * recall.share).toFixed(1)}" height="9"/>`
    + `<line class="span" x1="${x(recall.low)}" x2="${x(recall.high)}" y1="${y + 11}" y2="${y + 11}"/>`
    + `<text class="s" x="${LEFT.at + LEFT.width + 8}" y="${y + 8}">${recall.hits}/${recall.of}</text>`;
}

function cost({ name, recall: rate }: Row, y: number): string {
  if (!rate) return '';
  const x = (share: number): string => (RIGHT.at + RIGHT.width * Math.min(1, share / COST_SCALE)).toFixed(1);
  return `<text x="${RIGHT.at - 10}" y="${y + 8}" text-anchor="end">${name}</text>`
    + `<rect class="p" x="${RIGHT.at}" y="${y}" width="${(Number(x(rate.share)) - RIGHT.at).toFixed(1)}" height="9"/>`
    + `<line class="ps" x1="${x(rate.low)}" x2="${x(rate.high)}" y1="${y + 11}" y2="${y + 11}"/>`;
}

function points({ name, recall, precision }: Row, y: number): string {
  const x = (share: number): number => Number((RIGHT.at + RIGHT.width * share).toFixed(1));
  const middle = y + 4;
  const dot = recall ? `<line class="span" x1="${x(recall.low)}" x2="${x(recall.high)}" y1="${middle - 2}" y2="${middle - 2}"/><circle class="bar" cx="${x(recall.share)}" cy="${middle - 2}" r="4"/>` : '';
  const diamond = precision ? `<line class="ps" x1="${x(precision.low)}" x2="${x(precision.high)}" y1="${middle + 3}" y2="${middle + 3}"/><path class="p" d="M${x(precision.share)} ${middle - 2}l5 5-5 5-5-5z"/>` : '';
  return `<text x="${RIGHT.at - 10}" y="${y + 8}" text-anchor="end">${name}</text>${dot}${diamond}`;
}

function description(languages: readonly Row[], judged: readonly Row[]): string {
  const say = ({ name, recall, precision }: Row): string => [name, recall ? `recall ${recall.share.toFixed(2)}` : '', precision ? `precision ${precision.share.toFixed(2)}` : ''].filter(part => part !== '').join(' ');
  return [...languages, ...judged].map(say).join('; ');
}
