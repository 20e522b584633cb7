import type { BarRow, HeldFigure } from './bar.ts';
import { isCost, type Figure, type Figures } from './figure.ts';
import type { Entry } from './list.ts';
import type { Score } from './score.ts';

// A passing row with more figures than this tells none.
const MANY = 5;
const MARKS = { 'pass': 'pass ', 'short': 'SHORT', 'not measured': '–    ' } as const;

/** The score as a person reads it: the bar, then a table each for what was counted. */
export function scoreTable({ counted, bar, figures, unasked, problems }: Score): string {
  return [
    `${counted.pages} pages, ${counted.mails} mails, ${counted.strings} strings`,
    'BAR', ...bar.map(barLine),
    ...table('DETECTORS', figures, /^detectors\/([^/:]+)\/([^/:]+)$/),
    ...table('PAGE PATTERNS', figures, /^patterns\/([^:]+)\/([^/:]+)$/),
    ...table('CLEAN INPUTS', figures, /^clean\/([^/:]+)\/([^/:]+)$/),
    ...table('OPT-OUT IN MAILS', figures, /^(opt-out)\/([^/:]+)$/),
    ...table('CONTACT PATHS', figures, /^paths\/([^/]+\/[^/]+)\/([^/]+)$/),
    ...table('STRINGS', figures, /^strings\/([^/]+(?:\/(?!lang|kind)[^/]+)?)\/(recall|false|precision)$/),
    ...table('STRINGS, FURTHER LANGUAGES', figures, /^strings-beyond\/([^/:]+)\/(recall)$/),
    ...table('LANGUAGES (strings)', figures, /^strings\/(all\/lang:[^/]+)\/(recall)$/),
    ...table('LANGUAGES (pages and mails)', figures, /^((?:patterns|clean)\/all\/lang:[^/]+)\/([^/]+)$/),
    ...table('KINDS', figures, /^((?:patterns|clean)\/all\/kind:[^/]+)\/([^/]+)$/),
    ...(Object.keys(unasked).length === 0 ? [] : ['', 'LABELS WITHOUT A DETECTOR', ...Object.entries(unasked).map(([label, count]) => `  ${label}  ${count}`)]),
    ...(problems.length === 0 ? [] : ['', 'NOT READ', ...problems]),
  ].join('\n');
}

/** Every miss and false accusation, one a line, for reading again. */
export function entryLines(entries: readonly Entry[]): string {
  return entries.map(({ kind, where, lang, what, quote, note }) => [kind, where, lang, what, `"${quote.replace(/\s+/g, ' ').slice(0, 200)}"`, note].filter(part => part !== '').join(' · ')).join('\n');
}

function barLine({ what, verdict, held, besides }: BarRow): string {
  const telling = verdict === 'short' ? held.filter(({ passes }) => !passes) : held.length > MANY ? [] : held;
  return [`${MARKS[verdict]}  ${what}`, ...heldLines(telling), ...heldLines(besides)].join('\n');
}

// Languages of one class share a line.
function heldLines(held: readonly HeldFigure[]): readonly string[] {
  const groups = new Map<string, HeldFigure[]>();
  for (const figure of held) {
    const name = figure.name.replace(/lang:[^/]+/, 'lang:*');
    groups.set(name, [...groups.get(name) ?? [], figure]);
  }
  return [...groups].map(([name, figures]) => {
    const said = figures.map(({ name: own, ...figure }) => (own === name ? figureText(figure) : `${/lang:([^/]+)/.exec(own)?.[1]} ${figure.hits}/${figure.of}`)).join(', ');
    return `         ${name}  ${said}${bound(figures[0]?.limit ?? null)}`;
  });
}

function bound(limit: HeldFigure['limit']): string {
  if (limit === null) return '';
  return 'least' in limit ? `  (at least ${limit.least})` : `  (at most ${limit.most})`;
}

/** `0.93 (0.81–0.98) 27/29`. */
export function figureText({ share, low, high, hits, of }: Figure): string {
  return `${share.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)}) ${hits}/${of}`;
}

function table(title: string, figures: Figures, name: RegExp): readonly string[] {
  const rows = new Map<string, string[]>();
  for (const [path, figure] of Object.entries(figures)) {
    const [, row, measure] = name.exec(path) ?? [];
    if (row === undefined || measure === undefined || (figure.hits === 0 && isCost(path) && row.includes('class:'))) continue;
    rows.set(row, [...rows.get(row) ?? [], `${measure} ${figureText(figure)}`]);
  }
  const width = Math.max(0, ...[...rows.keys()].map(({ length }) => length));
  return rows.size === 0 ? [] : ['', title, ...[...rows].map(([row, cells]) => `  ${row.padEnd(width)}  ${cells.join('   ')}`)];
}
