import { expect, it } from 'vitest';
import { quotesOverlap } from '../../src/cli/score/quote-overlap.ts';

it.each([
  ['délai de préavis d’au moins', 'un DÉLAI de préavis d\'au moins 48 heures', true],
  ['Press 4', 'press 4 to be heard', true],
  ['the subscription ends on Monday', 'your subscription renews on Sunday', false],
  ['', 'anything', false],
  ['返信しないでください。', 'このメールには返信しないでください', true],
])('"%s" and "%s" share a passage: %s', (one, other, overlap) => {
  expect(quotesOverlap(one, other)).toBe(overlap);
});
