import type { Control } from '../model/snapshot.ts';
import { isDiscussion } from '../mail/bulk.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import { classBefore, isBareWord } from './contact-words.ts';
import { labelBefore, lineAt } from './lines.ts';
import { mailUse } from './mail-use.ts';
import { isExample, roleOf } from './mailbox-role.ts';
import { writtenMailboxes, type WrittenMailbox } from './mail-notation.ts';
import { hoursNear, personBefore } from './nearby.ts';
import { plainText, safeAddress } from './safe-address.ts';
import { blockAt, isOwn, type Setting } from './setting.ts';
import { unshifted } from './shifted-mail.ts';
import { way, type Way } from './way.ts';

const HEADER_FIELD = /^\s*(?:from|to|cc|von|an|de|à|para|da|od|do|van|aan|fra|til|från|till|от|кому|差出人|宛先|发件人|收件人)\s?[:：]\s*\S{0,40}[\s<[(]*$/iu;
// Header fields that name who a mail was sent to: the reader, not the company.
const RECIPIENTS: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-rcpt-to', 'x-forwarded-to']);

/** Mailboxes that the company gives, linked or written, however lightly hidden; mailboxes that nobody reads and examples are left out. */
export function mailAddresses(setting: Setting): readonly Way[] {
  const { snapshot: { controls, pictures }, own } = setting;
  const readers = readersOf(setting);
  return [
    ...controls.filter(({ region }) => isOwn(region)).flatMap(control => linked(setting, control)),
    ...own.flatMap(index => written(setting, index)),
    ...pictures.flatMap(({ alt, ref }) => writtenMailboxes(alt).filter(({ isLoose }) => !isLoose).map(({ address }) => wayTo(address, { label: plainText(alt), ref }))),
  ].filter(({ value }) => !isNoReplyAddress(value) && !isExample(value) && !readers.has(value.toLowerCase()));
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
  return linkedMailboxes(href).filter(address => !isWriters(setting, block, { start, address })).flatMap(address => {
    const use = mailUse(setting, { index: block, at: start, address, control });
    const own = plainText(label);
    const isValue = own.includes('@') || own === '' || isBareWord(own);
    const named = block >= 0 && isValue ? labelBefore(text, start) : own;
    return use.map(kind => ({ ...wayTo(address, { label: isBareWord(named) || named === '' ? own : named, ref }), ...beside(setting, block, start), kind }));
  });
}

function written(setting: Setting, index: number): readonly Way[] {
  const { text, ref } = blockAt(setting, index);
  return writtenMailboxes(text)
    .filter(mailbox => !isLinked(setting, index, mailbox) && !isPartOfAddress(text, mailbox.start) && !isWriters(setting, index, mailbox))
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

// "From: …" heads a mail that is quoted; below "--", or as the sender's own on a discussion list, a reader signs.
function isWriters({ snapshot }: Setting, index: number, { start, address }: Pick<WrittenMailbox, 'start' | 'address'>): boolean {
  if (snapshot.kind === 'page') return false;
  const text = snapshot.blocks[index]?.text ?? '';
  if (HEADER_FIELD.test(text.slice(lineAt(text, start).start, start))) return true;
  if (!isDiscussion(snapshot)) return false;
  return /(?:^|\n)-- ?\n/.test(text.slice(0, start)) || (address.toLowerCase() === snapshot.from?.address.toLowerCase() && !/\b(?:contact|mail|e-mail|write)\b/i.test(text.slice(Math.max(0, start - 60), start)));
}

function isPartOfAddress(text: string, start: number): boolean {
  const token = text.slice(Math.max(0, start - 200), start).split(/\s/).at(-1) ?? '';
  return token.includes('://') || /\?\S*=$/.test(token);
}

function readersOf({ snapshot }: Setting): ReadonlySet<string> {
  if (snapshot.kind === 'page') return new Set();
  const named = snapshot.headers.filter(({ name }) => RECIPIENTS.has(name)).flatMap(({ value }) => writtenMailboxes(value).map(({ address }) => address.toLowerCase()));
  return new Set(named);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
