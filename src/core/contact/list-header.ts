import { listUnsubscribe } from '../mail/list-unsubscribe.ts';
import { safeAddress } from './safe-address.ts';
import type { Setting } from './setting.ts';
import { way, type Way } from './way.ts';

const HEADER = 'List-Unsubscribe';

/** Ways to leave a list that the mail's header names, in the sender's order (RFC 2369). Their addresses hold secrets: only the living reading has them. */
export function listHeader({ snapshot }: Setting): readonly Way[] {
  if (snapshot.kind !== 'mail') return [];
  return listUnsubscribe(snapshot).map(({ uri }) => way({ kind: 'unsubscribe', value: uri, label: HEADER, href: safeAddress(uri), from: 'header' }));
}
