import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { MailSnapshot } from '../../model/snapshot.ts';
import { advertising, bulkSign, isDiscussion, isMarketing } from '../../mail/bulk.ts';
import { hasHeader } from '../../mail/headers.ts';
import { listUnsubscribeLine, oneClickGap } from '../../mail/list-unsubscribe.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';

export default {
  meta: {
    id: 'one-click-missing',
    version: 1,
    title: 'Gives mail programs no way to unsubscribe with one click',
    titleClear: 'Lets mail programs unsubscribe with one click',
    why: 'The mail program could otherwise unsubscribe at once and safely.',
    reads: ['mail'],
    pattern: 'missing-standard',
    severity: 'minor',
    laws: ['rfc8058', 'rfc2369', 'gmail-bulk', 'yahoo-bulk'],
  },
  grounds: { tables: [] },
  detect,
} satisfies Detector<'mail'>;

// RFC 8058 is of January 2017; nobody is blamed for not knowing it before.
const STANDARD_SINCE = '2017-02';

function detect(view: View<MailSnapshot>): Verdict {
  const { snapshot } = view;
  if (isDiscussion(snapshot) || (snapshot.sentAt !== null && snapshot.sentAt < STANDARD_SINCE)) return inapplicable();
  const gap = oneClickGap(snapshot);
  if (gap === null) return clear({ kind: 'header', quote: listUnsubscribeLine(snapshot), where: 'List-Unsubscribe' });
  // Mailbox providers ask it of marketing mail; a receipt may have a way out and need not have this one.
  if (!isMarketing(view)) return inapplicable();
  if (snapshot.headerLevel !== 'full') return cantTell('The host does not show the header lines in which mail programs are told how to unsubscribe.');
  const [heard] = [...view.labelled('unsubscribe'), ...view.heard('unsubscribe'), ...advertising(view)];
  const line = headerEvidence(view, gap);
  if (line) return found(line);
  return heard ? found(view.evidence(heard, gap)) : cantTell(gap);
}

function headerEvidence(view: View<MailSnapshot>, note: string): Evidence | null {
  if (hasHeader(view.snapshot, 'list-unsubscribe')) return { kind: 'header', quote: listUnsubscribeLine(view.snapshot), where: 'List-Unsubscribe', note };
  const line = bulkSign(view)?.line ?? '';
  return line === '' ? null : { kind: 'header', quote: line, where: line.split(':')[0] ?? 'header', note };
}
