import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import { onceEach } from '../../judge/only-way.ts';
import { isSpoken } from '../../judge/spoken.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';

const QUOTES = 4;
const BLOCKS_AROUND = 3;

export default {
  meta: {
    id: 'phone-tree',
    version: 3,
    title: 'Puts a keypad menu before the people on the telephone',
    titleClear: 'Connects callers to people without a keypad menu',
    why: 'Whoever has a question must first work through digits.',
    reads: ['page', 'mail'],
    pattern: 'phone-wall',
    severity: 'serious',
    laws: ['br-sac', 'es-ley10-2025', 'iso18295'],
  },
  grounds: { tables: ['phone-menu'] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const [promise] = view.heard('phone-tree/no-menu');
    if (promise) return clear(view.evidence(promise));
    const [first, ...rest] = menuLines(view);
    if (first) return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
    return view.snapshot.controls.some(({ href }) => href?.startsWith('tel:')) ? clear() : inapplicable();
  },
} satisfies Detector;

// Keys are pressed in games and forms, too: a line of a menu names one key, and the telephone is spoken of around it.
function menuLines(view: View): readonly HeardPhrase[] {
  const lines = onceEach([...view.heard('phone-menu'), ...view.labelled('phone-menu')].filter(phrase => isSpoken(phrase, view) && namesKey(phrase)));
  if (lines.length === 0) return [];
  const { blocks, controls } = view.snapshot;
  const human = new Set(view.heard('phone-tree/human').map(({ quote }) => quote));
  const places = new Set([
    ...view.heard('phone-tree/telephone').map(({ block }) => blocks.indexOf(block)),
    ...controls.filter(({ href }) => href?.startsWith('tel:')).map(({ block }) => block),
  ]);
  return lines.filter(({ block, quote }) => {
    const at = blocks.indexOf(block);
    return human.has(quote) || [...places].some(place => Math.abs(place - at) <= BLOCKS_AROUND);
  });
}

/** One key by its digit or by its word; amounts, years and extensions are no keys. */
function namesKey({ control, block, start, end }: HeardPhrase): boolean {
  const text = (control?.label ?? block.text).slice(start, end);
  const numbers = text.match(/[€$£]?\s?\d[\d.,]*/g) ?? [];
  return numbers.length === 0 || numbers.some(number => /^\s?\d[.,]?$/.test(number));
}
