import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Mailbox, MailSnapshot } from '../../model/snapshot.ts';
import { isAutomaticReply } from '../../mail/automatic.ts';
import { isNoReplyAddress } from '../../mail/no-reply-address.ts';
import { replyTargets } from '../../mail/reply-targets.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';

export default {
  meta: {
    id: 'no-reply-sender',
    version: 1,
    title: 'Writes from a mailbox that takes no replies',
    titleClear: 'Writes from a mailbox that takes replies',
    why: 'Whoever answers never learns that nobody reads it.',
    reads: ['mail'],
    pattern: 'closed-mailbox',
    severity: 'serious',
    laws: ['rfc5322-replyto', 'eu-ecd-5', 'de-5ddg', 'microsoft-bulk'],
  },
  grounds: { tables: [] },
  detect,
} satisfies Detector<'mail'>;

function detect(view: View<MailSnapshot>): Verdict {
  const { snapshot } = view;
  const targets = replyTargets(snapshot);
  const [first] = targets;
  if (!first) return cantTell('The mail does not show who sent it.');
  // Nobody is meant to answer a machine's answer (RFC 3834 section 2).
  if (isAutomaticReply(snapshot)) return inapplicable();
  // One mailbox that is read is enough to be heard.
  const open = targets.find(({ address }) => !isNoReplyAddress(address));
  if (open) return clear(headerEvidence(snapshot, open));
  const [invitation] = view.heard('no-reply-sender/invited');
  if (invitation) return clear(view.evidence(invitation, 'The mail invites replies.'));
  const [wording] = view.heard('no-reply');
  if (wording) return found(headerEvidence(snapshot, first), view.evidence(wording));
  const isReplyToShown = snapshot.headerLevel === 'full' || snapshot.replyTo.length > 0;
  if (isReplyToShown) return found(headerEvidence(snapshot, first));
  return cantTell('The sender looks like a no-reply mailbox, but the host does not show where replies go.', headerEvidence(snapshot, first));
}

function headerEvidence(snapshot: MailSnapshot, { name, address }: Mailbox): Evidence {
  const where = snapshot.replyTo.some(mailbox => mailbox.address === address) ? 'Reply-To' : 'From';
  return { kind: 'header', quote: name === '' ? `${where}: ${address}` : `${where}: ${name} <${address}>`, where };
}
