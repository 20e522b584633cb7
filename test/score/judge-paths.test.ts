import { describe, expect, it } from 'vitest';
import { judgePaths } from '../../src/cli/score/judge-paths.ts';
import type { ContactPath } from '../../src/core/model/contact-path.ts';
import { labelled } from './labels.ts';

function offered(kind: ContactPath['kind'], value: string, rest: Partial<ContactPath> = {}): ContactPath {
  return { kind, value, label: value, href: null, from: 'page', ref: null, hours: '', person: '', cost: 'unknown', rank: 0, source: { kind: 'page', address: '', purpose: 'other', seenAt: '' }, ...rest };
}

const page = labelled({
  patterns: [],
  contactPaths: [
    { type: 'email', value: 'Help@shop.example' }, { type: 'email', value: 'press@shop.example', role: 'secondary' },
    { type: 'phone', value: '(202) 555-0100' }, { type: 'form', value: 'Send' }, { type: 'complaint', value: 'desk@shop.example' },
    { type: 'contact-link', value: 'Contact us' },
  ],
  notContacts: ['noreply@shop.example'],
});

describe('labelled paths', () => {
  it('are found by value, by words, by kind alone, or as the next page to read', () => {
    const paths = [offered('email', 'help@shop.example'), offered('phone', '+12025550100'), offered('form', 'https://shop.example/ask'), offered('email', 'desk@shop.example')];
    const next = [{ purpose: 'contact' as const, address: 'https://shop.example/contact', label: 'Contact us' }];
    const found = judgePaths(page, { paths, next }).labelled.map(({ type, isFound, isKindFound }) => [type, isFound, isKindFound]);
    expect(found).toEqual([
      ['email', true, true], ['email', false, true], ['phone', true, true], ['form', false, true], ['complaint', true, true], ['contact-link', true, true],
    ]);
  });

  it('are missed when nothing is offered', () => {
    expect(judgePaths(page, { paths: [], next: [] }).labelled.some(({ isFound, isKindFound }) => isFound || isKindFound)).toBe(false);
  });
});

describe('offered mailboxes and numbers', () => {
  it.each([
    ['press@shop.example', 'right'],
    ['noreply@shop.example', 'false'],
    ['owner@shop.example', 'extra'],
  ])('%s is %s', (value, judgement) => {
    expect(judgePaths(page, { paths: [offered('email', value)], next: [] }).offered).toMatchObject([{ type: 'email', judgement }]);
  });
});
