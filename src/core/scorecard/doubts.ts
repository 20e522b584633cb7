import type { Finding } from '../model/finding.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { cleanLine } from './clean.ts';
import type { Desk } from './desk.ts';
import { remark } from './remarks.ts';

// A third reason for the same doubt tells no reader more.
const MOST_REASONS = 2;

/** What could not be told, one line a detector, as a question; what is a wall already is no doubt any more. */
export function doubtLines({ facts, metas, tongue }: Desk): Scorecard['unsure'] {
  const found = new Set(facts.newest.filter(({ outcome }) => outcome === 'found').map(({ detector }) => detector));
  const doubts = standing(facts.heard);
  return [...metas.values()].filter(({ id }) => !found.has(id)).flatMap(meta => {
    const reasons = new Set(doubts.filter(({ detector }) => detector === meta.id).map(({ because }) => remark(cleanLine(because), tongue)));
    if (reasons.size === 0) return [];
    return [{ detector: meta.id, sentence: tongue.say('question', tongue.detector(meta).title), because: [...reasons].filter(reason => reason !== '').slice(0, MOST_REASONS).join(' ') }];
  });
}

// Of each page or sender only what was heard last.
function standing(newestFirst: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ detector, outcome, source }) => {
    const key = `${detector} ${source.address}`;
    const isLast = !seen.has(key);
    if (outcome !== 'inapplicable' || source.kind !== 'mail') seen.add(key);
    return isLast && outcome === 'cantTell';
  });
}
