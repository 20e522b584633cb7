import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { MailSnapshot } from '../../model/snapshot.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';
import { bulkSign, isDiscussion } from '../../mail/bulk.ts';
import { headerValues } from '../../mail/headers.ts';
import { oneClickGap } from '../../mail/list-unsubscribe.ts';

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
  detect,
} satisfies Detector<'mail'>;

// RFC 8058 is of January 2017; nobody is blamed for not knowing it before.
const STANDARD_SINCE = '2017-02';

function detect(view: View<MailSnapshot>): Verdict {
  const { snapshot } = view;
  const sign = bulkSign(view);
  if (!sign || isDiscussion(snapshot)) return inapplicable();
  if (snapshot.sentAt !== null && snapshot.sentAt < STANDARD_SINCE) return inapplicable();
  if (snapshot.headerLevel !== 'full') return cantTell('The host does not show the header lines in which mail programs are told how to unsubscribe.');
  const gap = oneClickGap(snapshot);
  if (gap === null) return clear(evidenceOf(snapshot, ''));
  const heard = view.heard('unsubscribe')[0] ?? view.labelled('unsubscribe')[0] ?? view.heard('unsubscribe-missing/marketing')[0];
  if (headerValues(snapshot, 'list-unsubscribe').length > 0) return found(evidenceOf(snapshot, gap));
  if (sign.line !== '') return found({ kind: 'header', quote: sign.line, where: sign.line.split(':')[0] ?? 'header', note: gap });
  return heard ? found(view.evidence(heard, gap)) : cantTell(gap);
}

function evidenceOf(snapshot: MailSnapshot, gap: string): Evidence {
  const quote = `List-Unsubscribe: ${headerValues(snapshot, 'list-unsubscribe')[0] ?? ''}`;
  const evidence: Evidence = { kind: 'header', quote, where: 'List-Unsubscribe' };
  return gap === '' ? evidence : { ...evidence, note: gap };
}
