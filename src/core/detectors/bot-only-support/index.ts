import type { Detector } from '../../model/detector.ts';
import { said } from '../../judge/only-way.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';

const QUOTES = 3;

export default {
  meta: {
    id: 'bot-only-support',
    version: 3,
    title: 'Lets people talk to a machine only',
    titleClear: 'Offers people besides the machine',
    why: 'A machine hears only what it already knows.',
    reads: ['page'],
    pattern: 'bot-wall',
    severity: 'serious',
    laws: ['eu-dsa-12', 'es-ley10-2025', 'eu-ecd-5', 'br-sac'],
  },
  grounds: { tables: ['bot-only-support'] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const walls = said(view, ['bot-only-support']);
    // "Cannot connect you to an agent" speaks of an agent, and offers none.
    const human = said(view, ['bot-only-support/human']).find(({ quote }) => !walls.some(wall => wall.quote === quote));
    if (human) return clear(view.evidence(human));
    const [first, ...rest] = walls;
    if (first) return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
    return said(view, ['bot-only-support/bot']).length > 0 ? clear() : inapplicable();
  },
} satisfies Detector<'page'>;
