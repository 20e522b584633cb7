import type { Field } from '../model/snapshot.ts';
import words from './form-words.json' with { type: 'json' };
import { folded } from '../text/folded.ts';
import { plainText, safeAddress } from './safe-address.ts';
import type { Setting } from './setting.ts';
import { submitButton } from './submit-button.ts';
import { way, type Way } from './way.ts';

const MESSAGE = pattern(words.message);
const MAILBOX = pattern(words.mailbox);
const NAME = pattern(words.name);
const NOT = pattern(words.not);
const COMMENT = pattern(words.comment);
// A form for writing asks who writes and what; one that asks for much more orders or registers.
const MOST_FIELDS = 40;

/** Forms in which a person writes to the company: room for a message and for who writes it, or the request form of a help desk. */
export function contactForms({ snapshot, purpose, isTalk }: Setting): readonly Way[] {
  if (snapshot.kind === 'mail') return [];
  const isMeant = purpose === 'contact' || purpose === 'help' || purpose === 'complaint';
  return snapshot.forms.flatMap(({ ref, action }, form) => {
    const fields = snapshot.fields.filter(field => field.form === form);
    if (!isWriting(fields, action ?? '') && !(isMeant && isRequest(fields, action ?? ''))) return [];
    if (isTalk && !isMeant && !/contact|kontakt/i.test(action ?? '')) return [];
    const label = plainText(submitButton(snapshot, form)?.label ?? '');
    const href = safeAddress(snapshot.url);
    return [way({ kind: 'form', value: href ?? (plainText(action ?? '') || label), label: label || href || plainText(snapshot.title), href, ref })];
  });
}

function isWriting(fields: readonly Field[], action: string): boolean {
  const texts = fields.filter(({ type }) => type === 'textarea');
  if (texts.length === 0 || fields.length > MOST_FIELDS || isElse(fields, action)) return false;
  const isAsked = fields.some(field => field.type === 'email' || says(field, MAILBOX) || field.type === 'tel');
  return isAsked || (texts.some(field => says(field, MESSAGE)) && fields.some(field => says(field, NAME)));
}

// Help desks first ask what it is about: a choice and an address that speaks of requests.
function isRequest(fields: readonly Field[], action: string): boolean {
  return words.requestActions.some(part => action.toLowerCase().includes(part)) && fields.some(({ type }) => type === 'select' || type === 'radio' || type === 'textarea' || type === 'email')
    && !fields.some(({ type, name }) => type === 'search' || /^(?:q|query|search\w*|keyword\w*)$/i.test(name)) && !isElse(fields, action);
}

function isElse(fields: readonly Field[], action: string): boolean {
  const address = action.toLowerCase();
  if (words.notActions.some(part => address.includes(part))) return true;
  if (fields.some(({ type, name }) => type === 'password' || /^(?:cc|card)[-_]?(?:num|cvc)|iban/i.test(name))) return true;
  // The form under an article: a comment with a name, a mailbox that is not shown, a web site.
  if (fields.some(field => says(field, COMMENT)) && fields.some(({ type, name }) => type === 'url' || /^(?:url|website|author)$/i.test(name))) return true;
  return fields.some(field => field.type === 'textarea' && says(field, NOT)) && !fields.some(field => says(field, MESSAGE));
}

function says({ name, label }: Field, meaning: RegExp): boolean {
  return meaning.test(folded(`${name} ${label}`).replaceAll(/[_\-[\].]+/g, ' '));
}

// Scripts without spaces have no word boundaries.
function pattern(list: readonly string[]): RegExp {
  return new RegExp(list.map(word => {
    const inner = folded(word.replaceAll('*', ''));
    if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\s]+$/u.test(inner)) return inner;
    return `(?<!\\p{L})${inner}${word.endsWith('*') ? '' : '(?!\\p{L})'}`;
  }).join('|'), 'iu');
}
