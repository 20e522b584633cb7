import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { ContactPath, PathKind } from '../../src/core/model/contact-path.ts';
import type { Credit, Finding, Purpose, Source } from '../../src/core/model/finding.ts';
import type { Outcome } from '../../src/core/model/verdict.ts';

export const NOW = '2026-11-24T10:00:00Z';

/** A page of the shop, or a mail from it. */
export function source(purpose: Purpose, more: Partial<Source> = {}): Source {
  const isMail = purpose === 'mail';
  return { kind: isMail ? 'mail' : 'page', address: isMail ? 'mail from news@shop.example' : `https://shop.example/${purpose}`, purpose, seenAt: NOW, ...more };
}

/** A verdict of a detector on a page. */
export function finding(detector: string, outcome: Outcome = 'found', more: Partial<Finding> = {}): Finding {
  return {
    detector, version: 1, outcome, severity: 'serious', laws: [], because: outcome === 'cantTell' ? 'Its looks are unknown.' : '', source: source('help'),
    evidence: outcome === 'found' ? [{ kind: 'phrase', quote: `Words of ${detector}.`, where: 'p' }] : [], ...more,
  };
}

/** A way in or out. */
export function path(kind: PathKind, more: Partial<ContactPath> = {}): ContactPath {
  const value = kind === 'email' ? 'help@shop.example' : kind === 'phone' ? '+12025550123' : `https://shop.example/${kind}`;
  const href = kind === 'email' ? `mailto:${value}` : kind === 'phone' ? `tel:${value}` : value;
  return { kind, value, label: `Our ${kind}`, href, from: 'page', source: source('contact'), ref: 3, hours: '', person: '', cost: 'unknown', rank: 20, ...more };
}

/** Something done well. */
export function credit(id: string, purpose: Purpose = 'cancel'): Credit {
  return { id, evidence: [{ kind: 'phrase', quote: `Words of ${id}.`, where: 'p', ref: 7 }], source: source(purpose) };
}

/** What was heard of the shop; nothing, unless said. */
export function record(more: Partial<CompanyRecord> = {}): CompanyRecord {
  return {
    schema: 'earshot.record/1', company: { domain: 'shop.example', name: 'Shop Example' }, aliases: [], signs: [], findings: [], credits: [], paths: [],
    next: [], read: [], firstSeen: NOW, lastSeen: NOW, ...more,
  };
}

const SIGNS = ['sells-subscription', 'signs-up-online', 'has-account', 'has-newsletter', 'sends-bulk-mail', 'sends-mail', 'aims-at-de'];
const PAGES: readonly Purpose[] = ['home', 'contact', 'help', 'imprint', 'terms', 'account', 'cancel', 'unsubscribe', 'pricing', 'mail'];
const WALLS: readonly (readonly [string, Purpose])[] = [
  ['cancel-by-phone', 'help'], ['cancel-button-missing', 'pricing'], ['cancel-obstructed', 'cancel'], ['unsubscribe-walled', 'unsubscribe'],
  ['one-click-missing', 'mail'], ['unsubscribe-buried', 'mail'], ['delete-account-obstructed', 'help'], ['contact-missing', 'imprint'], ['bot-only-support', 'help'],
  ['self-help-wall', 'help'], ['no-reply-sender', 'mail'], ['no-reply-wording', 'mail'], ['premium-rate-number', 'contact'], ['confirmshaming', 'home'],
  ['renewal-in-fine-print', 'home'], ['dead-complaint-link', 'terms'],
];
const heard = (outcome: Outcome): readonly Finding[] => WALLS.map(([id, purpose]) => finding(id, outcome, { source: source(purpose) }));

/** A company that does everything against its customers. */
export const walled: CompanyRecord = record({ signs: SIGNS, read: PAGES.map(page => source(page)), findings: heard('found'), paths: [path('phone', { cost: 'premium' })] });

/** A company that does everything for them. */
export const listening: CompanyRecord = record({
  signs: SIGNS, read: PAGES.map(page => source(page)), findings: heard('clear'),
  paths: [
    path('email'), path('phone', { cost: 'toll-free', hours: 'Monday to Friday, 9 to 17' }), path('form'), path('post'), path('complaint'),
    path('cancel'), path('unsubscribe'), path('delete-account'),
  ],
  credits: [credit('cancel-online'), credit('one-click-exit'), credit('replies-invited', 'mail')],
});
