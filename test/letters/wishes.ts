import type { LetterKind, LetterStage, LetterWish } from '../../src/core/model/letter.ts';
import { letterKinds } from '../../src/core/letters/kinds.ts';
import { letterLanguages } from '../../src/core/letters/tongue.ts';
import { finding, path, record, source } from '../posture/records.ts';

/** A Wednesday. */
export const TODAY = '2026-11-25';

export const LANGUAGES = letterLanguages.map(({ id }) => id);
export const STAGES: readonly LetterStage[] = ['first', 'second', 'desk'];

/** A wish for a first English letter to cancel, unless said. */
export function wish(more: Partial<LetterWish> = {}): LetterWish {
  return { kind: 'cancel', stage: 'first', lang: 'en', country: '', today: TODAY, before: null, ...more };
}

/** Every kind at every stage in every language. */
export const every: readonly (readonly [LetterKind, LetterStage, string])[] =
  letterKinds.flatMap(kind => STAGES.flatMap(stage => LANGUAGES.map(lang => [kind, stage, lang] as const)));

const quote = (detector: string, words: string, more: Parameters<typeof finding>[2] = {}) =>
  finding(detector, 'found', { evidence: [{ kind: 'phrase', quote: words, where: 'p' }], ...more });

/** A shop with a mailbox, a postal address and walls of every sort. */
export const shop = record({
  signs: ['aims-at-de'],
  paths: [path('email'), path('post', { value: 'Shop Example Ltd\n1 Example Road\nExampletown', href: null, label: 'Address' }), path('phone')],
  findings: [
    quote('cancel-by-phone', 'To cancel, call us on weekdays.', { severity: 'critical', laws: ['de-312k', 'us-ca-arl'] }),
    quote('no-reply-sender', 'no-reply@shop.example', { source: source('mail'), laws: ['de-5ddg'] }),
    quote('bot-only-support', 'Our assistant answers everything.', { laws: ['eu-dsa-12'] }),
    quote('delete-account-obstructed', 'Accounts cannot be deleted online.', { laws: ['eu-gdpr'] }),
    quote('unsubscribe-walled', 'Log in to unsubscribe.', { laws: ['eu-eprivacy-13'] }),
  ],
});
