import type { Band } from '../core/model/posture.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import { escapeHtml, oneLine } from './escape.ts';
import { impersonal } from './impersonal.ts';
import { arc, badge, BAND_STARTS, bigScore, bounds, MARK, pointOn, whoLine, type Dial } from './shapes.ts';
import { linesOf, type Setting } from './svg-text.ts';
import { word } from './words.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 64;
const DIAL: Dial = { x: 232, y: 402, radius: 150 };
const COLUMN = { x: 470, width: WIDTH - 470 - EDGE } as const;
const TYPE = "Seravek,'Gill Sans Nova',Ubuntu,Calibri,'DejaVu Sans',source-sans-pro,sans-serif";
const INK = '#16232b';
const SLATE = '#56656d';

// Shades for shapes and for words on paper, WCAG AA for the latter; see src/ui/styles/tokens.css.
const COLOURS: Readonly<Record<Band | 'none', readonly [shape: string, words: string]>> = {
  A: ['#4b7f52', '#3c6b43'], B: ['#0f6b6b', '#0f6b6b'], C: ['#b7791f', '#855410'],
  D: ['#c2632c', '#9a4a1a'], E: ['#b4432f', '#b4432f'], none: ['#56656d', '#56656d'],
};

interface Line extends Setting {
  readonly text: string;
  /** Distance from the start side: left, or right where text runs from right to left. */
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Base line to base line, in sizes. */
  readonly leading?: number;
}

/** The scorecard as a picture of 1200 × 630 for social sites: company, band, score, the three weightiest lines, date. */
export function svg(full: Scorecard): string {
  const card = impersonal(full);
  const { name, domain } = whoLine(card);
  const title = `${name}: ${oneLine(card.verdict)}, ${oneLine(card.scoreText)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" xml:lang="${escapeHtml(card.lang)}" lang="${escapeHtml(card.lang)}" direction="${card.dir}" font-family="${TYPE}">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(oneLine(card.summary))}</desc>
${styleOf(card)}
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf8f2"/>
<rect width="${WIDTH}" height="12" fill="${colours(card)[0]}"/>
${headOf(card, name, domain)}
${gaugeOf(card)}
${verdictOf(card)}
${linesPart(card)}
${footOf(card)}
</svg>
`;
}

function styleOf(card: Scorecard): string {
  const [shape, ink] = colours(card);
  return `<style>.mark-ground{fill:#0f6b6b}.mark-ear{fill:none;stroke:#fbf8f2;stroke-width:9;stroke-linecap:round}.mark-door{fill:#f2c46d}`
    + `.badge-door{fill:#fff;stroke:${shape};stroke-width:4${card.band === null ? ';stroke-dasharray:4 4' : ''}}.badge-wave{fill:none;stroke:${shape};stroke-width:3.5;stroke-linecap:round}`
    + `.badge-bar{stroke:${shape};stroke-width:6;stroke-linecap:round}.badge-letter{fill:${ink};font-weight:700;font-size:24px}</style>`;
}

function headOf(card: Scorecard, name: string, domain: string): string {
  const mark = `<svg x="${side(card, EDGE, 72)}" y="48" width="72" height="72" viewBox="0 0 128 128">${MARK}</svg>`;
  const isLong = name.length > 26;
  return [
    mark,
    put(card, { text: name, x: EDGE + 96, y: domain === '' ? 100 : 86, size: isLong ? 36 : 46, width: WIDTH - 2 * EDGE - 96 - 190, bold: true, lines: 1, fill: INK }),
    domain === '' ? '' : put(card, { text: domain, x: EDGE + 96, y: 120, size: 24, width: WIDTH - 2 * EDGE - 96 - 190, lines: 1, fill: SLATE }),
    put(card, { text: 'Earshot', x: WIDTH - EDGE, y: 96, size: 30, width: 180, bold: true, lines: 1, fill: '#0f6b6b', anchor: 'end' }),
  ].join('');
}

function gaugeOf(card: Scorecard): string {
  const [shape, ink] = colours(card);
  const hasScore = card.score !== null;
  const stroke = (path: string, colour: string, more = ''): string => `<path d="${path}" fill="none" stroke="${colour}" stroke-width="38"${more}/>`;
  const [cx, cy] = pointOn(DIAL, card.score ?? 0).split(' ');
  const drawing = [
    stroke(arc(DIAL, 0, 100), '#e4dccd', hasScore ? '' : ' stroke-dasharray="8 8"'),
    hasScore ? stroke(arc(DIAL, card.low, card.high), shape, ' stroke-opacity="0.55"') : '',
    ...BAND_STARTS.map(start => stroke(arc(DIAL, start, start + 0.6), '#fbf8f2')),
    hasScore ? `<circle cx="${cx}" cy="${cy}" r="27" fill="${ink}" stroke="#fbf8f2" stroke-width="7"/>` : '',
  ].join('');
  const middle = (text: string, y: number, more: string): string => `<text x="${side(card, DIAL.x, 0)}" y="${y}" text-anchor="middle" direction="ltr" ${more}>${escapeHtml(text)}</text>`;
  return [
    card.dir === 'rtl' ? `<g transform="translate(${WIDTH} 0) scale(-1 1)">${drawing}</g>` : `<g>${drawing}</g>`,
    middle(bigScore(card), 392, `font-size="112" font-weight="700" fill="${INK}"`),
    middle(hasScore ? bounds(card) : '0–100', 438, `font-size="32" fill="${SLATE}"`),
    put(card, { text: card.coverageText, x: DIAL.x, y: 488, size: 24, width: 340, lines: 2, fill: SLATE, anchor: 'middle' }),
  ].join('');
}

function verdictOf(card: Scorecard): string {
  const sign = `<svg x="${side(card, COLUMN.x, 118)}" y="168" width="118" height="114" viewBox="0 0 64 62">${mirrored(card)}</svg>`;
  const beside = { x: COLUMN.x + 136, width: COLUMN.width - 136 };
  const band = card.band === null ? '' : put(card, { ...beside, text: `${word(card, 'band')} ${card.band}`, y: 204, size: 24, lines: 1, fill: SLATE });
  return sign + band + put(card, { ...beside, text: card.verdict, y: card.band === null ? 240 : 256, size: 46, bold: true, lines: 1, fill: colours(card)[1] });
}

// Walls speak for bands that need explaining, credits for those that earned theirs; the summary where there is neither.
function linesPart(card: Scorecard): string {
  const walls = card.walls.map(({ sentence }) => sentence);
  const credits = card.credits.map(({ sentence }) => sentence);
  const isGood = card.band === 'A' || card.band === 'B';
  const praises = (isGood && credits.length > 0) || walls.length === 0;
  const shown = (praises ? credits : walls).slice(0, 3);
  if (shown.length === 0) return put(card, { ...COLUMN, text: card.summary, y: 344, size: 32, lines: 4, fill: INK });
  const title = put(card, { ...COLUMN, text: word(card, praises ? 'credits' : 'walls'), y: 328, size: 24, lines: 1, fill: SLATE });
  let y = 372;
  const each = shown.map(text => {
    const line: Line = { text, x: COLUMN.x + 40, width: COLUMN.width - 40, y, size: 29, lines: 2, fill: INK, leading: 1.1 };
    const drawn = bullet(card, praises, y) + put(card, line);
    y += linesOf(text, line).length * 32 + 16;
    return drawn;
  });
  return title + each.join('');
}

function bullet(card: Scorecard, praises: boolean, y: number): string {
  const path = praises ? 'M2 10l7 8 13-16' : 'M3 3l18 18M21 3L3 21';
  return `<svg x="${side(card, COLUMN.x, 24)}" y="${y - 22}" width="24" height="24" viewBox="0 0 24 24"><path d="${path}" fill="none" stroke="${praises ? '#4b7f52' : '#b4432f'}" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

function footOf(card: Scorecard): string {
  const text = `${oneLine(card.dateText)} · ${oneLine(card.rubricText)}`;
  return `<path d="M${EDGE} 562H${WIDTH - EDGE}" stroke="#ddd5c5" stroke-width="2"/>`
    + put(card, { text, x: EDGE, y: 600, size: 23, width: WIDTH - 2 * EDGE, lines: 1, fill: SLATE });
}

function put(card: Scorecard, line: Line): string {
  const { x, y, size, bold = false, fill, anchor = 'start', leading = 1.2 } = line;
  const at = side(card, x, 0);
  const spans = linesOf(line.text, line).map((text, index) => `<tspan x="${at}" y="${Math.round(y + index * size * leading)}">${escapeHtml(text)}</tspan>`);
  return `<text font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${fill}" text-anchor="${anchor}">${spans.join('')}</text>`;
}

// Everything stands mirrored where text runs from right to left.
function side({ dir }: Scorecard, x: number, width: number): number {
  return dir === 'rtl' ? WIDTH - x - width : x;
}

function mirrored(card: Scorecard): string {
  const shape = badge(card.band);
  if (card.dir === 'ltr') return shape;
  const [letter = ''] = /<text.*<\/text>/.exec(shape) ?? [];
  return `<g transform="translate(64 0) scale(-1 1)">${shape.replace(letter, '')}</g>${letter.replace('x="21"', 'x="43"')}`;
}

function colours({ band }: Scorecard): readonly [string, string] {
  return COLOURS[band ?? 'none'];
}
