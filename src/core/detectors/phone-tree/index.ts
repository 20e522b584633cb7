import type { Detector, HeardPhrase } from '../../model/detector.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';

const QUOTES = 4;

export default {
  meta: {
    id: 'phone-tree',
    version: 1,
    title: 'Puts a keypad menu before the people on the telephone',
    titleClear: 'Connects callers to people without a keypad menu',
    why: 'Whoever has a question must first work through digits.',
    reads: ['page', 'mail'],
    pattern: 'phone-wall',
    severity: 'serious',
    laws: ['br-sac', 'es-ley10-2025', 'iso18295'],
  },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const promise = view.heard('phone-tree/no-menu')[0];
    const menu = menuLines([...view.heard('phone-menu'), ...view.labelled('phone-menu')]);
    const isCall = view.heard('phone-tree/telephone').length > 0 || view.snapshot.controls.some(({ href }) => href?.startsWith('tel:'));
    const [first, ...rest] = menu;
    const isMenu = first && (menu.length > 1 || isCall || view.heard('phone-menu/human').length > 0);
    if (isMenu && !promise) return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
    if (promise) return clear(view.evidence(promise));
    return isCall ? clear() : inapplicable();
  },
} satisfies Detector;

function menuLines(phrases: readonly HeardPhrase[]): readonly HeardPhrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}
