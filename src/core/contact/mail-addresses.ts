import type { Control, Snapshot } from '../model/snapshot.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { classBefore, isBareWord } from './contact-words.ts';
import { labelBefore } from './lines.ts';
import { isToOneself, isWriters, readersOf } from './mail-people.ts';
import { mailUse } from './mail-use.ts';
import { isExample, roleOf } from './mailbox-role.ts';
import { writtenMailboxes, type WrittenMailbox } from './mail-notation.ts';
import { hoursNear, personBefore } from './nearby.ts';
import { perBlock } from './per-block.ts';
import { plainText, safeAddress } from './safe-address.ts';
import { blockAt, isOwn, type Setting } from './setting.ts';
import { unshifted } from './shifted-mail.ts';
import { way, type Way } from './way.ts';

const mailboxesIn = perBlock(writtenMailboxes);

/** Mailboxes that the company gives, linked or written, however lightly hidden; mailboxes that nobody reads and examples are left out. */
export function mailAddresses(setting: Setting): readonly Way[] {
  const { snapshot, snapshot: { controls, pictures }, own } = setting;
  if (isToOneself(snapshot)) return [];
  const readers = readersOf(snapshot);
  return [
    ...controls.filter(({ region }) => isOwn(region)).flatMap(control => linked(setting, control)),
    ...own.flatMap(index => written(setting, index)),
    ...pictures.flatMap(({ alt, ref }) => writtenMailboxes(alt).filter(({ isLoose }) => !isLoose).map(({ address }) => wayTo(address, { label: plainText(alt), ref }))),
  ].filter(({ value }) => !isNoReplyAddress(value) && !isExample(value) && !readers.has(value.toLowerCase()) && !isOfDocument(snapshot, value));
}

/** Mailboxes behind the link of a control; a `tel:` link may hold one by mistake. */
export function linkedMailboxes(href: string | null): readonly string[] {
  const address = href === null ? null : unshifted(href) ?? href;
  if (address === null || !/^(?:mailto|tel):/i.test(address)) return [];
  return writtenMailboxes(plainText(decoded(address.replace(/^\w+:/, '').split('?')[0] ?? ''))).map(({ address: mailbox }) => mailbox);
}

function linked(setting: Setting, control: Control): readonly Way[] {
  const { label, ref, block, start, href } = control;
  const { text } = blockAt(setting, block);
  return linkedMailboxes(href).filter(address => !isWriters(setting.snapshot, block, { start, address })).flatMap(address => {
    const use = mailUse(setting, { index: block, at: start, address, control });
    const own = plainText(label);
    const isValue = own.includes('@') || own === '' || isBareWord(own);
    const named = block >= 0 && isValue ? labelBefore(text, start) : own;
    return use.map(kind => ({ ...wayTo(address, { label: isBareWord(named) || named === '' ? own : named, ref }), ...beside(setting, block, start), kind }));
  });
}

function written(setting: Setting, index: number): readonly Way[] {
  const block = blockAt(setting, index);
  const { text, ref } = block;
  return mailboxesIn(block)
    .filter(mailbox => !isLinked(setting, index, mailbox) && !isPartOfAddress(text, mailbox.start) && !isWriters(setting.snapshot, index, mailbox))
    .filter(({ address, start, isLoose }) => !isLoose || roleOf(address) !== 'unknown' || classBefore(text, start) === 'mail')
    .flatMap(({ address, start }) => {
      const named = labelBefore(text, start);
      const label = named === '' || isBareWord(named) ? address : named;
      return mailUse(setting, { index, at: start, address, control: null }).map(kind => ({ ...wayTo(address, { label, ref }), ...beside(setting, index, start), kind }));
    });
}

function beside(setting: Setting, index: number, at: number): Partial<Way> {
  if (index < 0) return {};
  return { person: personBefore(blockAt(setting, index).text, at), hours: hoursNear(setting, index, at) };
}

function wayTo(address: string, known: Pick<Way, 'label' | 'ref'>): Way {
  return way({ kind: 'email', value: address, href: safeAddress(`mailto:${address}`), ...known, label: known.label || address });
}

// "emailing<a>help@shop.example</a>": the link knows better where the address begins.
function isLinked({ snapshot: { controls } }: Setting, index: number, { start, end, address }: WrittenMailbox): boolean {
  return controls.some(({ block, start: from, end: to, href }) =>
    block === index && from < end && start < to && linkedMailboxes(href).some(linked => address.toLowerCase().endsWith(linked.toLowerCase())));
}

function isPartOfAddress(text: string, start: number): boolean {
  const token = text.slice(Math.max(0, start - 200), start).split(/\s/).at(-1) ?? '';
  return token.includes('://') || /\?\S*=$/.test(token);
}

// Trackers and archives give each document a mailbox of its own, named as its page is: writing there adds to the document.
function isOfDocument(snapshot: Snapshot, address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  if (snapshot.kind !== 'page' || snapshot.url === null || roleOf(address) !== 'unknown' || !/^[a-z]*-?\d{3,}$|^[a-z\d]+(?:-[a-z\d]+){2,}$/.test(local)) return false;
  return new RegExp(`[/=]${local}(?:$|[^a-z])`).test(decoded(snapshot.url).toLowerCase());
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
