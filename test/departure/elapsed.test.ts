import { expect, test } from 'vitest';
import { elapsed } from '../../src/core/departure/elapsed.ts';
import { limits, stateOf, type Limit } from '../../src/core/departure/limits.ts';

// 2026-11-02 is a Monday.
test.each([
  ['the same day', '2026-11-02', '2026-11-02', 0, 0],
  ['the next day', '2026-11-02', '2026-11-03', 1, 1],
  ['from Friday over the weekend', '2026-11-06', '2026-11-08', 2, 0],
  ['from Friday to Monday', '2026-11-06', '2026-11-09', 3, 1],
  ['from Saturday to Monday', '2026-11-07', '2026-11-09', 2, 1],
  ['a week', '2026-11-02', '2026-11-09', 7, 5],
  ['a fortnight', '2026-11-02', '2026-11-16', 14, 10],
  ['over the end of a leap year’s February', '2028-02-28', '2028-03-01', 2, 2],
  ['over the turn of the year', '2026-12-31', '2027-01-04', 4, 2],
  ['over a change of the clocks', '2026-10-23', '2026-10-26', 3, 1],
  ['backwards', '2026-11-09', '2026-11-02', 0, 0],
] as const)('%s', (_, from, to, days, workdays) => {
  expect(elapsed(from, to)).toEqual({ days, workdays });
});

const limit = (norm: string): Limit => {
  const found = limits.find(each => each.norm === norm);
  if (!found) throw new Error(`No limit goes by ${norm}.`);
  return found;
};

test.each([
  ['us-canspam-optout', '2026-11-16', 'within', 'the tenth business day itself'],
  ['us-canspam-optout', '2026-11-17', 'maybe', 'the eleventh, which holidays could explain'],
  ['us-canspam-optout', '2026-11-19', 'maybe', 'the thirteenth, the last that they could'],
  ['us-canspam-optout', '2026-11-20', 'past', 'the fourteenth'],
  ['ca-casl', '2026-11-16', 'within', 'the same in Canada'],
  ['au-spam', '2026-11-09', 'within', 'the fifth'],
  ['au-spam', '2026-11-10', 'maybe', 'the sixth'],
  ['au-spam', '2026-11-13', 'past', 'the ninth'],
  ['gmail-bulk', '2026-11-04', 'within', 'two days'],
  ['yahoo-bulk', '2026-11-05', 'past', 'three days'],
] as const)('by %s a mail of %s is %s: %s', (...[norm, to, state]) => {
  expect(stateOf(limit(norm), elapsed('2026-11-02', to))).toBe(state);
});
