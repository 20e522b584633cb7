import type { PageSnapshot } from '../model/snapshot.ts';
import silent from './silent-frames.json' with { type: 'json' };

/**
 * True when a part of the page that may hold a way to people could not be read. Frames for advertising, counting, maps and
 * films hold none.
 */
export function mayHideWays({ unread }: PageSnapshot): boolean {
  return unread.some(sentence => !silent.some(host => sentence.includes(host)));
}
