import { describe, expect, it } from 'vitest';
import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { Criterion, Posture } from '../../src/core/model/posture.ts';
import { rubric } from '../../src/core/posture/rubric.ts';
import { weigh } from '../../src/core/posture/weigh.ts';
import { NOW, credit, finding, path, record, source, walled } from './records.ts';

const weighed = (heard: Partial<CompanyRecord>, offDetectors: readonly string[] = []): Posture => weigh(record(heard), { now: NOW, offDetectors });
const criterion = (posture: Posture, id: string): Criterion => {
  const found = posture.categories.flatMap(({ criteria }) => criteria).find(one => one.id === id);
  if (!found) throw new Error(`The rubric has no criterion ${id}.`);
  return found;
};
const state = (heard: Partial<CompanyRecord>, id: string): string => criterion(weighed(heard), id).state;

const SUBSCRIPTION = { signs: ['sells-subscription'] };
const CONTACT = { read: [source('contact')] };
const IMPRINT = { read: [source('imprint')] };
const CALL = { paths: [path('phone', { cost: 'normal' })] };
const at = (...days: readonly string[]) => days.map((day, index) => finding('hold-wall', 'found', { source: source('help', { address: `https://shop.example/help/${index}`, seenAt: `${day}T10:00:00Z` }) }));

const STATES: readonly (readonly [string, string, string, Partial<CompanyRecord>])[] = [
  ['L1', 'fail', 'leaving takes a call', { findings: [finding('cancel-by-phone')] }],
  ['L1', 'fail', 'leaving takes a letter although a cancel link was seen', { findings: [finding('cancel-by-post')], paths: [path('cancel')] }],
  ['L1', 'partial', 'the way to cancel is hidden', { findings: [finding('cancel-hidden')] }],
  ['L1', 'pass', 'a way to cancel is known', { ...SUBSCRIPTION, paths: [path('cancel')] }],
  ['L1', 'notObserved', 'a subscription is sold and nothing is known of leaving', SUBSCRIPTION],
  ['L1', 'notApplicable', 'nothing tells of a subscription', {}],
  ['L2', 'fail', 'the button is missing', { findings: [finding('cancel-button-missing')] }],
  ['L2', 'pass', 'the button is missing on one page and stands on another', { findings: [finding('cancel-button-missing'), finding('cancel-button-missing', 'clear', { source: source('home') })] }],
  ['L2', 'notApplicable', 'the subscription aims at no country with a button', { signs: ['sells-subscription', 'aims-at-us'] }],
  ['L2', 'notObserved', 'it aims at Germany and no button page was seen', { signs: ['sells-subscription', 'aims-at-de'] }],
  ['L3', 'pass', 'one step is said to be enough on the cancel page', { credits: [credit('one-click-exit')] }],
  ['L3', 'notApplicable', 'one step is said of a newsletter only', { credits: [credit('one-click-exit', 'mail')] }],
  ['L4', 'fail', 'unsubscribing is walled, though a link was seen', { findings: [finding('unsubscribe-walled')], paths: [path('unsubscribe')] }],
  ['L4', 'pass', 'a way to unsubscribe is known', { paths: [path('unsubscribe')] }],
  ['L5', 'pass', 'the header pair was seen', { findings: [finding('one-click-missing', 'clear', { source: source('mail') })] }],
  ['L6', 'fail', 'the unsubscribe link is buried', { findings: [finding('unsubscribe-buried')] }],
  ['L7', 'pass', 'a way to delete the account is known', { paths: [path('delete-account')] }],
  ['R1', 'fail', 'the contact page names no way', { ...CONTACT, findings: [finding('contact-missing')] }],
  ['R1', 'partial', 'the imprint names no way and another page does', { findings: [finding('contact-missing')], paths: [path('email')] }],
  ['R1', 'partial', 'there is a form only', { paths: [path('form')] }],
  ['R1', 'partial', 'a mailbox stands in the markup only', { paths: [path('email', { from: 'structured-data' })] }],
  ['R1', 'partial', 'the chat is a machine', { paths: [path('chat')], findings: [finding('bot-only-support')] }],
  ['R1', 'pass', 'there is a mailbox', { paths: [path('email')] }],
  ['R1', 'notObserved', 'only a directory knows the mailbox', { paths: [path('email', { from: 'directory' })] }],
  ['R2', 'pass', 'there is a mailbox and a form', { paths: [path('email'), path('form')] }],
  ['R2', 'partial', 'there is a telephone only', CALL],
  ['R2', 'fail', 'the contact page was read and holds no channel', CONTACT],
  ['R2', 'notObserved', 'no contact page was read', { read: [source('home')] }],
  ['R3', 'notApplicable', 'there is no chat', {}],
  ['R3', 'pass', 'there is a mailbox beside the chat', { paths: [path('chat'), path('email')] }],
  ['R4', 'pass', 'a complaint page is known', { paths: [path('complaint')] }],
  ['R4', 'partial', 'the complaint desk has closed', { paths: [path('complaint')], findings: [finding('dead-complaint-link')] }],
  ['R4', 'fail', 'terms, imprint and contact were read in vain', { read: [source('terms'), source('imprint'), source('contact')] }],
  ['R4', 'notObserved', 'the terms were not read', { read: [source('imprint'), source('contact')] }],
  ['R5', 'pass', 'the contact page has a form', { ...CONTACT, paths: [path('form')] }],
  ['R6', 'fail', 'the imprint was read and holds no address', IMPRINT],
  ['R6', 'notObserved', 'only the contact page was read', CONTACT],
  ['M1', 'fail', 'the sender takes no replies', { findings: [finding('no-reply-sender', 'found', { source: source('mail') })] }],
  ['M1', 'notApplicable', 'nothing tells of mail', {}],
  ['M2', 'partial', 'answers are refused and a telephone stands elsewhere', { ...CALL, findings: [finding('no-reply-wording')] }],
  ['M2', 'fail', 'answers are refused and nothing stands elsewhere', { findings: [finding('no-reply-wording')] }],
  ['M4', 'pass', 'a mail carries the postal address', { paths: [path('post', { source: source('mail') })] }],
  ['T1', 'fail', 'the line is dear', { paths: [path('phone', { cost: 'premium' })], findings: [finding('premium-rate-number')] }],
  ['T1', 'partial', 'the line is dear and an ordinary one exists', { ...CALL, findings: [finding('premium-rate-number')] }],
  ['T1', 'notObserved', 'the cost of the line is unknown', { paths: [path('phone')] }],
  ['T2', 'pass', 'hours stand beside the number', { paths: [path('phone', { hours: '9 to 17' })] }],
  ['T2', 'partial', 'the number tells its cost and no hours', { ...CONTACT, ...CALL }],
  ['T2', 'fail', 'neither hours nor cost are told', { ...CONTACT, paths: [path('chat')] }],
  ['T2', 'notObserved', 'the contact page was not read', CALL],
  ['T4', 'fail', 'callers are put off on three days over two weeks', { findings: at('2026-11-01', '2026-11-08', '2026-11-16') }],
  ['T4', 'partial', 'callers are put off on three days of one week', { findings: at('2026-11-01', '2026-11-03', '2026-11-05') }],
  ['H1', 'pass', 'the cancel page was read and shames nobody', { read: [source('cancel')] }],
  ['H1', 'notObserved', 'the cancel page leaves doubt', { read: [source('cancel')], findings: [finding('confirmshaming', 'cantTell', { source: source('cancel') })] }],
  ['H2', 'pass', 'the cancel page weighs its buttons fairly', { findings: [finding('cancel-obstructed', 'clear', { source: source('cancel') })] }],
  ['H4', 'pass', 'the terms were read and point to no closed desk', { read: [source('terms')] }],
];

describe('a criterion', () => {
  it.each(STATES)('%s is %s when %s', (id, expected, _, heard) => {
    expect(state(heard, id)).toBe(expected);
  });

  it('names what decided it, with the quote', () => {
    const { decidedBy, evidence } = criterion(weighed({ findings: [finding('cancel-by-phone')] }), 'L1');
    expect(decidedBy).toEqual(['detector:cancel-by-phone']);
    expect(evidence.map(one => one.evidence.quote)).toEqual(['Words of cancel-by-phone.']);
  });

  it('takes its points once, however often a pattern is found', () => {
    const often = Array.from({ length: 30 }, (_, index) => finding('cancel-by-phone', 'found', { source: source('help', { address: `https://shop.example/help/${index}` }) }));
    const [once, many] = [weighed({ findings: often.slice(0, 1) }), weighed({ findings: often })];
    expect([many.score, many.low, many.high]).toEqual([once.score, once.low, once.high]);
    expect(criterion(many, 'L1').evidence).toHaveLength(rubric.evidenceLimit);
  });

  it('follows the newest reading of a page', () => {
    const before = finding('cancel-by-phone', 'found', { source: source('help', { seenAt: '2026-10-01T10:00:00Z' }) });
    expect(state({ findings: [finding('cancel-by-phone', 'clear'), before] }, 'L1')).not.toBe('fail');
  });

  it('keeps what one mail showed when the next is about something else', () => {
    const letter = finding('unsubscribe-missing', 'found', { source: source('mail', { seenAt: '2026-10-01T10:00:00Z' }) });
    expect(state({ findings: [finding('unsubscribe-missing', 'inapplicable', { source: source('mail') }), letter] }, 'L4')).toBe('fail');
  });

  it('says which pages would settle it, leaving out those that were read', () => {
    expect(criterion(weighed({ ...SUBSCRIPTION, read: [source('cancel'), source('terms')] }), 'L1').wouldSettle).toEqual(['account', 'help']);
  });

  it('cites only norms that are in force', () => {
    const old = weigh(walled, { now: '2021-01-01T00:00:00Z', offDetectors: [] });
    expect(criterion(old, 'L2').norms).not.toContain('de-312k');
    expect(criterion(weigh(walled, { now: NOW, offDetectors: [] }), 'L2').norms).toContain('de-312k');
  });
});

describe('a detector that is off', () => {
  it('takes no points', () => {
    expect(criterion(weighed({ findings: [finding('confirmshaming')] }, ['confirmshaming']), 'H1').state).toBe('notObserved');
  });

  it('does not turn a wall into a pass', () => {
    expect(criterion(weighed({ findings: [finding('cancel-by-phone')], paths: [path('cancel')] }, ['cancel-by-phone']), 'L1').state).toBe('notObserved');
  });

  it('leaves standing what another detector found', () => {
    expect(criterion(weighed({ findings: [finding('cancel-by-phone')] }, ['cancel-by-chat']), 'L1').state).toBe('fail');
  });

  it('never lowers a score', () => {
    const full = weigh(walled, { now: NOW, offDetectors: [] }).score ?? 0;
    const less = weigh(walled, { now: NOW, offDetectors: ['cancel-by-phone', 'no-reply-sender'] }).score ?? 0;
    expect(less).toBeGreaterThanOrEqual(full);
  });
});
