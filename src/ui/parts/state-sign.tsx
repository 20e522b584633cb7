import type { CriterionState } from '../../core/model/posture.ts';

const SIGNS: Readonly<Record<CriterionState, string>> = {
  pass: 'M4 10.500l4 4 8-9', partial: 'M4 10h12', fail: 'M5 5l10 10M15 5L5 15', notApplicable: 'M4 14L16 6', notObserved: 'M7 7.500a3 3 0 1 1 4 2.800c-.8.3-1 1-1 1.700M10 15v.2',
};

/** The sign of a criterion's state, beside its words. */
export function StateSign({ state }: { state: CriterionState }) {
  return <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={SIGNS[state]} /></svg>;
}
