import type { View } from '../model/detector.ts';
import type { Purpose } from '../model/finding.ts';
import { webAddress } from '../text/web-address.ts';
import words from './path-words.json' with { type: 'json' };

/** What a page is for, by its address. */
export function purposeOf({ snapshot, isTalk }: View): Purpose {
  if (snapshot.kind === 'mail') return 'mail';
  if (isTalk) return 'article';
  const address = webAddress(snapshot.url ?? snapshot.meta['canonical']);
  const last = address?.words.at(-1) ?? '';
  for (const [purpose, list] of Object.entries(words)) {
    if (list.some(word => last.includes(word))) return purpose as Purpose;
  }
  return address?.path === '/' ? 'home' : 'other';
}
