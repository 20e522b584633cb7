import type { Control, PageSnapshot } from '../model/snapshot.ts';
import vendors from './chat-vendors.json' with { type: 'json' };

const MAILBOX = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\s-at-\s)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{N}-]+)+/giu;
const NOBODY = /^(?:mailto:)?(?:do-?not-?reply|no-?reply|no_reply|donotreply|keine-?antwort|nicht-?antworten|ne-?pas-?repondre|nepasrepondre|no-?responder)/i;
// ITU-T E.164: at most 15 digits; fewer than 7 are extensions, prices and years.
const DIGITS = { least: 7, most: 15 };

/** Ways to a person that a page itself holds. */
export interface Channels {
  readonly mailboxes: readonly string[];
  /** Mailboxes that say by their name that nobody reads them. */
  readonly deadMailboxes: readonly string[];
  readonly phones: readonly Control[];
  readonly hasMessageForm: boolean;
  readonly hasChat: boolean;
}

/** Lists mailboxes, telephone links, message forms and chat that stand on this very page. */
export function channelsOf(page: PageSnapshot): Channels {
  const linked = page.controls.flatMap(({ href }) => (href?.toLowerCase().startsWith('mailto:') ? [href.slice('mailto:'.length).split('?')[0] ?? ''] : []));
  const written = page.blocks.filter(block => block.region !== 'code').flatMap(({ text }) => text.match(MAILBOX) ?? []);
  const all = [...new Set([...linked, ...written].map(address => address.trim()).filter(address => address !== ''))];
  return {
    mailboxes: all.filter(address => !NOBODY.test(address)),
    deadMailboxes: all.filter(address => NOBODY.test(address)),
    phones: page.controls.filter(({ href }) => isPhone(href)),
    hasMessageForm: page.forms.some((_, form) => isMessageForm(page, form)),
    hasChat: page.resources.some(address => vendors.some(vendor => address.includes(vendor))),
  };
}

/** True when a page holds at least one living way to a person. */
export function isReachable(channels: Channels): boolean {
  return channels.mailboxes.length > 0 || channels.phones.length > 0 || channels.hasMessageForm || channels.hasChat;
}

function isPhone(href: string | null): boolean {
  if (!href || !/^(?:tel|sms|callto|whatsapp):|^https?:\/\/(?:wa\.me|api\.whatsapp\.com|t\.me|m\.me)\//i.test(href)) return false;
  const digits = href.replace(/\D/g, '').length;
  return !href.startsWith('tel:') || (digits >= DIGITS.least - 4 && digits <= DIGITS.most);
}

// A message needs room for words; search, newsletter and login forms have none.
function isMessageForm({ fields }: PageSnapshot, form: number): boolean {
  const own = fields.filter(field => field.form === form);
  return own.some(field => field.type === 'textarea') && !own.some(field => field.type === 'password');
}
