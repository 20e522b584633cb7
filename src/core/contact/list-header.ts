import type { MailSnapshot } from '../model/snapshot.ts';
import { listUnsubscribe } from '../mail/list-unsubscribe.ts';
import { safeAddress } from './safe-address.ts';
import { way, type Way } from './way.ts';

/** Ways to leave a list that the mail's header names (RFC 2369). */
export function listHeader(snapshot: MailSnapshot): readonly Way[] {
  return listUnsubscribe(snapshot).map(({ uri }) =>
    way({ kind: 'unsubscribe', value: uri, label: 'List-Unsubscribe', href: safeAddress(uri), from: 'header' }));
}
