import type { HeardPhrase, View } from '../model/detector.ts';
import type { PathKind } from '../model/contact-path.ts';
import { plainText, safeAddress } from './safe-address.ts';
import { way, type Way } from './way.ts';

const TABLES: readonly (readonly [string, PathKind])[] = [
  ['delete-account', 'delete-account'], ['unsubscribe', 'unsubscribe'], ['cancel', 'cancel'],
];

/** Links and buttons by which a person leaves: a contract, a list, an account. */
export function leavingLinks(view: View): readonly Way[] {
  return TABLES.flatMap(([table, kind]) => view.labelled(table).flatMap(phrase => linkOf(phrase, kind)));
}

function linkOf({ control }: HeardPhrase, kind: PathKind): readonly Way[] {
  if (!control) return [];
  const label = plainText(control.label);
  return [way({ kind, value: control.href ?? label, label, href: safeAddress(control.href), ref: control.ref })];
}
