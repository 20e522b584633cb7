import { describe, expect, it } from 'vitest';
import { safeHref } from '../../src/core/scorecard/clean.ts';
import { credit, finding, path, record, source } from '../posture/records.ts';
import { cardOf, LANGUAGES, stringsOf } from './composed.ts';

const HOSTILE = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<script>1</script>', 'vbscript:x', 'file:///etc/passwd',
  'blob:https://shop.example/1', '//shop.example/x', 'https:shop.example', 'https://shop.example@evil.example/', 'https://shop.example/\u202egnp.exe', 'https://shop.example/a b', '',
];

describe('what comes from a page or mail', () => {
  it('never becomes a link that runs, reads or misleads', () => {
    expect(HOSTILE.map(safeHref)).toEqual(HOSTILE.map(() => null));
    expect(['https://shop.example/a?b#c', 'http://shop.example', 'mailto:a@shop.example', 'tel:+12025550100', 'sms:+12025550100', ' https://shop.example/ '].map(safeHref))
      .toEqual(['https://shop.example/a?b#c', 'http://shop.example', 'mailto:a@shop.example', 'tel:+12025550100', 'sms:+12025550100', 'https://shop.example/']);
  });

  it.each(HOSTILE)('has the address %j dropped everywhere', address => {
    const from = source('contact', { address });
    const card = cardOf(record({
      paths: [path('form', { href: address, source: from }), path('cancel', { href: address, source: from })], read: [from], findings: [finding('hold-wall', 'found', { source: from })],
      next: [{ purpose: 'terms', address, label: '' }], credits: [{ ...credit('data-kept'), source: from }],
    }));
    expect([...card.reach, ...card.leave].map(({ href }) => href)).toEqual([null, null]);
    expect([...card.read, card.walls[0]?.quotes[0]?.provenance, card.credits[0]?.provenance].map(origin => origin?.address)).toEqual(['', '', '']);
    expect(card.walls[0]?.quotes[0]?.spot).toBeNull();
    expect(card.next.find(({ purpose }) => purpose === 'terms')?.address ?? null).toBeNull();
  });

  it.each(LANGUAGES)('cannot turn the writing direction or ring a bell in %s', lang => {
    const evil = 'a\u202eb\u2066c\u0007d\u001b[31me\ud800f';
    const card = cardOf(record({
      company: { domain: 'shop.example', name: evil }, findings: [finding('hold-wall', 'found', { evidence: [{ kind: 'phrase', quote: evil, where: 'p', note: evil }] }), finding('cancel-hidden', 'cantTell', { because: evil })],
      paths: [path('phone', { value: evil, label: evil, hours: evil, person: evil })], credits: [{ ...credit('data-kept'), evidence: [{ kind: 'phrase', quote: evil, where: 'p' }] }],
    }), { lang });
    expect(stringsOf({ ...card, words: {} }).filter(text => /[\u202a-\u202e\u2066-\u2069\u0007\u001b]|\p{Cs}/u.test(text))).toEqual([]);
    expect(card.company.name).toBe('abcd[31mef');
  });
});
