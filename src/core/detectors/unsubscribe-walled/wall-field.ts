import type { View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Field, PageSnapshot } from '../../model/snapshot.ts';
import { isWayOut } from '../../mail/way-out.ts';

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'legend']);
const CHOICES: ReadonlySet<string> = new Set(['textarea', 'select', 'radio']);

/**
 * The field that stands between a reader and the end of the mail, on a page that is there to unsubscribe: a password, or
 * a required reason. `null` on other pages, for optional fields, and for a login box beside the form that unsubscribes.
 * 16 CFR 316.5 allows nothing but an e-mail address and preferences.
 */
export function wallField(view: View<PageSnapshot>): Evidence | null {
  const { snapshot } = view;
  if (!isWayOut(snapshot.url) && !isHeaded(view)) return null;
  const form = leavingForm(view);
  const field = snapshot.fields.find(each => each.form === form && each.form >= 0 && (isPassword(each) || isRequiredReason(each, view)));
  if (!field) return null;
  const name = field.label === '' ? field.name : field.label;
  const note = field.type === 'password' ? 'A password is asked for.' : 'The field must be filled.';
  return { kind: 'phrase', quote: name === '' ? field.type : name, where: view.look(field.ref).path || 'page', ref: field.ref, note };
}

function isHeaded(view: View<PageSnapshot>): boolean {
  return view.heard('unsubscribe').some(({ block }) => HEADINGS.has(block.tag));
}

/** Index of the form whose button unsubscribes; the only form when no button says so. */
function leavingForm(view: View<PageSnapshot>): number {
  const { forms, fields } = view.snapshot;
  const actions = new Set(view.labelled('unsubscribe').flatMap(({ control }) => (control?.kind === 'button' && control.href !== null ? [control.href] : [])));
  const named = forms.findIndex(({ action }) => action !== null && actions.has(action));
  if (named >= 0 && forms.filter(({ action }) => action === forms[named]?.action).length === 1) return named;
  const used = new Set(fields.filter(({ type }) => type !== 'hidden' && type !== 'search').map(field => field.form));
  return used.size === 1 ? [...used][0] ?? -1 : -1;
}

function isPassword({ type }: Field): boolean {
  return type === 'password';
}

/** A reason counts when it must be given and offers no way round; a preset choice, such as "rather not say", does. */
function isRequiredReason(field: Field, view: View<PageSnapshot>): boolean {
  if (!field.required || !CHOICES.has(field.type)) return false;
  const group = view.snapshot.fields.filter(({ form, name, type }) => form === field.form && name === field.name && type === field.type);
  return !group.some(({ checked }) => checked);
}
