import type { Block, Control, Snapshot } from '../model/snapshot.ts';
import { plainText, safeAddress } from './safe-address.ts';
import { way, type Way } from './way.ts';

const WRITTEN = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,23}/gu;
const FOREIGN = new Set(['quote', 'code', 'comment']);

/** Mailboxes linked or written in a snapshot. */
export function mailAddresses({ blocks, controls }: Snapshot): readonly Way[] {
  return [
    ...controls.filter(({ region }) => !FOREIGN.has(region)).flatMap(linked),
    ...blocks.filter(({ region }) => !FOREIGN.has(region)).flatMap(written),
  ];
}

function linked({ href, label, ref }: Control): readonly Way[] {
  if (!href || !/^mailto:/i.test(href)) return [];
  const address = plainText(decoded(href.slice('mailto:'.length).split('?')[0] ?? ''));
  const mailbox = address.match(WRITTEN)?.[0];
  return mailbox ? [way({ kind: 'email', value: mailbox, label: plainText(label) || mailbox, href: safeAddress(`mailto:${mailbox}`), ref })] : [];
}

function written({ text, ref }: Block): readonly Way[] {
  if (!text.includes('@')) return [];
  return (text.match(WRITTEN) ?? []).map(address => way({ kind: 'email', value: address, href: safeAddress(`mailto:${address}`), ref }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
