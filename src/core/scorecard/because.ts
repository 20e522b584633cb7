import type { PathKind } from '../model/contact-path.ts';
import type { Purpose } from '../model/finding.ts';
import type { Criterion } from '../model/posture.ts';
import { canBeMissed, notFound } from './absence.ts';
import { creditTitle } from './credit-lines.ts';
import type { Desk } from './desk.ts';

/** What decided a criterion, in words. */
export function becauseOf(criterion: Criterion, desk: Desk): string {
  const { state, wouldSettle } = criterion;
  if (state === 'notApplicable') return '';
  if (state === 'notObserved') return wouldSettle.length === 0 ? desk.tongue.say('becauseSilent') : desk.tongue.say('becauseOpen', desk.tongue.list(wouldSettle.map(purpose => desk.tongue.say(`open.${purpose}`)), 'disjunction'));
  const parts = [...detectorsOf(criterion, desk), ...creditsOf(criterion, desk), ...pathsOf(criterion, desk), ...absenceOf(criterion, desk)];
  return parts.join(' ');
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
