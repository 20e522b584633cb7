import type { CategoryLine, CreditLine, Provenance, Scorecard, WallLine, WayLine } from '../core/model/scorecard.ts';
import { oneLine } from './escape.ts';
import { impersonal } from './impersonal.ts';
import { whoLine } from './shapes.ts';
import { bandLook, bar, painter, SEVERITY_LOOKS, type Paint } from './text-style.ts';
import { columnsOf, wrap } from './text-wrap.ts';
import { word } from './words.ts';

/** How the terminal is. */
export interface TextOptions {
  /** Escape codes for colour are understood and wanted. */
  readonly color: boolean;
  /** Width in columns; from 20 on. */
  readonly columns: number;
}

interface Page {
  readonly paint: Paint;
  readonly columns: number;
}

const PLAIN: TextOptions = { color: false, columns: 80 };
// Lines longer than this are hard to follow (Bringhurst 2.1.2 names 45 to 75 signs), however wide the window.
const LONGEST = 100;
const SHORTEST = 20;

/** Scorecards for a terminal, one below the other. */
export function text(cards: readonly Scorecard[], options: TextOptions = PLAIN): string {
  const columns = Math.max(SHORTEST, Math.min(LONGEST, Math.floor(options.columns) || PLAIN.columns));
  const page: Page = { paint: painter(options.color), columns };
  return cards.map(card => cardLines(impersonal(card), page).join('\n')).join(`\n${page.paint('═'.repeat(columns), 'dim')}\n\n`);
}

function cardLines(card: Scorecard, page: Page): readonly string[] {
  return [
    ...head(card, page), '',
    ...section(page, [word(card, 'reach'), word(card, 'reachNone')], card.reach.flatMap(way => wayLines(card, way, page))),
    ...section(page, [word(card, 'walls'), word(card, 'wallsNone')], card.walls.flatMap((wall, index) => [...(index === 0 ? [] : ['']), ...wallLines(card, wall, page)])),
    ...section(page, [word(card, 'leave'), word(card, 'leaveNone')], card.leave.flatMap(way => wayLines(card, way, page))),
    ...section(page, [word(card, 'credits'), word(card, 'creditsNone')], card.credits.flatMap(credit => creditLines(card, credit, page))),
    ...section(page, [word(card, 'categories')], [...card.categories.flatMap(category => categoryLines(category, page)), ...caps(card, page)]),
    ...section(page, [word(card, 'unsure')], card.unsure.flatMap(({ sentence, because }) => listed(page, '?', `${sentence}\n${because}`))),
    ...section(page, [word(card, 'next')], card.next.flatMap(({ text: line, address }) => listed(page, '→', [line, address ?? ''].join('\n')))),
    ...wrap([card.dateText, card.rubricText, word(card, 'personal')].map(oneLine).join(' · '), page.columns).map(line => page.paint(line, 'dim')),
    '',
  ];
}

function head(card: Scorecard, { paint, columns }: Page): readonly string[] {
  const { name, domain } = whoLine(card);
  const look = bandLook(card);
  const band = card.band === null ? '' : `${word(card, 'band')} ${card.band} · `;
  return [
    ...wrap(name, columns).map(line => paint(line, 'bold')),
    ...wrap(domain, columns).map(line => paint(line, 'dim')),
    '',
    paint(bar(card, Math.min(50, columns)), look),
    ...wrap(`${oneLine(card.scoreText)} · ${band}${oneLine(card.verdict)}`, columns).map(line => paint(line, 'bold', look)),
    ...wrap(oneLine(card.summary), columns),
    ...wrap(oneLine(card.coverageText), columns).map(line => paint(line, 'dim')),
  ];
}

// A title with what to say while there is nothing under it; without that, an empty section is left out.
function section({ paint, columns }: Page, [title, none = '']: readonly [string, string?], lines: readonly string[]): readonly string[] {
  if (lines.length === 0 && none === '') return [];
  const shown = lines.length > 0 ? lines : indented(none, 2, columns).map(line => paint(line, 'dim'));
  return [...wrap(oneLine(title), columns).map(line => paint(line, 'bold')), ...shown, ''];
}

function wayLines(card: Scorecard, way: WayLine, page: Page): readonly string[] {
  const { paint, columns } = page;
  const [first = '', ...others] = indented(`${oneLine(way.action)}: ${way.shown}`, 4, columns);
  return [
    `  ${paint('→', 'cyan')} ${paint(first.trimStart(), 'bold')}`,
    ...others.map(line => paint(line, 'bold')),
    ...indented(oneLine(way.detail), 4, columns),
    ...origin(card, way.provenance, page),
  ];
}

function wallLines(card: Scorecard, wall: WallLine, page: Page): readonly string[] {
  const { paint, columns } = page;
  const [sign, look] = SEVERITY_LOOKS[wall.severity];
  const [first = '', ...others] = indented(`${oneLine(wall.sentence)} (${oneLine(wall.severityText)})`, 4, columns);
  return [
    `  ${paint(sign, look)} ${paint(first.trimStart(), 'bold')}`,
    ...others.map(line => paint(line, 'bold')),
    ...wall.quotes.flatMap(quote => [
      ...indented(quote.text === '' ? '' : `“${oneLine(quote.text)}”`, 4, columns),
      ...indented(oneLine(quote.note), 4, columns).map(line => paint(line, 'dim')),
      ...origin(card, quote.provenance, page),
    ]),
    ...indented(oneLine(wall.why), 4, columns),
    ...wall.norms.flatMap(norm => indented(oneLine(`· ${norm.text} ${norm.citation} (${norm.jurisdiction}, ${norm.tier} ${norm.tierText})`), 4, columns).map(line => paint(line, 'dim'))),
  ];
}

function creditLines(card: Scorecard, credit: CreditLine, page: Page): readonly string[] {
  const quote = indented(credit.quote === '' ? '' : `“${oneLine(credit.quote)}”`, 4, page.columns);
  return [...listed(page, '✔', credit.sentence), ...quote, ...origin(card, credit.provenance, page)];
}

function categoryLines({ name, text: scoreText, criteria, ...score }: CategoryLine, page: Page): readonly string[] {
  const { paint, columns } = page;
  const width = Math.max(6, Math.min(24, columns - 26));
  const label = oneLine(`${name}  ${scoreText}`);
  const drawn = paint(bar(score, width), 'cyan');
  const top = columnsOf(label) + width + 4 <= columns
    ? [`  ${drawn}  ${label}`]
    : [`  ${drawn}`, ...indented(label, 2, columns)];
  const rows = criteria.filter(({ state }) => state !== 'notApplicable').flatMap(({ id, title, stateText, earned, points }) =>
    indented(oneLine(`${id} ${title}: ${stateText}, ${earned ?? '–'}/${points}`), 4, columns).map(line => paint(line, 'dim')));
  return [...top, ...rows];
}

function caps(card: Scorecard, page: Page): readonly string[] {
  if (card.possibleCaps.length === 0) return [];
  return [...indented(oneLine(`${word(card, 'possibleCaps')} ${word(card, 'possibleCapsNote')}`), 2, page.columns), ...card.possibleCaps.flatMap(cap => listed(page, '!', cap))];
}

function listed({ paint, columns }: Page, sign: string, line: string): readonly string[] {
  const [first = '', ...others] = indented(line, 4, columns);
  return [`  ${paint(sign, sign === '✔' ? 'green' : 'cyan')} ${first.trimStart()}`, ...others];
}

function origin(card: Scorecard, { text: line, stale }: Provenance, { paint, columns }: Page): readonly string[] {
  return indented(oneLine(`— ${line}${stale ? ` · ${word(card, 'stale')}` : ''}`), 4, columns).map(part => paint(part, 'dim'));
}

function indented(line: string, blanks: number, columns: number): readonly string[] {
  return wrap(line, columns - blanks).map(part => `${' '.repeat(blanks)}${part}`);
}
