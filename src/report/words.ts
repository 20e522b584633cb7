import type { Scorecard } from '../core/model/scorecard.ts';

/** Fixed words a report needs beyond the scorecard's own lines; composing puts each into `Scorecard.words`. */
export const REPORT_WORDS = [
  'reach', 'reachNone', 'walls', 'wallsNone', 'leave', 'leaveNone', 'credits', 'creditsNone', 'categories', 'unsure',
  'unsureNote', 'next', 'read', 'stale', 'why', 'norms', 'noNorms', 'evidence', 'points', 'score', 'band', 'criterion',
  'state', 'because', 'possibleCaps', 'possibleCapsNote', 'gaugeEmpty', 'contents', 'companies', 'notRead', 'personal',
  'madeBy',
] as const;

/** Key of a fixed word. */
export type ReportWord = (typeof REPORT_WORDS)[number];

/** The card's word for a key; the key itself where composing has none, so that nothing is drawn empty. */
export function word(card: Pick<Scorecard, 'words'>, key: ReportWord): string {
  return (Object.hasOwn(card.words, key) ? card.words[key] : undefined) ?? key;
}
