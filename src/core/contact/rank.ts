import roles from '../data/role-mailboxes.json' with { type: 'json' };
import { roleOf } from './mailbox-role.ts';
import ranks from './ranks.json' with { type: 'json' };
import type { Way } from './way.ts';

/** How directly a person is behind a way and what it costs, 0–100; lower is more direct. A named person and stated hours bring it nearer. */
export function rankOf(way: Way): number {
  const rank = (way.rank ?? baseRank(way)) - (way.person === '' ? 0 : ranks.named) - (way.hours === '' ? 0 : ranks.hours) + (way.from === 'structured-data' ? ranks.unseen : 0);
  return Math.max(0, Math.min(100, rank));
}

/** Rank of a kind of way by itself, before what is stated beside it. */
export function baseRank(way: Way): number {
  const { kind, value, cost } = way;
  switch (kind) {
    case 'cancel': case 'unsubscribe': case 'delete-account': return leavingRank(way);
    case 'phone': return ranks.phone[cost];
    case 'email': return mailboxRank(value);
    default: return ranks.kinds[kind];
  }
}

function mailboxRank(address: string): number {
  const role = roleOf(address);
  if (role === 'person') return ranks.person;
  return role === 'unknown' ? ranks.mailbox : roles[role].rank;
}

// A page or button on which it is done comes before a mail to write.
function leavingRank({ href, from }: Way): number {
  if (href?.startsWith('mailto:')) return ranks.byMail;
  return from === 'header' ? ranks.byHeader : ranks.byPage;
}
