import type { HeardPhrase, View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Field, PageSnapshot } from '../../model/snapshot.ts';
import { said } from '../../judge/only-way.ts';

// One offer to stay is allowed beside the way out (Cal. Bus. & Prof. Code 17602); an offer and a threat are two.
const HELD_UP = 2;

/** What holds people up on the very page where they leave. */
export function exitHurdles(view: View<PageSnapshot>): readonly Evidence[] {
  const told = [...said(view, ['cancel-obstructed/callback', 'cancel-obstructed/survey']), ...logins(view)];
  return [...told.map(phrase => view.evidence(phrase)), ...detours(view), ...reasons(view)];
}

// A page that shows no button at all was saved before its script put up the first step: what it hides says nothing.
function logins(view: View<PageSnapshot>): readonly HeardPhrase[] {
  const shown = said(view, ['cancel-obstructed/login']);
  const buttons = view.snapshot.controls.filter(({ kind, region }) => kind === 'button' && region !== 'nav' && region !== 'header');
  const isUnstarted = buttons.length > 0 && buttons.every(({ ref }) => view.look(ref).visible === false);
  return shown.length === 0 && isUnstarted ? view.heardAnywhere('cancel-obstructed/login').slice(0, 1) : shown;
}

function detours(view: View<PageSnapshot>): readonly Evidence[] {
  const offers = oneABlock(said(view, ['retention/detour']));
  const threats = said(view, ['cancel-obstructed/loss']);
  const stays = said(view, ['retention/keep']).filter(({ control }) => control !== null);
  const leaves = view.labelled('cancel');
  const isHeldUp = offers.length > 0 && (offers.length + threats.length >= HELD_UP || (stays.length > 0 && leaves.length === 0));
  return isHeldUp ? [...offers, ...threats].map(phrase => view.evidence(phrase)) : [];
}

function oneABlock(phrases: readonly HeardPhrase[]): readonly HeardPhrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ block, control, quote }) => {
    const place = `${control?.ref ?? block.ref} ${quote}`;
    return !seen.has(place) && seen.add(place);
  });
}

// A reason that must be given. A password is none: it may belong to the log-in form that stands on every page.
function reasons(view: View<PageSnapshot>): readonly Evidence[] {
  const named = said(view, ['cancel-obstructed/reason']);
  return view.snapshot.fields
    .filter(field => isDemand(field) && named.some(({ quote }) => quote.includes(field.label) || field.label.includes(quote)))
    .map(field => ({ kind: 'phrase', quote: field.label, where: view.place(field.ref), ref: field.ref, note: 'must be filled in before leaving' }));
}

function isDemand({ type, required, label }: Field): boolean {
  return required && label !== '' && (type === 'textarea' || type === 'select');
}
