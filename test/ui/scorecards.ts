import type { CategoryLine, CreditLine, CriterionLine, NormLine, Provenance, Scorecard, WallLine, WayLine } from '../../src/core/model/scorecard.ts';

const SITE = 'https://shop.example';

/** Where a line was seen on the shop's own pages. */
export function provenance(page: string, more: Partial<Provenance> = {}): Provenance {
  return { text: `${page} on shop.example, 24 November 2026`, address: `${SITE}/${page}`, seenAt: '2026-11-24T10:00:00Z', stale: false, ...more };
}

/** A way in or out with every field set. */
export function way(more: Partial<WayLine> = {}): WayLine {
  const { value = 'help@shop.example' } = more;
  return {
    kind: 'email', action: 'Write an e-mail', value, shown: value, label: 'Write to us', href: 'mailto:help@shop.example',
    detail: '', provenance: provenance('contact'), spot: { ref: 4, path: 'main > a', quote: 'Write to us', address: `${SITE}/contact`, mail: null }, ...more,
  };
}

/** A thing in the way, with a quote and norms. */
export function wall(more: Partial<WallLine> = {}): WallLine {
  return {
    detector: 'cancel-by-phone', severity: 'critical', severityText: 'critical', sentence: 'Lets you leave only by telephone',
    quotes: [{
      text: 'To cancel your plan, call us between 9 and 5.', note: '', provenance: provenance('help/cancel'),
      spot: { ref: 12, path: 'main > p:nth-of-type(2)', quote: 'To cancel your plan, call us', address: `${SITE}/help/cancel`, mail: null },
    }],
    why: 'A way in that takes a click and a way out that takes a call keeps people who want to go.',
    norms: [norm(), norm({ id: 'us-ca-arl', text: 'May fall short of the duty to offer an online way to cancel what was bought online.', citation: 'Cal. Bus. & Prof. Code § 17602', url: 'https://leginfo.legislature.ca.gov/', tier: 'N1', tierText: 'binding, concrete test', jurisdiction: 'US-CA' })],
    criterion: 'L1', points: 10, ...more,
  };
}

/** A norm beside a finding. */
export function norm(more: Partial<NormLine> = {}): NormLine {
  return {
    id: 'de-312k', text: 'May fall short of the duty to offer a cancellation button.', citation: '§ 312k BGB',
    url: 'https://www.gesetze-im-internet.de/bgb/__312k.html', tier: 'N1', tierText: 'binding, concrete test', jurisdiction: 'DE', ...more,
  };
}

/** Something done well. */
export function credit(more: Partial<CreditLine> = {}): CreditLine {
  return { id: 'replies-invited', sentence: 'Invites you to reply', quote: 'Just reply to this e-mail and Mira will read it.', provenance: provenance('contact'), spot: null, ...more };
}

/** A criterion within a category. */
export function criterion(more: Partial<CriterionLine> = {}): CriterionLine {
  return { id: 'L1', title: 'You can cancel where you signed up', state: 'fail', stateText: 'not met', points: 10, earned: 0, because: 'Lets you leave only by telephone', ...more };
}

/** A category with its criteria. */
export function category(more: Partial<CategoryLine> = {}): CategoryLine {
  return { id: 'L', name: 'Ease of leaving', weight: 30, score: 21, low: 14, high: 38, text: '21 (14–38)', criteria: [criterion()], ...more };
}

/** The plainest scorecard; the named ones below fill it. */
export function scorecard(more: Partial<Scorecard> = {}): Scorecard {
  return {
    schema: 'earshot.scorecard/1', lang: 'en', dir: 'ltr', company: { name: 'Shop Example', domain: 'shop.example' },
    verdict: 'Hard to reach', summary: 'You can write, but leaving takes a call.', score: 46, low: 38, high: 57, scoreText: '46 (38–57)',
    band: 'D', coverage: 0.78, coverageText: '78 % of what counts was heard', dateText: '24 November 2026', date: '2026-11-24T10:00:00Z',
    rubric: '1', rubricText: 'Rubric version 1', reach: [], walls: [], leave: [], credits: [], categories: [], unsure: [], next: [],
    read: [], possibleCaps: [], words: {}, ...more,
  };
}
