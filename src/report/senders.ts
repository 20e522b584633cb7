import type { CriterionState } from '../core/model/posture.ts';
import type { CriterionLine, Scorecard } from '../core/model/scorecard.ts';
import { escapeMarkdown, oneLine } from './escape.ts';
import { impersonal } from './impersonal.ts';
import { whoLine } from './shapes.ts';
import { painter } from './text-style.ts';
import { columnsOf, wrap } from './text-wrap.ts';
import type { TextOptions } from './text.ts';
import { word } from './words.ts';

// Rubric: whether answers arrive, and whether mailings let go. Together they are what an inbox wants to know of a sender.
const QUESTIONS = ['M1', 'L4'] as const;
const SIGN: Readonly<Record<CriterionState, string>> = { pass: '✓', partial: '~', fail: '✗', notApplicable: '·', notObserved: '?' };
const BAD: Readonly<Record<CriterionState, number>> = { fail: 4, partial: 2, notObserved: 1, notApplicable: 1, pass: 0 };

/** Companies one below the other for a terminal: who takes answers, who lets go, with its score; worst first. */
export function sendersText(cards: readonly Scorecard[], { color, columns }: TextOptions): string {
  const [frame] = cards;
  if (frame === undefined) return '';
  const paint = painter(color);
  const legend = QUESTIONS.map((id, at) => `${at + 1} ${titleOf(cards, id)}`);
  const rows = worstFirst(cards).flatMap(card => {
    const signs = linesOf(card).map(line => SIGN[line?.state ?? 'notApplicable']).join(' ');
    const [first = '', ...others] = wrap(nameOf(card), Math.max(8, columns - 18));
    const score = oneLine(card.scoreText).split(' ')[0] ?? '';
    return [`  ${signs}  ${' '.repeat(Math.max(0, 4 - columnsOf(score)))}${score}  ${first}`, ...others.map(line => `             ${line}`)];
  });
  return [
    ...wrap(oneLine(word(frame, 'companies')), columns).map(line => paint(line, 'bold')),
    ...legend.flatMap(line => wrap(line, columns - 2).map(part => paint(`  ${part}`, 'dim'))),
    ...wrap(key(cards), columns - 2).map(line => paint(`  ${line}`, 'dim')),
    paint('  1 2', 'dim'), ...rows, '',
  ].join('\n');
}

/** The same as a table in Markdown, states in words. */
export function sendersMarkdown(cards: readonly Scorecard[]): string {
  const [frame] = cards;
  if (frame === undefined) return '';
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `# ${safe(word(frame, 'companies'))}`, '',
    row(['', ...QUESTIONS.map(id => safe(titleOf(cards, id))), safe(word(frame, 'score'))]),
    row(['---', ...QUESTIONS.map(() => '---'), '---:']),
    ...worstFirst(cards).map(card => row([safe(nameOf(card)), ...linesOf(card).map(line => safe(line?.stateText ?? '')), safe(card.scoreText)])), '',
  ].join('\n');
}

function worstFirst(cards: readonly Scorecard[]): readonly Scorecard[] {
  const badness = (card: Scorecard): number => linesOf(card).reduce((sum, line) => sum + BAD[line?.state ?? 'notApplicable'], 0);
  return cards.map(impersonal).toSorted((a, b) => badness(b) - badness(a) || (a.score ?? 101) - (b.score ?? 101) || nameOf(a).localeCompare(nameOf(b)));
}

function linesOf({ categories }: Scorecard): readonly (CriterionLine | undefined)[] {
  const all = categories.flatMap(({ criteria }) => criteria);
  return QUESTIONS.map(id => all.find(criterion => criterion.id === id));
}

function titleOf(cards: readonly Scorecard[], id: (typeof QUESTIONS)[number]): string {
  const titles = cards.map(card => linesOf(card)[QUESTIONS.indexOf(id)]?.title);
  return oneLine(titles.find(title => title !== undefined) ?? id);
}

// Only the signs that are drawn are explained.
function key(cards: readonly Scorecard[]): string {
  const said = new Map(cards.flatMap(linesOf).flatMap(line => (line ? [[SIGN[line.state], line.stateText] as const] : [])));
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
