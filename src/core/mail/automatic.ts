import type { MailSnapshot } from '../model/snapshot.ts';
import { hasHeader, headerValues } from './headers.ts';

/**
 * True when the header says that a machine sent the mail. RFC 3834 section 5: Auto-Submitted with any value but `no`;
 * besides it the older habits that section 3.1.8 mentions.
 */
export function isAutomatic(snapshot: MailSnapshot): boolean {
  return submitted(snapshot).some(value => value !== 'no')
    || headerValues(snapshot, 'precedence').some(value => /^auto[-_]?reply$/i.test(value))
    || hasHeader(snapshot, 'x-autoreply') || hasHeader(snapshot, 'x-autorespond');
}

/** True for answers of a machine to a mail: absence notes, receipts, bounces, which must not be answered (RFC 3834 section 2). */
export function isAutomaticReply(snapshot: MailSnapshot): boolean {
  return submitted(snapshot).includes('auto-replied')
    || headerValues(snapshot, 'precedence').some(value => /^auto[-_]?reply$/i.test(value))
    || hasHeader(snapshot, 'x-autoreply') || hasHeader(snapshot, 'x-autorespond')
    || headerValues(snapshot, 'content-type').some(value => /^multipart\/report\b/i.test(value));
}

function submitted(snapshot: MailSnapshot): readonly string[] {
  return headerValues(snapshot, 'auto-submitted').map(value => value.split(';')[0]?.trim().toLowerCase() ?? '');
}
