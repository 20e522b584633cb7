import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import type { PageSnapshot } from '../../model/snapshot.ts';
import { isExit } from '../../judge/exit.ts';
import { onceEach, said } from '../../judge/only-way.ts';
import { isSpoken } from '../../judge/spoken.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';

// A decline is one short line; in longer text the same words are told, not offered.
const LONGEST = 140;
// A quotation mark or an arrow may stand before it.
const OPENING = 3;
const QUOTES = 3;

export default {
  meta: {
    id: 'confirmshaming',
    version: 3,
    title: 'Shames people who decline',
    titleClear: 'Lets people decline in neutral words',
    why: 'A bad conscience is asked to do what the offer cannot.',
    reads: ['page'],
    pattern: 'confirmshaming',
    severity: 'serious',
    laws: ['in-dark-2023', 'eu-dsa-25', 'eu-ucpd-9', 'us-ftc-amazon-2025'],
  },
  grounds: { tables: ['confirmshaming', 'confirmshaming/refusal', 'confirmshaming/plain'] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const [first, ...rest] = [...declines(view), ...threats(view)];
    if (first) return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
    const neutral = view.labelled('confirmshaming/decline')[0];
    return neutral ? clear(view.evidence(neutral)) : inapplicable();
  },
} satisfies Detector<'page'>;

function declines(view: View<PageSnapshot>): readonly HeardPhrase[] {
  const tables = ['confirmshaming', 'confirmshaming/refusal'];
  const phrases = [...tables.flatMap(table => [...view.labelled(table), ...view.heard(table)]), ...view.labelled('confirmshaming/plain')];
  const neutral = new Set(said(view, ['confirmshaming/neutral']).map(({ quote }) => quote));
  const refused = new Set(view.heard('confirmshaming/decline').map(({ block }) => block));
  const isDecline = ({ control, block, start }: HeardPhrase): boolean =>
    control !== null || (block.text.length <= LONGEST && (start <= OPENING || refused.has(block)));
  return onceEach(phrases.filter(phrase => isSpoken(phrase, view) && isDecline(phrase) && !neutral.has(phrase.quote)));
}

// Where people leave, what they are told they give up is said to hold them.
function threats(view: View<PageSnapshot>): readonly HeardPhrase[] {
  return isExit(view) ? said(view, ['confirmshaming/loss']) : [];
}
