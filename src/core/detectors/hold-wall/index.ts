import type { Detector } from '../../model/detector.ts';
import { said } from '../../judge/only-way.ts';
import { clear, found, inapplicable } from '../../model/verdict.ts';

const QUOTES = 3;

export default {
  meta: {
    id: 'hold-wall',
    version: 2,
    title: 'Keeps callers on hold or turns them away',
    titleClear: 'Takes calls',
    why: 'A telephone that nobody answers is no contact.',
    reads: ['page', 'mail'],
    pattern: 'phone-wall',
    severity: 'minor',
    laws: ['br-sac', 'es-ley10-2025', 'iso18295'],
  },
  grounds: { tables: ['hold'] },
  detect(view) {
    if (view.isTalk) return inapplicable();
    const promise = said(view, ['hold-wall/prompt'])[0];
    const [first, ...rest] = said(view, ['hold']).filter(phrase => phrase.control === null);
    if (first && !promise) return found(view.evidence(first), ...rest.slice(0, QUOTES - 1).map(phrase => view.evidence(phrase)));
    if (promise) return clear(view.evidence(promise));
    return view.snapshot.controls.some(({ href }) => href?.startsWith('tel:')) ? clear() : inapplicable();
  },
} satisfies Detector;
