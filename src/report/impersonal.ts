import type { CreditLine, Scorecard, WallLine, WayLine } from '../core/model/scorecard.ts';
import { shareableAddress } from './escape.ts';

/** Tells the addresses of the company from those of whoever was written to. */
export interface Own {
  /** Registrable domain; `null` while it is unknown. */
  readonly domain: string | null;
  /** Mailboxes the company publishes, in lower case. */
  readonly mailboxes: ReadonlySet<string>;
}

const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"'）)\]]+/giu;
const MAILBOX = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
// A path part of 16 or more mixed letters and digits that spells no words tells one person from another, not one page from another.
const TOKEN = /^(?=.*\d)(?=.*[a-z])(?!.*(?:^|[-_.])[a-z]{3,}(?:[-_.]|$))[\w=~%.-]{16,}$/i;

/**
 * The same scorecard with nothing of a person in it, for what leaves the device (DESIGN section 6): no query strings or
 * tokens in addresses, no places within pages, and in quotes no mailbox that is not the company's. What was stored is
 * clean already; this is the second sieve before sharing.
 */
export function impersonal(card: Scorecard): Scorecard {
  const own: Own = { domain: card.company.domain, mailboxes: mailboxesOf([...card.reach, ...card.leave]) };
  return {
    ...card,
    reach: card.reach.map(wayOf),
    leave: card.leave.map(wayOf),
    walls: card.walls.map(wall => wallOf(wall, own)),
    credits: card.credits.map(credit => creditOf(credit, own)),
    unsure: card.unsure.map(line => ({ ...line, because: impersonalText(line.because, own) })),
    next: card.next.map(line => ({ ...line, address: line.address === null ? null : impersonalAddress(line.address) })),
    categories: card.categories.map(category => ({
      ...category, criteria: category.criteria.map(line => ({ ...line, because: impersonalText(line.because, own) })),
    })),
  };
}

/** Mailboxes among published ways, in lower case. */
export function mailboxesOf(ways: readonly { readonly kind: string; readonly value: string }[]): ReadonlySet<string> {
  return new Set(ways.filter(({ kind }) => kind === 'email').map(({ value }) => value.toLowerCase()));
}

/** Free text from a page or mail with cleaned web addresses, and mailboxes that are not the company's cut to `…@…`. */
export function impersonalText(text: string, own: Own): string {
  return text
    .replace(WEB_ADDRESS, impersonalAddress)
    .replace(MAILBOX, mailbox => (isOwn(mailbox.toLowerCase(), own) ? mailbox : '…@…'));
}

/** An address without query, fragment, user name and opaque path parts. */
export function impersonalAddress(address: string): string {
  const bare = shareableAddress(address);
  return /^https?:/i.test(bare) ? bare.split('/').map((part, index) => (index > 2 && TOKEN.test(part) ? '…' : part)).join('/') : bare;
}

// A mailbox that takes no replies is nobody's, whoever sends for the company.
function isOwn(mailbox: string, { domain, mailboxes }: Own): boolean {
  const [local = '', host = ''] = mailbox.split('@');
  return mailboxes.has(mailbox) || /re(?:ply|spond)/.test(local) || (domain !== null && (host === domain || host.endsWith(`.${domain}`)));
}

function wayOf(way: WayLine): WayLine {
  const plain = (value: string): string => (/^https?:/i.test(value) ? impersonalAddress(value) : value);
  return { ...way, value: plain(way.value), shown: plain(way.shown), href: way.href === null ? null : impersonalAddress(way.href), spot: null };
}

function wallOf(wall: WallLine, own: Own): WallLine {
  return { ...wall, quotes: wall.quotes.map(quote => ({ ...quote, text: impersonalText(quote.text, own), note: impersonalText(quote.note, own), spot: null })) };
}

function creditOf(credit: CreditLine, own: Own): CreditLine {
  return { ...credit, quote: impersonalText(credit.quote, own), spot: null };
}
