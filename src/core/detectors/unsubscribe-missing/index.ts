import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { MailSnapshot } from '../../model/snapshot.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';
import { isMarketing } from '../../mail/bulk.ts';
import { headerValues } from '../../mail/headers.ts';
import { knowsLeaving } from '../../mail/languages.ts';
import { listUnsubscribe } from '../../mail/list-unsubscribe.ts';
import { isWayOut } from '../../mail/way-out.ts';

export default {
  meta: {
    id: 'unsubscribe-missing',
    version: 1,
    title: 'Sends advertising without a way out',
    titleClear: 'Names a way out in the mail',
    why: 'Without a way to unsubscribe one can only bear the mail or block it.',
    reads: ['mail'],
    pattern: 'dead-end',
    severity: 'critical',
    laws: ['us-canspam-optout', 'eu-eprivacy-13', 'de-7uwg', 'uk-pecr-23', 'au-spam', 'ca-casl', 'gmail-bulk'],
  },
  detect,
} satisfies Detector<'mail'>;

// Below this many letters the words of a mail stand in its pictures.
const FEW_LETTERS = 120;

function detect(view: View<MailSnapshot>): Verdict {
  const { snapshot } = view;
  if (!isMarketing(view)) return inapplicable();
  const way = wayOut(view);
  if (way) return clear(way);
  const doubt = doubtOf(view);
  if (doubt !== null) return cantTell(doubt);
  const phrases = [...view.heard('unsubscribe-missing/marketing'), ...view.labelled('unsubscribe-missing/marketing')];
  const [first, ...others] = phrases.map(phrase => view.evidence(phrase, 'Advertising, and no word or link to unsubscribe anywhere in the mail.'));
  if (!first) return cantTell(`No words of advertising could be quoted from "${snapshot.subject}".`);
  return found(first, ...others.slice(0, 1));
}

function wayOut(view: View<MailSnapshot>): Evidence | null {
  const { snapshot } = view;
  const [uri] = listUnsubscribe(snapshot);
  if (uri) return { kind: 'header', quote: `List-Unsubscribe: ${headerValues(snapshot, 'list-unsubscribe')[0] ?? ''}`, where: 'List-Unsubscribe' };
  for (const table of ['unsubscribe', 'thread-unsubscribe']) {
    const heard = view.labelled(table)[0] ?? view.heard(table)[0];
    if (heard) return view.evidence(heard);
  }
  const control = snapshot.controls.find(({ href }) => isWayOut(href));
  if (control) return { kind: 'link', quote: `${control.label} ${control.href ?? ''}`.trim(), where: 'page', ref: control.ref };
  if (snapshot.hostUnsubscribe !== true) return null;
  return { kind: 'absence', quote: '', where: 'page', note: 'The mail program itself offers to unsubscribe.' };
}

/** Why the absence of a way out is not certain, `null` when it is. */
function doubtOf(view: View<MailSnapshot>): string | null {
  const { snapshot } = view;
  if (snapshot.unread.length > 0) return `Part of the mail could not be read: ${snapshot.unread[0] ?? ''}`;
  if (view.heardAnywhere('unsubscribe').length > 0) return 'Words to unsubscribe are there, but hidden or quoted.';
  if (!knowsLeaving(view.lang)) return 'The language of the mail is unknown, or one whose words for unsubscribing are not known.';
  if (snapshot.headerLevel !== 'full' && snapshot.hostUnsubscribe !== false) return 'The host does not show the header in which a way out may stand.';
  const letters = snapshot.blocks.reduce((sum, { text }) => sum + text.length, 0);
  const isMute = snapshot.pictures.some(({ alt, control }) => alt === '' && control >= 0);
  if (isMute && letters < FEW_LETTERS) return 'The words of the mail stand in pictures.';
  const isLastMute = snapshot.controls.at(-1)?.imageOnly === true && snapshot.controls.at(-1)?.label === '';
  return isLastMute ? 'The last link of the mail is a picture without words, which may be the way out.' : null;
}
