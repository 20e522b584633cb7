import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Requests } from '../../src/extension/messages.ts';
import { compose, detectors, listen, merge, translations, weigh } from '../../src/core/index.ts';
import { judgeFile } from '../../src/extension/judge-file.ts';

const rounds: number[] = [];

// The wire to the background; behind it the real core answers.
vi.mock('../../src/extension/messages.ts', () => ({ ask: async (_: 'judge', { snapshot }: Requests['judge']['ask']): Promise<Requests['judge']['answer']> => {
  const { asks, reading } = listen(snapshot);
  rounds.push(asks.length);
  if (asks.length > 0) return { scorecard: null, problem: null, asks };
  const now = '2026-11-24T10:00:00.000Z';
  const record = merge(null, reading);
  return { scorecard: compose(record, weigh(record, { now, offDetectors: [] }), { lang: 'en', now, detectors: detectors.map(({ meta }) => meta), translations, jurisdictions: [] }), problem: null, asks: [] };
} }));

beforeAll(() => { vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser); });

const file = (name: string, text: string): File => new File([text], name);

describe('a file dropped on the panel', () => {
  it('that is a mail gets the scorecard of its sender', async () => {
    const { scorecard, problem } = await judgeFile(file('a.eml', 'From: Shop <no-reply@shop.example>\nSubject: Hi\n\nThis mailbox does not accept replies.\n'));
    expect([scorecard?.company.domain, problem]).toEqual(['shop.example', null]);
    expect(scorecard?.walls.map(({ detector }) => detector)).toContain('no-reply-wording');
  });

  it('that is a saved page is measured until nothing is left to ask', async () => {
    rounds.length = 0;
    const page = '<!doctype html><html lang="en"><link rel="canonical" href="https://shop.example/account"><style>.out { font-size: 8px; color: #ddd; text-decoration: none }</style><p>Your subscription renews every month.</p><p><a class="out" href="/cancel">Cancel your subscription</a></p>';
    const { scorecard } = await judgeFile(file('account.html', page));
    expect(scorecard?.company.domain).toBe('shop.example');
    expect(rounds.at(-1)).toBe(0);
    expect(rounds.some(asked => asked > 0)).toBe(true);
  });

  it('that is neither gets one sentence and reaches nobody', async () => {
    rounds.length = 0;
    expect(await judgeFile(file('a.pdf', '%PDF-1.7'))).toEqual({ scorecard: null, problem: 'a.pdf: this is a PDF; save the page as HTML instead.' });
    expect(rounds).toEqual([]);
  });
});
