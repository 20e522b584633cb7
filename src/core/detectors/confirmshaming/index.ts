import type { Detector, HeardPhrase } from '../../model/detector.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';

// A decline is one short line; in longer text the same words are told, not offered.
const LONGEST = 140;
const QUOTES = 3;

export default {
  meta: {
    id: 'confirmshaming',
    version: 1,
    title: 'Shames people who decline',
    titleClear: 'Lets people decline in neutral words',
    why: 'A bad conscience is asked to do what the offer cannot.',
    reads: ['page'],
    pattern: 'confirmshaming',
    severity: 'serious',
    laws: ['in-dark-2023', 'eu-dsa-25', 'eu-ucpd-9', 'us-ftc-amazon-2025'],
  },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const [first, ...rest] = declines([...view.labelled('confirmshaming'), ...view.heard('confirmshaming')]);
    if (first) return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
    const neutral = view.labelled('confirmshaming/decline')[0];
    return neutral ? clear(view.evidence(neutral)) : inapplicable();
  },
} satisfies Detector<'page'>;

function declines(phrases: readonly HeardPhrase[]): readonly HeardPhrase[] {
  const seen = new Set<string>();
  return phrases
    .filter(({ control, block }) => control !== null || (block.text.length <= LONGEST && block.tag !== 'title'))
    .filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}
