import type { HeardPhrase } from '../model/detector.ts';
import type { Purpose } from '../model/finding.ts';
import type { Control } from '../model/snapshot.ts';
import { isTransactional } from '../mail/bulk.ts';
import { isWayOut } from '../mail/way-out.ts';
import { sentenceAround } from '../text/segment.ts';
import { isSamePage, linkWay } from './link-way.ts';
import { linkOf } from './sentence-link.ts';
import ranks from './ranks.json' with { type: 'json' };
import { plainText } from './safe-address.ts';
import { heardIn, isOwn, type Setting } from './setting.ts';
import { submitButton } from './submit-button.ts';
import { way, type Way } from './way.ts';

type Leaving = 'cancel' | 'unsubscribe' | 'delete-account';

interface Tables {
  readonly labels: readonly string[];
  /** Labels that use such words for something else: an order, a dialogue, a headline. */
  readonly not: string;
  /** Sentences that tell how; where a link stands in one, it is the way, whatever its label. */
  readonly told: readonly string[];
  /** Sentences that are the way themselves, also without a link. */
  readonly toldAlone: readonly string[];
  /** Sentences that tell of hurdles instead: by telephone only, by registered letter. */
  readonly hurdles: readonly string[];
}

const KINDS: Readonly<Record<Leaving, Tables>> = {
  'delete-account': {
    labels: ['delete-account', 'contact/delete'], not: 'contact/not-delete',
    told: ['delete-account/online', 'contact/delete-told'], toldAlone: ['contact/delete-told'], hurdles: ['delete-account-obstructed'],
  },
  cancel: {
    labels: ['cancel', 'contact/cancel'], not: 'contact/not-cancel',
    told: ['cancel/online', 'contact/cancel-told'], toldAlone: ['contact/cancel-told'], hurdles: ['cancel-by-phone', 'cancel-by-post', 'cancel-by-chat'],
  },
  unsubscribe: { labels: ['unsubscribe', 'thread-unsubscribe', 'contact/unsubscribe'], not: 'contact/not-unsubscribe', told: ['unsubscribe', 'thread-unsubscribe'], toldAlone: [], hurdles: [] },
};
// A label is a few words; what is longer is a headline or a whole card.
const LONGEST_LABEL = 70;
const STEPWISE: readonly Purpose[] = ['cancel', 'unsubscribe', 'delete-account', 'account'];
// Ways told in sentences: two say it, more are the small print repeating itself.
const MOST_TOLD = 2;

/** Links, buttons, forms and told ways by which a person leaves: a contract, a list, an account, each apart from the others. */
export function leavingLinks(setting: Setting): readonly Way[] {
  // "Cancel subscription" ends a contract on a page and a newsletter in a mail.
  const order: readonly Leaving[] = setting.snapshot.kind === 'mail' ? ['unsubscribe', 'delete-account', 'cancel'] : ['delete-account', 'cancel', 'unsubscribe'];
  const taken = new Set<number | string>();
  return order.flatMap(kind => {
    const isFree = ({ ref, href }: Control) => !taken.has(ref) && !(href !== null && taken.has(href));
    const found = labelled(setting, kind).filter(isFree);
    const ways = [...found.map(control => linkWay(control, kind)), ...told(setting, kind, found).filter(({ href }) => href === null || !taken.has(href)), ...sent(setting, kind, found)];
    for (const { ref, href } of found) taken.add(ref).add(href ?? ref);
    for (const { href } of ways) if (href !== null) taken.add(href);
    return ways;
  });
}

function labelled(setting: Setting, kind: Leaving): readonly Control[] {
  const { view, snapshot, isTalk, purpose } = setting;
  const elsewhere = elsewhereOf(setting, kind);
  // On the pages of leaving, the next step lies ready and shows itself after the first.
  const heard = STEPWISE.includes(purpose) ? view.heardAnywhere : view.labelled;
  const named = KINDS[kind].labels.flatMap(table => heard(table)).flatMap(({ control, quoted }) => (control && !quoted && isOwn(control.region) ? [control] : []));
  const addressed = kind === 'unsubscribe' && snapshot.kind === 'mail' ? snapshot.controls.filter(({ href, region }) => isOwn(region) && isWayOut(href)) : [];
  return [...new Set([...named, ...addressed])].filter(control =>
    !(control.href === null && /[?？]\s*$/.test(control.label)) && !elsewhere.has(control.ref) && control.label.length <= LONGEST_LABEL && control.href?.startsWith('mailto:') !== true
    && (!isSamePage(snapshot, control.href) || control.kind === 'button') && !(isTalk && control.region === 'article'));
}

function told(setting: Setting, kind: Leaving, found: readonly Control[]): readonly Way[] {
  const { view, snapshot, isTalk } = setting;
  // "Cancel it in your account" in the mail about an order is about the order.
  if (isTalk || (kind === 'cancel' && snapshot.kind === 'mail' && isTransactional({ ...view, snapshot }))) return [];
  const { told: tables, toldAlone, hurdles } = KINDS[kind];
  const hard = heardIn(view, hurdles);
  const elsewhere = elsewhereOf(setting, kind);
  const known = new Set(found.map(({ ref }) => ref));
  const ways = tables.flatMap(table => view.heard(table)).filter(phrase => !isHard(phrase, hard)).flatMap(phrase => {
    const control = linkOf(setting, phrase);
    if (control && !elsewhere.has(control.ref)) return known.has(control.ref) || isSamePage(snapshot, control.href) ? [] : [linkWay(control, kind, phrase.quote)];
    if (!toldAlone.includes(phrase.table) || known.size > 0) return [];
    return [way({ kind, value: plainText(phrase.quote), ref: phrase.block.ref, rank: ranks.told })];
  });
  const seen = new Set<string>();
  return ways.filter(({ value }) => !seen.has(value) && seen.add(value)).toSorted((a, b) => Number(a.href === null) - Number(b.href === null)).slice(0, MOST_TOLD);
}

function isHard({ block, start, end }: HeardPhrase, hard: ReadonlyMap<number, readonly HeardPhrase[]>): boolean {
  const near = hard.get(block.ref);
  if (!near) return false;
  const sentence = sentenceAround(block.text, start, end);
  return near.some(hurdle => hurdle.start < sentence.end && hurdle.end > sentence.start);
}

// In a mail "manage subscriptions" is about mails; on a page about what is paid for.
function elsewhereOf({ view, snapshot }: Setting, kind: Leaving): ReadonlySet<number> {
  if (kind === 'unsubscribe' && snapshot.kind === 'mail') return new Set();
  return new Set(view.labelled(KINDS[kind].not).flatMap(({ control }) => (control ? [control.ref] : [])));
}

// On a page for leaving, the form is the way, though its button reads "Send".
function sent({ snapshot, purpose, isTalk }: Setting, kind: Leaving, found: readonly Control[]): readonly Way[] {
  if (purpose !== kind || isTalk || found.some(control => control.kind === 'button')) return [];
  return snapshot.forms.flatMap(({ action }, form) => {
    const fields = snapshot.fields.filter(field => field.form === form);
    if (fields.length === 0 || fields.some(({ type }) => type === 'password' || type === 'search')) return [];
    const button = submitButton(snapshot, form);
    return button ? [linkWay({ ...button, href: button.href ?? action }, kind)] : [];
  }).slice(0, 1);
}
