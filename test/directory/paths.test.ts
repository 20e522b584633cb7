import { describe, expect, it } from 'vitest';
import { isDisputed } from '../../src/core/contact/directory-dispute.ts';
import { directoryPaths, withDirectory } from '../../src/core/contact/directory-paths.ts';
import { merge } from '../../src/core/company/merge.ts';
import { withEntry } from '../../src/core/company/with-entry.ts';
import type { ContactPath } from '../../src/core/model/contact-path.ts';
import type { DirectoryFact } from '../../src/core/model/directory.ts';
import type { Reading } from '../../src/core/model/reading.ts';

const from = { name: 'Listing', licence: 'CC0-1.0', upstreamDate: '2026-07-21', url: 'https://listing.example/' };
const entry = (...facts: readonly DirectoryFact[]) => ({ name: 'Shop', names: [], domains: ['shop.example'], facts: facts.map(fact => ({ ...fact, from })) });
const phone = (quality: DirectoryFact['quality'], value = '+12025550100'): DirectoryFact => ({ kind: 'phone', value, quality });
const mailbox: DirectoryFact = { kind: 'email', value: 'help@shop.example', use: 'delete-account', quality: 'community' };
const source = { kind: 'page', address: 'https://shop.example/contact', purpose: 'contact', seenAt: '2026-11-24T10:00:00.000Z' } as const;
const onPage = (kind: ContactPath['kind'], value: string): ContactPath => ({ kind, value, label: 'Ask us', href: null, from: 'page', source, ref: 4, hours: '', person: '', cost: 'unknown', rank: 20 });
const reading = (paths: readonly ContactPath[]): Reading => ({ company: { domain: 'shop.example', name: 'Shop' }, lang: 'en', source, signs: [], findings: [], credits: [], paths, next: [], unread: [] });

describe('contact paths from a directory', () => {
  it('say which directory, which day and how well it looked', () => {
    const [path] = directoryPaths(entry({ kind: 'email', value: 'privacy@shop.example', use: 'privacy', quality: 'verified' }));
    expect(path).toMatchObject({
      kind: 'email', value: 'privacy@shop.example', href: 'mailto:privacy@shop.example', from: 'directory', label: 'privacy desk – says Listing, 2026-07-21, checked there',
      source: { kind: 'directory', address: 'https://listing.example/', seenAt: '2026-07-21T00:00:00.000Z' },
    });
  });

  it('say so in the reader\'s language where Earshot speaks it', () => {
    const fact: DirectoryFact = { kind: 'email', value: 'privacy@shop.example', use: 'privacy', quality: 'verified' };
    expect(['de-AT', 'ar', 'fr'].map(lang => directoryPaths(entry(fact), lang)[0]?.label)).toEqual([
      'Datenschutzstelle – sagt Listing, 2026-07-21, dort geprüft', 'مكتب الخصوصية – يقول Listing، 2026-07-21، تُحقق منه هناك', 'privacy desk – says Listing, 2026-07-21, checked there',
    ]);
  });

  it('leave out numbers that nobody checked, and numbers that cannot be', () => {
    const told = (fact: DirectoryFact) => directoryPaths(entry(fact)).map(({ value }) => value);
    expect(told(phone('verified'))).toEqual(['+12025550100']);
    expect(told(phone('tested'))).toEqual(['+12025550100']);
    expect([told(phone('community')), told(phone('scraped')), told(phone('verified', '+1202555'))]).toEqual([[], [], []]);
  });

  it('offer a deletion link with its difficulty, and none where accounts cannot be deleted', () => {
    const link = (difficulty: 'easy' | 'hard' | 'impossible') => directoryPaths(entry({ kind: 'delete-account', value: 'https://shop.example/delete', difficulty, quality: 'community' }));
    expect(link('easy')[0]?.label).toBe('delete the account: easy – says Listing, 2026-07-21, edited by volunteers');
    expect(link('hard')[0]?.label).toMatch(/only by way of customer service/);
    expect(link('hard')[0]?.rank).toBeGreaterThan(link('easy')[0]?.rank ?? 100);
    expect(link('impossible')).toEqual([]);
  });

  it('rank a privacy desk behind what the company offers everybody', () => {
    const [desk] = directoryPaths(entry({ kind: 'email', value: 'info@shop.example', use: 'privacy', quality: 'verified' }));
    expect(desk?.rank).toBeGreaterThan(80);
  });

  it('never open what is no link', () => {
    expect(directoryPaths(entry({ kind: 'form', value: 'javascript:alert(1)', quality: 'verified' }, { kind: 'delete-account', value: 'data:text/html,x', difficulty: 'easy', quality: 'community' }))).toEqual([]);
  });
});

describe('a reading with a directory behind it', () => {
  it('keeps what the page shows where both say the same', () => {
    expect(withDirectory([onPage('email', 'Help@shop.example')], entry(mailbox)).map(({ from: where }) => where)).toEqual(['page']);
    expect(withDirectory([onPage('phone', '+1 202 555 0100')], entry(phone('verified'))).map(({ from: where }) => where)).toEqual(['page']);
  });

  it('stays as it is where the directory knows nothing', () => {
    expect(withDirectory([onPage('email', 'help@shop.example')], null)).toHaveLength(1);
  });

  it('gives way in the record to a page read later', () => {
    const first = merge(null, reading(withDirectory([], entry(mailbox, phone('verified')))));
    const second = merge(first, reading([onPage('email', 'help@shop.example')]));
    expect(first.paths.map(({ kind, from: where }) => `${kind} ${where}`)).toEqual(['phone directory', 'email directory']);
    expect(second.paths.map(({ kind, from: where }) => `${kind} ${where}`)).toEqual(['email page', 'phone directory']);
  });

  it('forgets what an older pack said when a record is shown with a newer one', () => {
    const record = withEntry(merge(null, reading([onPage('email', 'help@shop.example')])), entry(mailbox, phone('verified')));
    expect(record.paths.map(({ kind, from: where }) => `${kind} ${where}`)).toEqual(['email page', 'phone directory']);
    expect(withEntry(record, entry(phone('verified', '+12025550123'))).paths.map(({ value }) => value)).toEqual(['help@shop.example', '+12025550123']);
    expect(withEntry(record, null).paths.map(({ value }) => value)).toEqual(['help@shop.example']);
  });

  it('keeps the words of the label when it is stored', () => {
    const [path] = merge(null, reading(withDirectory([], entry(phone('verified'))))).paths;
    expect(path?.label).toBe('number – says Listing, 2026-07-21, checked there');
  });
});

describe('a difference between page and directory', () => {
  const disputed = (fact: DirectoryFact, ...paths: readonly ContactPath[]) => directoryPaths(entry(fact)).map(path => isDisputed(path, paths));

  it('is seen where the page has another number, mailbox for the same, or place', () => {
    expect(disputed(phone('verified'), onPage('phone', '+12025550199'))).toEqual([true]);
    expect(disputed(mailbox, onPage('email', 'support@shop.example'))).toEqual([true]);
    expect(disputed({ kind: 'post', value: '1 Quay Street\n12345 Harbourtown', quality: 'verified' }, onPage('post', '9 Hill Road, 54321 Uptown'))).toEqual([true]);
  });

  it('is none where the page says the same, serves another wish or says nothing', () => {
    expect(disputed(phone('verified'), onPage('phone', '+12025550199'), onPage('phone', '+1 202-555-0100'))).toEqual([false]);
    expect(disputed({ kind: 'email', value: 'privacy@shop.example', use: 'privacy', quality: 'verified' }, onPage('email', 'orders@shop.example'))).toEqual([false]);
    expect(disputed({ kind: 'post', value: '1 Quay Street\n12345 Harbourtown', quality: 'verified' }, onPage('post', 'Shop, Quay St 1, 12345 Harbourtown'))).toEqual([false]);
    expect(disputed(phone('verified'))).toEqual([false]);
  });
});
