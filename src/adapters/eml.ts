import PostalMime, { type Email } from 'postal-mime';
import type { MailSnapshot } from '../core/model/snapshot.ts';
import type { Adapter, FileSource } from './adapter.ts';
import { inlineLooks } from '../capture/inline-style.ts';
import { captureMail } from '../capture/mail.ts';
import { latin1 } from './decode.ts';
import { repaired } from './mail-bytes.ts';
import { factsOf } from './mail-facts.ts';
import { htmlOfText } from './mail-text.ts';
import { unmangled } from './unmangle.ts';

// Real mails nest less than ten deep and hold some kilobytes of header; the parser's own limits turn odd but readable mail away.
// Messages within the message stay attachments: the parser would mix their words with the sender's own.
const OPTIONS = { maxNestingDepth: 1_000, maxHeadersSize: 16 * 1024 * 1024, forceRfc822Attachments: true };
const HEADER_LINE = /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|content-type|x-[\w-]+)[ \t]*:/im;
const MARKUP = /^\s*(?:<!--|<\?xml|<!doctype|<(?:html|head|body|div|table|p|center|style|meta|title)\b)/i;
// Messages attached to messages attached to messages.
const DEEPEST_QUOTE = 5;

/** A mail as a file, RFC 5322. */
export const eml: Adapter<FileSource, MailSnapshot> = {
  name: 'eml',
  headerLevel: 'full',
  verified: true,
  claims: ({ bytes }) => looksLikeMail(latin1(bytes.subarray(0, 8192))),
  open: async ({ name, bytes }, { parse, now }) => {
    const email = await parsed(repaired(bytes));
    if (email === null) return { ok: false, problem: `${name}: the mail’s parts are nested too deeply to be read.` };
    const facts = factsOf(email);
    if (facts.headers.length === 0) return { ok: false, problem: `${name}: this is no mail; it has no header lines such as From: and Subject:.` };
    const captured = captureMail(parse(await bodyOf(email, 0)), { facts, now });
    return { ok: true, captured, measure: inlineLooks(captured) };
  },
};

function looksLikeMail(start: string): boolean {
  const header = start.replace(/^\s*>?From .*(?:\r?\n|\r)/, '').split(/\r?\n\r?\n|\r\r/)[0] ?? '';
  return /^[\x21-\x39\x3b-\x7e]+[ \t]*:/.test(header.trimStart()) && HEADER_LINE.test(header.replaceAll('\r', '\n'));
}

async function parsed(bytes: Uint8Array | ArrayBuffer): Promise<Email | null> {
  return PostalMime.parse(bytes, OPTIONS).catch(() => null);
}

// What is attached as a message was written by somebody else: it is read as a quote.
async function bodyOf(email: Email, depth: number): Promise<string> {
  const parts = [ownHtml(email)];
  for (const { mimeType, content } of depth < DEEPEST_QUOTE ? email.attachments : []) {
    if (mimeType !== 'message/rfc822' || typeof content === 'string') continue;
    const inner = await parsed(repaired(new Uint8Array(content)));
    if (inner) parts.push(`<blockquote>${await bodyOf(inner, depth + 1)}</blockquote>`);
  }
  return parts.filter(part => part.trim() !== '').join('\n');
}

function ownHtml({ html, text }: Email): string {
  if (html !== undefined && html.trim() !== '') return unmangled(html);
  const plain = unmangled(text ?? '');
  // Some senders declare their HTML as plain text; no reader would want to see the tags.
  return MARKUP.test(plain) ? plain : htmlOfText(plain);
}
