import type { View } from '../model/detector.ts';
import type { Purpose } from '../model/finding.ts';
import type { Field, PageSnapshot } from '../model/snapshot.ts';
import type { Scores } from './path-purpose.ts';
import rules from './purposes.json' with { type: 'json' };

const SHOWS = 2;
// Search, language and newsletter boxes have one or two fields to fill.
const REAL_FORM = 3;
const FILLED = new Set(['text', 'email', 'tel', 'textarea', 'password', 'number', 'date', 'url', 'select']);

/** What the forms and buttons of a page are there for. */
export function formScores(view: View, { fields }: PageSnapshot): Scores {
  const scores = new Map<Purpose, number>();
  for (const own of grouped(fields).values()) {
    const filled = own.filter(({ type }) => FILLED.has(type));
    if (own.some(isForCard)) scores.set('checkout', SHOWS);
    if (own.some(({ type }) => type === 'password')) scores.set('account', SHOWS);
    if (filled.length >= REAL_FORM && own.some(({ type }) => type === 'textarea') && own.some(isForMailbox)) scores.set('contact', SHOWS);
  }
  const isPressed = (table: string) => view.labelled(table).some(({ control }) => control?.kind === 'button');
  for (const purpose of ['unsubscribe', 'cancel', 'delete-account'] as const) if (isPressed(purpose)) scores.set(purpose, SHOWS);
  return scores;
}

function grouped(fields: readonly Field[]): ReadonlyMap<number, readonly Field[]> {
  const forms = new Map<number, Field[]>();
  for (const field of fields) {
    const own = forms.get(field.form);
    if (own) own.push(field);
    else forms.set(field.form, [field]);
  }
  return forms;
}

function isForCard({ name }: Field): boolean {
  const written = name.toLowerCase();
  return rules.cardFields.some(word => written.includes(word));
}

function isForMailbox({ type, name, label }: Field): boolean {
  return type === 'email' || /e-?mail/i.test(`${name} ${label}`);
}
