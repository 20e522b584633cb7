import type { HeardPhrase, View } from '../model/detector.ts';
import type { MailSnapshot } from '../model/snapshot.ts';
import { registrableDomain } from '../company/domain.ts';
import { isAutomaticReply } from './automatic.ts';
import { isAnswer, isForwarded } from './forwarded.ts';
import { hasHeader, headerValues } from './headers.ts';
import { isInLanguage } from './languages.ts';
import { listUnsubscribeLine } from './list-unsubscribe.ts';

/** Why a mail counts as sent to many, with the header line that says so where there is one. */
export interface BulkSign {
  readonly kind: 'header' | 'words';
  /** Header line without what names the reader, or empty for words. */
  readonly line: string;
}

// Names that sending programs put before what they send to many, whatever the program's own name.
const CAMPAIGN = /^x-(?:[a-z0-9]+-)*(?:campaign|campaignid|newsletter|mailing|mailingid|bulkmail|broadcast)(?:-[a-z0-9]+)*$/;
// Two different phrases of advertising; one alone stands under many an invoice.
const ENOUGH = 2;

/**
 * What makes a mail bulk mail, `null` when nothing does. List-* lines (RFC 2369, RFC 2919), `Precedence: bulk` or `list`
 * (RFC 2076) and campaign lines settle it. Feedback-ID alone is common on receipts too, so it needs words besides; so does
 * a mail whose header is not shown. Answers, automatic replies, forwarded mail and mail about a transaction are not bulk.
 */
export function bulkSign(view: View<MailSnapshot>): BulkSign | null {
  const { snapshot } = view;
  if (isAutomaticReply(snapshot) || isForwarded(snapshot)) return null;
  const listed = listLine(snapshot);
  if (listed !== null) return { kind: 'header', line: listed };
  if (isAnswer(snapshot) || isTransactional(view)) return null;
  const line = precedence(snapshot) ?? lineOf(snapshot, name => CAMPAIGN.test(name));
  if (line !== null) return { kind: 'header', line };
  const phrases = advertising(view).length;
  const offersWayOut = view.heard('unsubscribe').length > 0 || view.labelled('unsubscribe').length > 0;
  const feedback = lineOf(snapshot, name => name === 'feedback-id');
  if (feedback !== null && phrases > 0 && offersWayOut) return { kind: 'header', line: feedback };
  return phrases >= ENOUGH || (phrases > 0 && offersWayOut) ? { kind: 'words', line: '' } : null;
}

/** True when the mail was sent to many: see `bulkSign`. */
export function isBulk(view: View<MailSnapshot>): boolean {
  return bulkSign(view) !== null;
}

/** True when bulk mail also advertises, which is what laws on opting out are about: at least one phrase of advertising. */
export function isMarketing(view: View<MailSnapshot>): boolean {
  return advertising(view).length > 0 && !isTransactional(view) && isBulk(view);
}

/** True when the mail is about something the reader did or owns: an order, a code, an invoice, a booking. */
export function isTransactional(view: View<MailSnapshot>): boolean {
  return view.heard('unsubscribe-missing/transactional').length > 0;
}

/** True for the posts of a discussion list, which people write and not a company: they name where to post (RFC 2369 section 3.4), or passed through a list's program. */
export function isDiscussion(snapshot: MailSnapshot): boolean {
  return headerValues(snapshot, 'list-post').some(value => /<mailto:/i.test(value))
    || hasHeader(snapshot, 'x-mailman-version') || isPassedOn(snapshot);
}

// "Sender: owner-riders@lists.example": the list's program passes on what a subscriber from elsewhere wrote; its own house announces.
function isPassedOn({ headers, from }: MailSnapshot): boolean {
  return headers.some(({ name, value }) => {
    const host = name === 'sender' ? /(?:\bowner-[\w.-]+|[\w.-]+-(?:owner|bounces|admin))@([\w.-]+)/i.exec(value)?.[1] : undefined;
    return host !== undefined && from !== null && registrableDomain(host) !== registrableDomain(from.address.split('@').at(-1) ?? '');
  });
}

/** Different phrases of advertising, once each, in the mail's own language: words of another only happen to look like it. */
export function advertising(view: View<MailSnapshot>): readonly HeardPhrase[] {
  const table = 'unsubscribe-missing/marketing';
  const heard = [...view.heard(table), ...view.labelled(table)];
  if (heard.length === 0) return heard;
  // A mail too short to tell its language speaks the one in which it first advertises.
  const spoken = view.lang ?? heard[0]?.lang ?? null;
  const seen = new Set<string>();
  return heard.filter(({ lang, block, control, start, end }) => {
    const words = (control?.label ?? block.text).slice(start, end).toLowerCase();
    return isInLanguage(lang, spoken) && !seen.has(words) && seen.add(words);
  });
}

function listLine(snapshot: MailSnapshot): string | null {
  return hasHeader(snapshot, 'list-unsubscribe') ? listUnsubscribeLine(snapshot) : lineOf(snapshot, name => name === 'list-id');
}

function precedence(snapshot: MailSnapshot): string | null {
  const value = headerValues(snapshot, 'precedence').find(each => /^(?:bulk|list|junk)$/i.test(each));
  return value === undefined ? null : `Precedence: ${value}`;
}

function lineOf(snapshot: MailSnapshot, wanted: (name: string) => boolean): string | null {
  const header = snapshot.headers.find(({ name }) => wanted(name));
  if (!header) return null;
  const name = header.name.replaceAll(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
  return `${name}: ${header.value.trim()}`;
}
