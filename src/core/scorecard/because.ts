import type { PathKind } from '../model/contact-path.ts';
import type { Purpose } from '../model/finding.ts';
import type { Criterion } from '../model/posture.ts';
import { rubric } from '../posture/rubric.ts';
import { canBeMissed, notFound } from './absence.ts';
import { creditTitle } from './credit-lines.ts';
import type { Desk } from './desk.ts';

/** What decided a criterion, in words; while it is not heard, what would settle it. */
export function becauseOf(criterion: Criterion, desk: Desk): string {
  if (criterion.state === 'notApplicable') return '';
  if (criterion.state === 'notObserved') return wantingOf(criterion, desk);
  return [...detectorsOf(criterion, desk), ...creditsOf(criterion, desk), ...pathsOf(criterion, desk), ...absenceOf(criterion, desk)].join(' ');
}

// Some criteria are for a person to judge; to send somebody to a page for those would be in vain.
function wantingOf({ id, wouldSettle }: Criterion, { tongue }: Desk): string {
  if (!rubric.criteria.some(rule => rule.id === id && rule.rules.length > 0)) return tongue.say('becauseBeyond');
  if (wouldSettle.length === 0) return tongue.say('becauseSilent');
  return tongue.say('becauseOpen', tongue.list(wouldSettle.map(purpose => tongue.say(`open.${purpose}`)), 'disjunction'));
}

function detectorsOf(criterion: Criterion, { facts, metas, tongue }: Desk): readonly string[] {
  return named(criterion, 'detector').flatMap(id => {
    const meta = metas.get(id);
    if (meta === undefined) return [];
    const isFound = facts.newest.some(({ detector, outcome }) => detector === id && outcome === 'found');
    if (criterion.state !== 'pass' && isFound) return [ended(tongue.detector(meta).title)];
    const isClear = facts.newest.some(({ detector, outcome }) => detector === id && outcome === 'clear');
    return isClear ? [ended(tongue.detector(meta).titleClear)] : quietOf(criterion, tongue);
  });
}

// Silence on pages where the pattern would stand speaks for the company, though nothing there says so.
function quietOf({ evidence }: Criterion, tongue: Desk['tongue']): readonly string[] {
  const sources = evidence.filter(({ evidence: { kind } }) => kind === 'absence').map(({ source }) => source);
  return sources.length === 0 ? [] : [notFound('kind', sources, tongue)];
}

function creditsOf(criterion: Criterion, { tongue }: Desk): readonly string[] {
  return named(criterion, 'credit').map(id => ended(creditTitle(id, tongue)));
}

function pathsOf(criterion: Criterion, { tongue }: Desk): readonly string[] {
  const kinds = named(criterion, 'path') as readonly PathKind[];
  return kinds.length === 0 ? [] : [tongue.say('becauseFound', tongue.list(kinds.map(kind => tongue.say(`kind.${kind}`))))];
}

function absenceOf({ id, state, ...criterion }: Criterion, { record, tongue }: Desk): readonly string[] {
  const purposes = named(criterion, 'read') as readonly Purpose[];
  if (state === 'pass' || purposes.length === 0 || !canBeMissed(id, tongue)) return [];
  return [notFound(id, record.read.filter(({ purpose }) => purposes.includes(purpose)), tongue)];
}

function named({ decidedBy }: Pick<Criterion, 'decidedBy'>, kind: string): readonly string[] {
  return decidedBy.filter(id => id.startsWith(`${kind}:`)).map(id => id.slice(kind.length + 1));
}

function ended(sentence: string): string {
  return /[.!?؟。]$/u.test(sentence) ? sentence : `${sentence}.`;
}
