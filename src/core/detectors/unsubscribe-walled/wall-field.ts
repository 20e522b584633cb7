import type { View } from '../../model/detector.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Field, PageSnapshot } from '../../model/snapshot.ts';
import { isWayOut } from '../../mail/way-out.ts';
import words from './field-words.json' with { type: 'json' };

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'legend']);
const CHOICES: ReadonlySet<string> = new Set(['textarea', 'select', 'radio']);
const TYPED: ReadonlySet<string> = new Set(['text', 'tel', 'date', 'number', 'email', '']);

/**
 * The field that stands between a reader and the end of the mail, on a page that is there to unsubscribe: a password, a
 * required reason, the address a second time, or more about the person. `null` on other pages, for optional fields, and
 * for a login box beside the form that unsubscribes. 16 CFR 316.5 allows nothing but an e-mail address and preferences.
 */
export function wallField(view: View<PageSnapshot>): Evidence | null {
  const { snapshot } = view;
  if (!isWayOut(snapshot.url) && !isHeaded(view)) return null;
  const form = leavingForm(view);
  const fields = form < 0 ? [] : snapshot.fields.filter(field => field.form === form);
  for (const field of fields) {
    const note = wallOf(field, fields);
    if (note !== null) return { kind: 'phrase', quote: field.label || field.name || field.type, where: view.place(field.ref), ref: field.ref, note };
  }
  return null;
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

/** What a field asks beyond what the law allows, in one sentence; `null` when it may be asked. */
function wallOf(field: Field, fields: readonly Field[]): string | null {
  if (field.type === 'password') return 'A password is asked for.';
  if (isRequiredReason(field, fields)) return 'The field must be filled.';
  if (isAddressAgain(field, fields)) return 'The address has to be typed again.';
  return field.required && TYPED.has(field.type) && speaksOf(field, words.personal) ? 'More than the address is asked for.' : null;
}

/** A reason counts when it must be given and offers no way round; a preset choice, such as "rather not say", does. */
function isRequiredReason(field: Field, fields: readonly Field[]): boolean {
  if (!field.required || !CHOICES.has(field.type)) return false;
  return !fields.some(({ name, type, checked }) => name === field.name && type === field.type && checked);
}

function isAddressAgain(field: Field, fields: readonly Field[]): boolean {
  const addresses = fields.filter(other => TYPED.has(other.type) && (other.type === 'email' || speaksOf(other, words.email)));
  return addresses.indexOf(field) > 0 && speaksOf(field, words.emailAgain);
}

function speaksOf({ label, name }: Field, known: readonly string[]): boolean {
  const text = `${label} ${name}`.toLowerCase();
  return known.some(word => text.includes(word));
}
