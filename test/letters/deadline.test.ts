import { expect, test } from 'vitest';
import { deadlineOf } from '../../src/core/letters/deadline.ts';

const business = (days: number) => ({ days, count: 'business' }) as const;
const calendar = (days: number) => ({ days, count: 'calendar' }) as const;

test('the day of the letter does not count', () => {
  expect(deadlineOf(business(1), '2026-11-25', 'DE')).toBe('2026-11-26');
});

test('working days leave out the weekend', () => {
  expect(deadlineOf(business(10), '2026-11-27', 'US')).toBe('2026-12-11');
});

test('the weekend is the one of the place', () => {
  expect(deadlineOf(business(2), '2026-11-25', 'SA')).toBe('2026-11-29');
});

test('a day without work moves on to the next day with it', () => {
  expect(deadlineOf(calendar(3), '2026-11-25', 'FR')).toBe('2026-11-30');
});

test('a month ends on the last day of a shorter one', () => {
  expect(deadlineOf({ months: 1 }, '2027-01-31', 'FR')).toBe('2027-03-01');
  expect(deadlineOf({ months: 1 }, '2026-12-31', 'FR')).toBe('2027-02-01');
});
