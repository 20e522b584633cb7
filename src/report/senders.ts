import type { CriterionState } from '../core/model/posture.ts';
import type { Scorecard } from '../core/model/scorecard.ts';
import { escapeMarkdown, oneLine } from './escape.ts';
import { impersonal } from './impersonal.ts';
import { senderColumns, senderRows, type SenderRow } from './sender-rows.ts';
import { whoLine } from './shapes.ts';
import { painter } from './text-style.ts';
import { columnsOf, wrap } from './text-wrap.ts';
import type { TextOptions } from './text.ts';
import { word } from './words.ts';

const SIGN: Readonly<Record<CriterionState, string>> = { pass: '✓', partial: '~', fail: '✗', notApplicable: '·', notObserved: '?' };

/** Companies one below the other for a terminal: who takes answers, who lets go, with its score; worst first. */
export function sendersText(cards: readonly Scorecard[], { color, columns }: TextOptions): string {
  const [frame] = cards;
  if (frame === undefined) return '';
  const paint = painter(color);
  const rows = senderRows(cards.map(impersonal));
  const legend = senderColumns(rows).map(({ title }, at) => `${at + 1} ${oneLine(title)}`);
  const lines = rows.flatMap(({ card, answers }) => {
    const signs = answers.map(({ line }) => SIGN[line?.state ?? 'notApplicable']).join(' ');
    const [first = '', ...others] = wrap(nameOf(card), Math.max(8, columns - 18));
    const score = oneLine(card.scoreText).split(' ')[0] ?? '';
    return [`  ${signs}  ${' '.repeat(Math.max(0, 4 - columnsOf(score)))}${score}  ${first}`, ...others.map(line => `             ${line}`)];
  });
  return [
    ...wrap(oneLine(word(frame, 'companies')), columns).map(line => paint(line, 'bold')),
    ...legend.flatMap(line => wrap(line, columns - 2).map(part => paint(`  ${part}`, 'dim'))),
    ...wrap(key(rows), columns - 2).map(line => paint(`  ${line}`, 'dim')),
    paint('  1 2', 'dim'), ...lines, '',
  ].join('\n');
}

/** The same as a table in Markdown, states in words. */
export function sendersMarkdown(cards: readonly Scorecard[]): string {
  const [frame] = cards;
  if (frame === undefined) return '';
  const rows = senderRows(cards.map(impersonal));
  const columns = senderColumns(rows);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `# ${safe(word(frame, 'companies'))}`, '',
    row(['', ...columns.map(({ title }) => safe(title)), safe(word(frame, 'score'))]),
    row(['---', ...columns.map(() => '---'), '---:']),
    ...rows.map(({ card, answers }) => row([safe(nameOf(card)), ...answers.map(({ line }) => safe(line?.stateText ?? '')), safe(card.scoreText)])), '',
  ].join('\n');
}

// Only the signs that are drawn are explained.
function key(rows: readonly SenderRow[]): string {
  const said = new Map(rows.flatMap(({ answers }) => answers).flatMap(({ line }) => (line ? [[SIGN[line.state], line.stateText] as const] : [])));
  return [...said].map(([sign, text]) => `${sign} ${oneLine(text)}`).join('  ');
}

function nameOf(card: Scorecard): string {
  const { name, domain } = whoLine(card);
  // A mail without a readable sender is nobody's.
  return oneLine(domain === '' ? name : `${name} (${domain})`) || '–';
}

function safe(text: string): string {
  return escapeMarkdown(oneLine(text));
}
