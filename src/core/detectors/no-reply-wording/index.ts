import type { Detector, HeardPhrase, View } from '../../model/detector.ts';
import { isHearsay } from '../../judge/spoken.ts';
import { isForwarded } from '../../mail/forwarded.ts';
import { isWithinAddress } from '../../mail/written-addresses.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';

export default {
  meta: {
    id: 'no-reply-wording',
    version: 2,
    title: 'Says that replies are not read',
    titleClear: 'Forbids no replies',
    why: 'The nearest way to be heard is shut.',
    reads: ['page', 'mail'],
    pattern: 'closed-mailbox',
    severity: 'moderate',
    laws: ['rfc5322-replyto', 'eu-ecd-5', 'de-5ddg', 'microsoft-bulk'],
  },
  grounds: { tables: ['no-reply'] },
  detect,
} satisfies Detector;

// A list of hints has its subject in the line above; further up another matter begins.
const LINES_OF_HINTS = 6;

function detect(view: View): Verdict {
  if (view.isTalk) return inapplicable();
  const [first, ...others] = refusals(view);
  if (!first) return view.snapshot.kind === 'mail' ? clear() : inapplicable();
  const [invitation] = view.heard('no-reply-sender/invited');
  if (invitation) return clear(view.evidence(invitation, 'Replies are invited besides.'));
  if (view.snapshot.kind === 'mail' && isForwarded(view.snapshot)) {
    return cantTell('The mail was passed on, so the words may be somebody else\'s.', view.evidence(first));
  }
  return found(view.evidence(first), ...others.slice(0, 2).map(phrase => view.evidence(phrase)));
}

/** What refuses replies, each sentence once. */
function refusals(view: View): readonly HeardPhrase[] {
  const seen = new Set<string>();
  return view.heard('no-reply').filter(phrase =>
    !isWithinAddress(phrase.block.text, phrase) && !isAdvice(view, phrase) && !isHearsay(phrase, view) && !seen.has(phrase.quote) && seen.add(phrase.quote));
}

/** Advice on mail that others send, as "if you receive a suspicious e-mail, do not reply to it", in the same line or the one above a list. */
function isAdvice({ heard, snapshot: { blocks } }: View, { block, start, end }: HeardPhrase): boolean {
  const at = blocks.indexOf(block);
  return heard('no-reply-wording/advice').some(advice => {
    if (advice.block === block) return !block.text.slice(Math.min(end, advice.end), Math.max(start, advice.start)).includes('\n');
    const before = at - blocks.indexOf(advice.block);
    return block.tag === 'li' && before > 0 && before <= LINES_OF_HINTS;
  });
}
