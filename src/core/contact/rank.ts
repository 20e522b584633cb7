import ranks from './ranks.json' with { type: 'json' };
import type { Way } from './way.ts';

/** How directly a person is behind a way and what it costs, 0–100, lower is more direct. */
export function rankOf(way: Way): number {
  return way.kind === 'phone' ? ranks.phone[way.cost] : ranks.kinds[way.kind];
}
