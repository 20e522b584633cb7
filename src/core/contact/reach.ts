import type { ContactPath } from '../model/contact-path.ts';
import type { View } from '../model/detector.ts';
import type { Source } from '../model/finding.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { leavingLinks } from './links.ts';
import { listHeader } from './list-header.ts';
import { mailAddresses } from './mail-addresses.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { rankOf } from './rank.ts';
import type { Way } from './way.ts';

/** Every way in and out that a page or mail holds, each once, most direct first. */
export function reach(view: View, source: Source): readonly ContactPath[] {
  const { snapshot } = view;
  const ways: readonly Way[] = [
    ...(snapshot.kind === 'mail' ? listHeader(snapshot) : []),
    ...mailAddresses(snapshot).filter(({ value }) => !isNoReplyAddress(value)),
    ...phoneNumbers(snapshot),
    ...leavingLinks(view),
  ];
  const seen = new Set<string>();
  return ways
    .filter(({ kind, value }) => !seen.has(`${kind} ${value.toLowerCase()}`) && seen.add(`${kind} ${value.toLowerCase()}`))
    .map(found => ({ ...found, source, rank: rankOf(found) }))
    .toSorted((a, b) => a.rank - b.rank);
}
