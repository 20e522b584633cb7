import PostalMime, { decodeWords, type Address, type Email } from 'postal-mime';
import type { Mailbox, MailSnapshot } from '../core/model/snapshot.ts';
import type { Adapter, FileSource } from './adapter.ts';
import { captureMail, type MailFacts } from '../capture/mail.ts';
import { inlineLooks } from '../capture/inline-style.ts';
import { latin1 } from './decode.ts';
import { repaired } from './mail-bytes.ts';
import { htmlOfText } from './mail-text.ts';

// Real mails nest less than ten deep and hold some kilobytes of header; the parser's own limits turn odd but readable mail away.
const LIMITS = { maxNestingDepth: 1_000, maxHeadersSize: 16 * 1024 * 1024, forceRfc822Attachments: true };
const HEADER_LINE = /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|content-type|x-[\w-]+):/im;

/** A mail as a file, RFC 5322. */
export const eml: Adapter<FileSource, MailSnapshot> = {
  name: 'eml',
  headerLevel: 'full',
  verified: true,
  claims: ({ bytes }) => looksLikeMail(latin1(bytes.subarray(0, 4096))),
  open: async ({ name, bytes }, { parse, now }) => {
    const email = await PostalMime.parse(repaired(bytes), LIMITS).catch(() => null);
    if (email === null) return { ok: false, problem: `${name}: the mail is nested too deeply to be read.` };
    const facts = factsOf(email);
    if (facts.headers.length === 0) return { ok: false, problem: `${name}: this is no mail; it has no header lines such as From: and Subject:.` };
    const captured = captureMail(parse(await bodyOf(email)), { facts, now });
    return { ok: true, captured, measure: refs => inlineLooks(refs, captured) };
  },
};

function looksLikeMail(start: string): boolean {
  const header = start.replace(/^\s*>?From .*\r?\n?/, '').split(/\r?\n\r?\n|\r\r/)[0] ?? '';
  return !/^\s*</.test(header) && HEADER_LINE.test(header);
}

function factsOf(email: Email): MailFacts {
  const headers = email.headers.filter(({ key }) => /^[\x21-\x39\x3b-\x7e]+$/.test(key)).map(({ key, value }) => ({ name: key, value: decodeWords(value).replace(/[\t ]+/g, ' ') }));
  const date = email.date === undefined ? Number.NaN : Date.parse(email.date);
  return {
    headerLevel: 'full', headers,
    from: mailboxes(email.from ? [email.from] : [])[0] ?? null,
    replyTo: mailboxes(email.replyTo ?? []),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim(),
    sentAt: Number.isNaN(date) ? null : new Date(date).toISOString(),
    hostUnsubscribe: 'unknown',
  };
}

function mailboxes(addresses: readonly Address[]): readonly Mailbox[] {
  return addresses.flatMap(({ name, address, group }) => (group ? [...group] : [{ name, address: address ?? '' }]))
    .map(({ name, address }) => ({ name, address: address.trim() }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

// What is attached as a message was written by somebody else: it is read as a quote.
async function bodyOf(email: Email): Promise<string> {
  const own = email.html ?? htmlOfText(email.text ?? '');
  const nested = await Promise.all(email.attachments
    .filter(({ mimeType, content }) => mimeType === 'message/rfc822' && typeof content !== 'string')
    .map(async ({ content }) => PostalMime.parse(content, LIMITS).catch(() => null)));
  const quotes = nested.filter(inner => inner !== null).map(inner => `<blockquote>${inner.html ?? htmlOfText(inner.text ?? '')}</blockquote>`);
  return [own, ...quotes].join('\n');
}
