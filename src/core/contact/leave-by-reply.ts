import { replyTargets } from '../mail/reply-targets.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { plainText, safeAddress } from './safe-address.ts';
import type { Setting } from './setting.ts';
import { way, type Way } from './way.ts';

/** Leaving a list by an answer: "reply with REMOVE in the subject". */
export function leaveByReply({ snapshot, view }: Setting): readonly Way[] {
  if (snapshot.kind !== 'mail') return [];
  const [phrase] = view.heard('contact/leave-by-reply');
  const target = replyTargets(snapshot).find(({ address }) => !isNoReplyAddress(address));
  if (!phrase || !target) return [];
  const href = safeAddress(`mailto:${target.address.trim()}`);
  return href === null ? [] : [way({ kind: 'unsubscribe', value: target.address.trim(), label: plainText(phrase.quote), href, ref: phrase.block.ref })];
}
