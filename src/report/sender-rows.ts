import type { CriterionState } from '../core/model/posture.ts';
import type { CriterionLine, Scorecard } from '../core/model/scorecard.ts';

// Rubric: whether answers arrive, and whether mailings let go. Together they are what an inbox wants to know of a sender.
const QUESTIONS = ['M1', 'L4'] as const;
const BAD: Readonly<Record<CriterionState, number>> = { fail: 4, partial: 2, notObserved: 1, notApplicable: 1, pass: 0 };

/** One of the two questions to a sender, and what was heard; no line where the record was too thin to ask. */
export interface SenderAnswer {
  /** Criterion of the rubric. */
  readonly id: (typeof QUESTIONS)[number];
  readonly line: CriterionLine | null;
}

/** A sender in a table of senders. */
export interface SenderRow {
  readonly card: Scorecard;
  /** Whether answers arrive, and whether mailings let go. */
  readonly answers: readonly SenderAnswer[];
}

/** A column of the table: a question in the words of the rubric. */
export interface SenderColumn {
  readonly id: SenderAnswer['id'];
  readonly title: string;
}

/** Senders worst first: who fails more of the two questions, then who scores less, then by name. */
export function senderRows(cards: readonly Scorecard[]): readonly SenderRow[] {
  return cards
    .map(card => ({ card, answers: answersOf(card) }))
    .map(row => ({ row, badness: badnessOf(row.answers) }))
    .toSorted((a, b) => b.badness - a.badness || (a.row.card.score ?? 101) - (b.row.card.score ?? 101) || nameOf(a.row.card).localeCompare(nameOf(b.row.card)))
    .map(({ row }) => row);
}

/** The two questions, worded as the scorecards word them. */
export function senderColumns(rows: readonly SenderRow[]): readonly SenderColumn[] {
  return QUESTIONS.map((id, at) => ({ id, title: rows.map(({ answers }) => answers[at]?.line?.title).find(title => title !== undefined) ?? id }));
}

function answersOf({ categories }: Scorecard): readonly SenderAnswer[] {
  const all = categories.flatMap(({ criteria }) => criteria);
  return QUESTIONS.map(id => ({ id, line: all.find(criterion => criterion.id === id) ?? null }));
}

function badnessOf(answers: readonly SenderAnswer[]): number {
  return answers.reduce((sum, { line }) => sum + BAD[line?.state ?? 'notApplicable'], 0);
}

function nameOf({ company: { name, domain } }: Scorecard): string {
  return name || domain;
}
