import type { HeardPhrase } from '../model/detector.ts';
import type { Control } from '../model/snapshot.ts';
import { isWayOut } from '../mail/way-out.ts';
import { sentenceAround } from '../text/segment.ts';
import { isSamePage, linkWay } from './link-way.ts';
import { plainText } from './safe-address.ts';
import { isOwn, type Setting } from './setting.ts';
import { way, type Way } from './way.ts';

type Leaving = 'cancel' | 'unsubscribe' | 'delete-account';

interface Tables {
  readonly labels: readonly string[];
  /** Labels that use such words for something else: an order, a dialogue, a headline. */
  readonly not: string;
  /** Sentences that say how to do it online. */
  readonly told: readonly string[];
}

const KINDS: Readonly<Record<Leaving, Tables>> = {
  'delete-account': { labels: ['delete-account', 'contact/delete'], not: 'contact/not-delete', told: ['delete-account/online', 'contact/delete-told'] },
  unsubscribe: { labels: ['unsubscribe', 'thread-unsubscribe', 'contact/unsubscribe'], not: 'contact/not-unsubscribe', told: ['unsubscribe', 'thread-unsubscribe'] },
  cancel: { labels: ['cancel', 'contact/cancel'], not: 'contact/not-cancel', told: ['cancel/online', 'contact/cancel-told'] },
};
// A label is a few words; what is longer is a headline or a whole card.
const LONGEST_LABEL = 70;
// Ways told in sentences: two say it, more are the small print repeating itself.
const MOST_TOLD = 2;
const GENERIC = 24;

/** Links, buttons, forms and told ways by which a person leaves: a contract, a list, an account, each apart from the others. */
export function leavingLinks(setting: Setting): readonly Way[] {
  const taken = new Set<number>();
  return (Object.keys(KINDS) as readonly Leaving[]).flatMap(kind => {
    const found = labelled(setting, kind).filter(control => !taken.has(control.ref));
    for (const { ref } of found) taken.add(ref);
    return [...found.map(control => linkWay(control, kind)), ...told(setting, kind, found), ...sent(setting, kind, found)];
  });
}

function labelled({ view, snapshot }: Setting, kind: Leaving): readonly Control[] {
  const { labels, not } = KINDS[kind];
  const elsewhere = new Set(view.labelled(not).map(({ control }) => control?.ref));
  const named = labels.flatMap(table => view.labelled(table)).flatMap(({ control }) => (control ? [control] : []));
  const addressed = kind === 'unsubscribe' && snapshot.kind === 'mail' ? snapshot.controls.filter(({ href, region }) => isOwn(region) && isWayOut(href)) : [];
  return [...new Set([...named, ...addressed])].filter(control =>
    !elsewhere.has(control.ref) && control.label.length <= LONGEST_LABEL && control.href?.startsWith('mailto:') !== true
    && (!isSamePage(snapshot, control.href) || control.kind === 'button') && !(view.isTalk && control.region === 'article'));
}

// "To cancel, open your account settings": the link in that sentence is the way, whatever its label; without one the sentence is.
function told(setting: Setting, kind: Leaving, found: readonly Control[]): readonly Way[] {
  const { view, snapshot } = setting;
  if (view.isTalk) return [];
  const known = new Set(found.map(({ ref }) => ref));
  const phrases = KINDS[kind].told.flatMap(table => view.heard(table));
  const ways = phrases.flatMap(phrase => {
    const control = controlIn(setting, phrase);
    if (control) return known.has(control.ref) || isSamePage(snapshot, control.href) ? [] : [linkWay(control, kind, phrase.quote)];
    return kind !== 'unsubscribe' && known.size === 0 ? [way({ kind, value: plainText(phrase.quote), ref: phrase.block.ref })] : [];
  });
  const seen = new Set<string>();
  return ways.filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, MOST_TOLD);
}

function controlIn({ snapshot }: Setting, { block, start, end }: HeardPhrase): Control | undefined {
  const sentence = sentenceAround(block.text, start, end);
  const index = snapshot.blocks.indexOf(block);
  const inside = snapshot.controls.filter(control => control.block === index && control.start >= sentence.start && control.end <= sentence.end && isWebLink(control));
  return inside.find(control => control.start < end && control.end > start) ?? inside.find(({ start: from }) => from >= end) ?? inside[0];
}

function isWebLink({ href, label }: Control): boolean {
  return href !== null && !/^(?:mailto|tel|javascript|data|sms):/i.test(href) && label.length <= LONGEST_LABEL;
}

// On a page for leaving, the form is the way, though its button reads "Send".
function sent({ snapshot, purpose, view }: Setting, kind: Leaving, found: readonly Control[]): readonly Way[] {
  if (purpose !== kind || view.isTalk || found.some(control => control.kind === 'button')) return [];
  return snapshot.forms.flatMap(({ ref, action }, form) => {
    const fields = snapshot.fields.filter(field => field.form === form);
    if (fields.length === 0 || fields.some(({ type }) => type === 'password' || type === 'search')) return [];
    const next = snapshot.forms[form + 1]?.ref ?? Number.MAX_SAFE_INTEGER;
    const button = snapshot.controls.filter(control => control.kind === 'button' && control.ref > ref && control.ref < next && control.label.length <= GENERIC).at(-1);
    return button ? [linkWay({ ...button, href: button.href ?? action }, kind)] : [];
  }).slice(0, 1);
}
