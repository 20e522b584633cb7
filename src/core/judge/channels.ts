import type { Control, PageSnapshot } from '../model/snapshot.ts';
import vendors from './chat-vendors.json' with { type: 'json' };

// RFC 5321: 64 characters at most before the @, and a bound keeps long runs of letters cheap.
const MAILBOX = /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\]|\s-at-\s)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{N}-]+)+/giu;
const NOBODY = /^(?:mailto:)?(?:do-?not-?reply|no-?reply|no_reply|donotreply|keine-?antwort|nicht-?antworten|ne-?pas-?repondre|nepasrepondre|no-?responder)/i;
// ITU-T E.164: at most 15 digits; fewer than 7 are extensions, prices and years.
const DIGITS = { least: 7, most: 15 };
const WRITTEN_NUMBER = /(?<![\p{L}\d])[+(\d][\d ()./\u00a0\p{Pd}]{6,20}\d(?![\d%])/gu;
// Name, mailbox and a subject at the least.
const ASKED = 3;
// Cloudflare writes addresses so that only a script can read them.
const SHIELDED = '/cdn-cgi/l/email-protection';

/** Ways to a person that a page itself holds. */
export interface Channels {
  readonly mailboxes: readonly string[];
  /** Mailboxes that say by their name that nobody reads them. */
  readonly deadMailboxes: readonly string[];
  readonly phones: readonly Control[];
  /** Something that looks like a telephone number stands in the text; whose it is, nobody asked. */
  readonly hasWrittenNumber: boolean;
  readonly hasMessageForm: boolean;
  readonly hasChat: boolean;
}

/** Lists mailboxes, telephone links, message forms and chat that stand on this very page. */
export function channelsOf(page: PageSnapshot): Channels {
  const linked = page.controls.flatMap(({ href }) => (href?.toLowerCase().startsWith('mailto:') ? [href.slice('mailto:'.length).split('?')[0] ?? ''] : []));
  const written = page.blocks.filter(block => block.region !== 'code').flatMap(({ text }) => text.match(MAILBOX) ?? []);
  const all = [...new Set([...linked, ...written].map(address => address.trim()).filter(address => address !== ''))];
  return {
    mailboxes: [...all.filter(address => !NOBODY.test(address)), ...page.controls.flatMap(({ href }) => (href?.includes(SHIELDED) ? [href] : []))],
    deadMailboxes: all.filter(address => NOBODY.test(address)),
    phones: page.controls.filter(({ href }) => isPhone(href)),
    hasWrittenNumber: page.blocks.some(({ region, text }) => region !== 'code' && (text.match(WRITTEN_NUMBER) ?? []).some(isLongEnough)),
    hasMessageForm: page.forms.some((_, form) => isMessageForm(page, form)),
    hasChat: page.resources.some(address => vendors.some(vendor => address.includes(vendor))),
  };
}

/** True when a page holds at least one living way to a person. */
export function isReachable(channels: Channels): boolean {
  return channels.mailboxes.length > 0 || channels.phones.length > 0 || channels.hasWrittenNumber || channels.hasMessageForm || channels.hasChat;
}

function isLongEnough(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  return digits >= DIGITS.least && digits <= DIGITS.most;
}

function isPhone(href: string | null): boolean {
  if (!href || !/^(?:tel|sms|callto|whatsapp):|^https?:\/\/(?:wa\.me|api\.whatsapp\.com|t\.me|m\.me)\//i.test(href)) return false;
  const digits = href.replace(/\D/g, '').length;
  return !href.startsWith('tel:') || (digits >= DIGITS.least - 4 && digits <= DIGITS.most);
}

// A message needs room for words, or asks who is writing and what about; search, newsletter and login forms do neither.
function isMessageForm({ fields }: PageSnapshot, form: number): boolean {
  const own = fields.filter(field => field.form === form && field.type !== 'hidden');
  const asks = own.filter(({ type }) => /^(?:text|email|tel|select|file)$/.test(type)).length;
  return (own.some(field => field.type === 'textarea') || asks >= ASKED) && !own.some(field => field.type === 'password');
}
