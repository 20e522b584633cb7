import { expect, test, vi } from 'vitest';
import type { KeptLetter } from '../../src/core/model/letter.ts';

vi.mock('../../src/extension/database.ts', () => ({ database: () => { throw new Error('No database here.'); } }));
const { dayOf, dueOf, waiting } = await import('../../src/extension/kept-letters.ts');

const letter = (id: string, more: Partial<KeptLetter> = {}): KeptLetter => ({
  id, domain: 'shop.example', company: 'Shop', kind: 'cancel', stage: 'first', lang: 'en', country: 'DE', sentOn: '2026-11-02', deadline: '2026-11-16', isAnswered: false, ...more,
});

test('a letter is due on the day after its deadline', () => {
  expect([...dueOf([letter('a')], '2026-11-16')]).toEqual([]);
  expect([...dueOf([letter('a')], '2026-11-17')]).toEqual(['a']);
});

test('an answered letter is not due', () => {
  expect([...dueOf([letter('a', { isAnswered: true })], '2026-12-01')]).toEqual([]);
});

test('a second letter takes the place of the first', () => {
  const second = letter('b', { stage: 'second', sentOn: '2026-11-17', deadline: '2026-12-01' });
  expect(waiting([second, letter('a')]).map(({ id }) => id)).toEqual(['b']);
  expect([...dueOf([second, letter('a')], '2026-11-20')]).toEqual([]);
});

test('letters to others and about other things each wait by themselves', () => {
  expect(waiting([letter('a'), letter('b', { kind: 'delete' }), letter('c', { domain: 'gym.example' })])).toHaveLength(3);
});

test('the day is the person’s own', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
