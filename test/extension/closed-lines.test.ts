import { expect, it, vi } from 'vitest';

const stored = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('../../src/extension/browser.ts', () => ({ browser: { storage: { session: {
  get: async (key: string) => ({ [key]: stored[key] }),
  set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
} } } }));
const { closeLine, isLineClosed } = await import('../../src/extension/thunderbird/closed-lines.ts');

it('a line stays closed for its message and for no other, and nothing but numbers is kept', async () => {
  await Promise.all([closeLine(3), closeLine(4), closeLine(3)]);
  expect(await Promise.all([3, 4, 5].map(id => isLineClosed(id)))).toEqual([true, true, false]);
  expect(stored).toEqual({ 'closed-lines': [4, 3] });
});

it('only so many are remembered, the latest ones', async () => {
  for (let id = 100; id < 700; id += 1) await closeLine(id);
  expect([await isLineClosed(100), await isLineClosed(699), (stored['closed-lines'] as readonly number[]).length]).toEqual([false, true, 500]);
});
