import type { Detector, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Control, MailSnapshot } from '../../model/snapshot.ts';
import { advertising, bulkSign, isMarketing } from '../../mail/bulk.ts';
import { isAnswer, isForwarded } from '../../mail/forwarded.ts';
import { knowsLeaving } from '../../mail/languages.ts';
import { listUnsubscribe, listUnsubscribeLine } from '../../mail/list-unsubscribe.ts';
import { isWayOut } from '../../mail/way-out.ts';
import { cantTell, clear, found, inapplicable, type Verdict } from '../../model/verdict.ts';

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
  grounds: { tables: [] },
  detect,
} satisfies Detector<'mail'>;

// Below this many letters the words of a mail stand in its pictures.
const FEW_LETTERS = 120;
// A welcome or a receipt holds a phrase of advertising too; a mail that is there to advertise holds more, and more still
// where no header line says that it went to many.
const ENOUGH_BESIDE_HEADER = 2;
const ENOUGH_ALONE = 3;

function detect(view: View<MailSnapshot>): Verdict {
  const way = wayInBody(view);
  // Whoever passes a mail on or talks within a list offers nobody a way out.
  const isOwn = !isForwarded(view.snapshot) && !isAnswer(view.snapshot);
  if (way) return isOwn ? clear(way) : inapplicable();
  if (!isMarketing(view)) return inapplicable();
  const elsewhere = wayAround(view.snapshot);
  if (elsewhere) return clear(elsewhere);
  const doubt = doubtOf(view);
  if (doubt !== null) return cantTell(doubt);
  const [first, ...others] = advertising(view).map(phrase => view.evidence(phrase, 'Advertising, and no word or link to unsubscribe anywhere in the mail.'));
  return first ? found(first, ...others.slice(0, 1)) : inapplicable();
}

function wayInBody(view: View<MailSnapshot>): Evidence | null {
  for (const table of ['unsubscribe', 'thread-unsubscribe']) {
    // The way out stands at the end; words further up may only speak of it.
    const heard = view.labelled(table)[0] ?? view.heard(table).at(-1);
    if (heard) return view.evidence(heard);
  }
  const control = view.snapshot.controls.find(({ href, region }) => isWayOut(href) && region !== 'quote');
  return control ? { kind: 'link', quote: linkQuote(control), where: view.place(control.ref), ref: control.ref, note: 'Its address speaks of unsubscribing.' } : null;
}

function wayAround(snapshot: MailSnapshot): Evidence | null {
  if (listUnsubscribe(snapshot).length > 0) return { kind: 'header', quote: listUnsubscribeLine(snapshot), where: 'List-Unsubscribe' };
  if (snapshot.hostUnsubscribe !== true) return null;
  return { kind: 'absence', quote: '', where: 'page', note: 'The mail program itself offers to unsubscribe.' };
}

// Behind the host an address names the reader.
function linkQuote({ label, href }: Control): string {
  return label === '' ? /^(?:https?:\/\/[^/?#]+|mailto:)/i.exec(href ?? '')?.[0] ?? '' : label;
}

/** Why the absence of a way out is not certain, `null` when it is. */
function doubtOf(view: View<MailSnapshot>): string | null {
  const { snapshot } = view;
  if (snapshot.unread.length > 0) return `Part of the mail could not be read: ${snapshot.unread[0] ?? ''}`;
  if (view.heardAnywhere('unsubscribe').length > 0) return 'Words to unsubscribe are there, but hidden or quoted.';
  if (!knowsLeaving(view.lang ?? advertising(view)[0]?.lang ?? null)) return 'The language of the mail is unknown, or one whose words for unsubscribing are not known.';
  if (snapshot.headerLevel !== 'full' && snapshot.hostUnsubscribe !== false) return 'The host does not show the header in which a way out may stand.';
  const enough = bulkSign(view)?.kind === 'header' ? ENOUGH_BESIDE_HEADER : ENOUGH_ALONE;
  if (advertising(view).length < enough) return 'Too few words of advertising to call the mail an advertisement.';
  return picturesDoubt(snapshot);
}

function picturesDoubt({ blocks, controls, pictures }: MailSnapshot): string | null {
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const isMute = pictures.some(({ alt, control }) => alt === '' && control >= 0);
  if (isMute && letters < FEW_LETTERS) return 'The words of the mail stand in pictures.';
  const last = controls.at(-1);
  return last?.imageOnly === true && last.label === '' ? 'The last link of the mail is a picture without words, which may be the way out.' : null;
}
