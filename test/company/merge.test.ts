import { describe, expect, it } from 'vitest';
import type { CompanyRecord } from '../../src/core/model/company.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import { merge } from '../../src/core/company/merge.ts';
import { weigh } from '../../src/core/posture/weigh.ts';
import { credit, finding, path, source } from '../posture/records.ts';
import { day, reading } from './readings.ts';

const all = (...readings: readonly Reading[]): CompanyRecord => {
  const [first, ...rest] = readings;
  if (!first) throw new Error('Give at least one reading.');
  return rest.reduce(merge, merge(null, first));
};
const outcomes = ({ findings }: CompanyRecord) => findings.map(({ detector, outcome }) => `${detector} ${outcome}`);
const state = (record: CompanyRecord, id: string) =>
  weigh(record, { now: '2026-11-30T00:00:00Z', offDetectors: [] }).categories.flatMap(({ criteria }) => criteria).find(one => one.id === id)?.state;

describe('a record', () => {
  it('begins with one reading', () => {
    const { schema, company, read, firstSeen, lastSeen } = merge(null, reading('home', {}, day(3)));
    expect({ schema, company, firstSeen, lastSeen }).toEqual({ schema: 'earshot.record/1', company: { domain: 'shop.example', name: 'Shop Example' }, firstSeen: day(3).seenAt, lastSeen: day(3).seenAt });
    expect(read).toEqual([source('home', day(3))]);
  });

  it('stands under no domain where nobody is known', () => {
    expect(merge(null, reading('home', { company: null })).company).toEqual({ domain: '', name: '' });
  });

  it('grows over pages, mails and days', () => {
    const record = all(
      reading('help', { findings: [finding('cancel-by-phone')], signs: ['sells-subscription'] }, day(3)),
      reading('mail', { findings: [finding('no-reply-sender')], signs: ['sends-mail'] }, day(1)),
      reading('contact', { paths: [path('email')], credits: [credit('hours-stated')] }, day(5)),
    );
    expect(outcomes(record)).toEqual(['no-reply-sender found', 'cancel-by-phone found']);
    expect(record.read.map(({ purpose }) => purpose)).toEqual(['mail', 'help', 'contact']);
    expect([record.firstSeen, record.lastSeen]).toEqual([day(1).seenAt, day(5).seenAt]);
    expect([record.signs, record.paths.length, record.credits.length]).toEqual([['sells-subscription', 'sends-mail'], 1, 1]);
  });

  it('survives being stored', () => {
    const record = all(reading('help', { findings: [finding('cancel-by-phone'), finding('phone-tree', 'cantTell')], paths: [path('phone')], credits: [credit('hours-stated')] }), reading('mail', { findings: [finding('no-reply-sender')] }));
    expect(structuredClone(record)).toEqual(record);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('is not changed by what is merged into it', () => {
    const before = merge(null, reading('help', { findings: [finding('cancel-by-phone')] }));
    const copy = structuredClone(before);
    merge(before, reading('help', { findings: [finding('cancel-by-phone', 'clear')] }, day(25)));
    expect(before).toEqual(copy);
  });

  it('is the same in whatever order its readings came', () => {
    const readings = [
      reading('help', { findings: [finding('cancel-by-phone')], paths: [path('phone', { rank: 30 })], next: [{ purpose: 'contact', address: 'https://shop.example/contact', label: 'Contact' }] }, day(1)),
      reading('help', { findings: [finding('cancel-by-phone', 'clear')], paths: [path('email')] }, day(4)),
      reading('contact', { paths: [path('phone', { rank: 10, cost: 'normal' })], credits: [credit('hours-stated')] }, day(2)),
      reading('mail', { findings: [finding('no-reply-sender')] }, day(3)),
    ];
    const [a, b, c, d] = readings as [Reading, Reading, Reading, Reading];
    const expected = all(a, b, c, d);
    for (const order of [[d, c, b, a], [b, a, d, c], [c, d, a, b]]) expect(all(...order)).toEqual(expected);
  });

  it('changes nothing when the same reading comes again', () => {
    const once = all(reading('help', { findings: [finding('cancel-by-phone')], paths: [path('phone')], credits: [credit('hours-stated')] }));
    expect(merge(once, reading('help', { findings: [finding('cancel-by-phone')], paths: [path('phone')], credits: [credit('hours-stated')] }))).toEqual(once);
  });

  it('stays small however much is read', () => {
    const many = Array.from({ length: 450 }, (_, index) => reading('help', { findings: [finding('cancel-by-phone')], paths: [path('email', { value: `help${index}@shop.example` })], credits: [credit('hours-stated')] },
      { address: `https://shop.example/help/page-${'abcdefghij'[index % 10]}${index}`, seenAt: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString() }));
    const record = all(...many);
    expect(record.read).toHaveLength(400);
    expect(record.findings.length).toBeLessThanOrEqual(400);
    expect(record.credits.length).toBeLessThanOrEqual(120);
    expect(record.paths.length).toBeLessThanOrEqual(25);
    expect(JSON.stringify(record).length).toBeLessThan(500_000);
  }, 30_000);
});

describe('a page read again', () => {
  it('takes back what it no longer shows', () => {
    const record = all(reading('help', { findings: [finding('cancel-by-phone'), finding('phone-tree')], credits: [credit('hours-stated')] }, day(1)), reading('help', { findings: [finding('cancel-by-phone', 'clear')] }, day(2)));
    expect(outcomes(record)).toEqual(['cancel-by-phone clear']);
    expect(record.credits).toEqual([]);
  });

  it('takes back an accusation that no longer applies', () => {
    expect(outcomes(all(reading('help', { findings: [finding('cancel-by-phone')] }, day(1)), reading('help', { findings: [finding('cancel-by-phone', 'inapplicable')] }, day(2))))).toEqual([]);
  });

  it('takes back a way in that is gone, unless it was not read to its end', () => {
    const before = reading('contact', { paths: [path('email'), path('phone')] }, day(1));
    const kinds = (again: Reading) => merge(merge(null, before), again).paths.map(({ kind }) => kind);
    expect(kinds(reading('contact', { paths: [path('phone')] }, day(2)))).toEqual(['phone']);
    expect(kinds(reading('contact', { paths: [path('phone')], unread: ['A frame of another site was not read.'] }, day(2)))).toEqual(['phone', 'email']);
  });

  it('is not undone by an older reading that comes late', () => {
    const record = all(reading('help', { findings: [finding('cancel-by-phone', 'clear')] }, day(5)), reading('help', { findings: [finding('cancel-by-phone')], credits: [credit('hours-stated')] }, day(1)));
    expect(outcomes(record)).toEqual(['cancel-by-phone clear']);
    expect([record.credits, record.read]).toEqual([[], [source('help', day(5))]]);
  });

  it('keeps apart saved pages of which nobody knows the address', () => {
    const record = all(reading('help', { findings: [finding('cancel-by-phone')] }, { address: '', ...day(1) }), reading('contact', { findings: [finding('phone-tree')] }, { address: '', ...day(2) }));
    expect(outcomes(record)).toEqual(['cancel-by-phone found', 'phone-tree found']);
  });
});

describe('a pattern that counts by days', () => {
  const busy = (...days: readonly number[]) => all(...days.map(number => reading('help', { findings: [finding('hold-wall')] }, day(number))));

  it('keeps the days on which it was found', () => {
    expect(state(busy(1, 8, 16), 'T4')).toBe('fail');
    expect(state(busy(1, 3, 5), 'T4')).toBe('partial');
  });

  it('still knows the first day after many', () => {
    const record = busy(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    expect(record.findings).toHaveLength(6);
    expect(state(record, 'T4')).toBe('fail');
  });

  it('forgets them once the page says so no more', () => {
    expect(state(merge(busy(1, 8, 16), reading('help', { findings: [finding('hold-wall', 'clear')] }, day(20))), 'T4')).toBe('pass');
  });
});

describe('mails of one sender', () => {
  it('add up: a receipt says nothing about last week’s newsletter', () => {
    const record = all(reading('mail', { findings: [finding('unsubscribe-missing')] }, day(1)), reading('mail', { findings: [finding('unsubscribe-missing', 'inapplicable')] }, day(2)), reading('mail', { findings: [finding('unsubscribe-missing', 'cantTell')] }, day(3)));
    expect(outcomes(record)).toEqual(['unsubscribe-missing found']);
    expect(state(record, 'L4')).toBe('fail');
  });

  it('show better manners in the newest that decides', () => {
    const record = all(reading('mail', { findings: [finding('unsubscribe-missing')] }, day(1)), reading('mail', { findings: [finding('unsubscribe-missing', 'clear')] }, day(2)));
    expect(state(record, 'L4')).toBe('pass');
  });
});

describe('contact paths', () => {
  it('stand once, on the page where they are most direct', () => {
    const record = all(reading('home', { paths: [path('phone', { rank: 40 })] }, day(1)), reading('contact', { paths: [path('phone', { rank: 20, hours: '9 to 17' })] }, day(1)));
    expect(record.paths.map(({ rank, source: { purpose } }) => [rank, purpose])).toEqual([[20, 'contact']]);
  });

  it('prefer what a page shows over its markup and the directory', () => {
    const directory = path('email', { from: 'directory', rank: 1, source: { kind: 'directory', address: 'Directory, 2026', purpose: 'other', ...day(1) } });
    const record = all(reading('home', { paths: [path('email', { from: 'structured-data', rank: 5 }), directory] }, day(1)), reading('contact', { paths: [path('email', { rank: 30 })] }, day(1)));
    expect(record.paths.map(({ from }) => from)).toEqual(['page']);
  });

  it('stand on the page they belong to, where they are the same on many', () => {
    const record = all(reading('contact', { paths: [path('email')] }, day(1)), reading('cancel', { paths: [path('email')] }, day(2)), reading('mail', { paths: [path('email')] }, day(3)));
    expect(record.paths.map(({ source: { purpose } }) => purpose)).toEqual(['contact']);
  });

  it('keep a postal address of mails beside that of pages, since it proves that mails name their sender', () => {
    const post = path('post', { value: 'Shop Example Ltd\n1 Loom Lane', href: null });
    const record = all(reading('imprint', { paths: [post] }), reading('mail', { paths: [post] }));
    expect(record.paths.map(({ source: { kind } }) => kind).toSorted()).toEqual(['mail', 'page']);
  });
});

describe('the pages still to be read', () => {
  const next = [{ purpose: 'terms', address: 'https://shop.example/terms', label: 'Terms' }, { purpose: 'contact', address: 'https://shop.example/contact', label: 'Contact' }] as const;

  it('come in the order in which they tell most', () => {
    expect(merge(null, reading('home', { next })).next.map(({ purpose }) => purpose)).toEqual(['contact', 'terms']);
  });

  it('leave out what was read', () => {
    expect(all(reading('home', { next }), reading('contact', { next })).next.map(({ purpose }) => purpose)).toEqual(['terms']);
  });
});

describe('names', () => {
  it('are the one that fits the domain, the others being known beside it', () => {
    const { company, aliases } = all(reading('home', { company: { domain: 'shop.example', name: 'Fine cloth since 1921' } }), reading('help', { company: { domain: 'shop.example', name: 'Shop' } }), reading('mail', { company: { domain: 'shop.example', name: 'shop.example' } }));
    expect([company.name, aliases]).toEqual(['Shop', ['Fine cloth since 1921']]);
  });
});
