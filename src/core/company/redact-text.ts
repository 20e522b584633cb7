import { redactAddress } from './redact.ts';
import { isToken } from './token.ts';
import { isNoReplyAddress } from '../mail/no-reply-address.ts';
import rules from './redaction.json' with { type: 'json' };

/** What of a quote is the company's own and stays. */
export interface Kept {
  /** Registrable domain; `null` while it is unknown. */
  readonly domain: string | null;
  /** Mailboxes and telephone numbers that the company publishes as ways to reach it. */
  readonly ways: readonly string[];
  /** The text is a header line of the sender's own making, so every mailbox in it is the sender's. */
  readonly isSenders?: boolean;
}

const roles: ReadonlySet<string> = new Set(rules.roles);
const leaving: ReadonlySet<string> = new Set(rules.leavingBoxes);
const WEB = /\bhttps?:\/\/[^\s<>"'）)\]]+/giu;
const BARE_WEB = /(?<![\w@./-])www\.[^\s<>"'）)\]]+/giu;
const MAILTO_QUERY = /(mailto:[^\s<>"'?]+)\?[^\s<>"']*/giu;
const MAILBOX = /[\p{L}\p{N}._%+'=~#-]+(?:@[\p{L}\p{N}._%+'=~-]+)?@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const NUMBER = /(?<![\p{L}\p{N}])[+(]?\d(?:[\s\u00a0()/.–-]{0,2}\d){5,}(?![\p{L}\p{N}])/gu;
const DATED = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{4}|(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d)$/;
const WORDS = /[\p{L}\p{N}_-]{8,}/gu;
const NAME = String.raw`((?:[\p{L}\p{M}][\p{L}\p{M}.'’-]*[ \u00a0]?){1,4})`;
const GREETING = new RegExp(String.raw`(?<=^|[\n.!?"“„«]\s?)((?:${either(rules.greetings)})(,?)[ \u00a0]+)${NAME}(?=\s*([,!:，！：\n]|$))`, 'giu');
const ADDRESSED = new RegExp(String.raw`(?<![\p{L}\p{M}])((?:${either(rules.addressedTo)}):?[ \u00a0]+)${NAME}`, 'giu');
// Names begin with a capital where a script has any.
const NAMES = /^(?:[\p{Lu}\p{Lo}][^\s]*\s?)+$/u;
const HONOURED = new RegExp(String.raw`(?<=^|[\s、。,])(?!(?:${either(rules.everybody)}))[\p{L}]{1,16}[ \u00a0]?(${either(rules.honorifics)})(?=$|[\s、。,，：:])`, 'gu');
const NUMBERED = new RegExp(String.raw`(?<![\p{L}\p{M}])((?:${either(rules.numberWords)})[\s:.#№-]{1,3}(?:(?:no|nr|n°|nº)[\s:.]{1,2})?)(?=[\p{L}-]*\d)[\p{L}\d][\p{L}\d/-]{2,}`, 'giu');
const SHARP = /([#№]\s?)(?=[\p{L}-]*\d{3})[\p{L}\d-]{3,}/gu;
// The last digits of a number say the same whether it is written at home or from abroad.
const TELLING_DIGITS = 7;
const FEWEST_DIGITS = 6;
// Quotes have 200 characters and labels hardly more.
const LONGEST = 500;

/**
 * A quote without what belongs to the person who was written to: names after a greeting, mailboxes, telephone and
 * order numbers, and the secret parts of addresses become `…`. Mailboxes at the company's domain and its published
 * ways stay, since they are what the quote is about. DESIGN section 6.
 */
export function redactText(text: string, kept: Kept): string {
  return text.slice(0, LONGEST)
    .replaceAll(WEB, withRest(redactAddress))
    .replaceAll(BARE_WEB, withRest(address => redactAddress(`https://${address}`).replace('https://', '')))
    .replaceAll(MAILTO_QUERY, '$1')
    .replaceAll(MAILBOX, mailbox => redactMailbox(mailbox, kept))
    .replaceAll(NUMBERED, '$1…')
    .replaceAll(SHARP, '$1…')
    .replaceAll(NUMBER, number => (isKeptNumber(number, kept) ? number : '…'))
    .replaceAll(GREETING, withoutName)
    .replaceAll(ADDRESSED, (whole, lead: string, name: string) => (NAMES.test(name) ? `${lead}…${/[.\s]?$/.exec(name)?.[0] ?? ''}` : whole))
    .replaceAll(HONOURED, '…$1')
    .replaceAll(WORDS, word => (isToken(word) && !isKeptNumber(word, kept) ? '…' : word));
}

/** A mailbox that may be stored: the company's own without tags and tokens, `…@…` for anybody else's. */
export function redactMailbox(mailbox: string, { domain, ways, isSenders = false }: Kept): string {
  const lower = mailbox.toLowerCase();
  const at = lower.lastIndexOf('@');
  const host = lower.slice(at + 1);
  if (ways.some(way => way.toLowerCase() === lower)) return mailbox;
  const isOwn = domain !== null && (host === domain || host.endsWith(`.${domain}`));
  // A mailbox that takes no replies, or takes people off a list, is nobody's own, whoever keeps it for the company.
  if (!isOwn && !isSenders && !isNoReplyAddress(mailbox) && !isRole(lower.slice(0, at))) return '…@…';
  return `${withoutTag(mailbox.slice(0, at))}@${mailbox.slice(at + 1)}`;
}

/** True for a mailbox of an office instead of a person: `support`, `leave-list-17`. */
export function isRole(local: string): boolean {
  const pieces = local.toLowerCase().split(/[^\p{L}]+/u);
  return roles.has(local.replace(/\+.*$/, '')) || pieces.some(piece => leaving.has(piece));
}

// `bounce+robin=customer.example@`, `reply-8fa032ba3add@`, `robin@customer@`: senders write there whom they wrote to.
function withoutTag(local: string): string {
  if (local.includes('@')) return '…';
  const bare = local.replace(/[+=].*$/, '+…');
  return bare.split(/([._+#-])/).map(piece => (isToken(piece) || /\d{6}/.test(piece) ? '…' : piece)).join('');
}

function isKeptNumber(number: string, { ways }: Kept): boolean {
  const digits = digitsOf(number);
  if (digits.length < FEWEST_DIGITS || DATED.test(number.trim())) return true;
  return ways.some(way => /^[+\d]/.test(way) && digitsOf(way).endsWith(digits.slice(-TELLING_DIGITS)));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

// "Hi thanks" and "Hi, thanks" greet nobody by name; "Hi robin," does.
function withoutName(...[whole = '', greeting = '', comma = '', name = '', after = '']: readonly string[]): string {
  return NAMES.test(name) || (comma === '' && after !== '') ? `${greeting}…` : whole;
}

// Marks that end a sentence are not the address's.
function withRest(redact: (address: string) => string): (found: string) => string {
  return found => {
    const rest = /[.,;:!?…]+$/u.exec(found)?.[0] ?? '';
    return redact(found.slice(0, found.length - rest.length)) + rest;
  };
}

function either(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).map(word => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`[ \u00a0]`)).join('|');
}
