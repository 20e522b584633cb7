import { describe, expect, it } from 'vitest';
import { heldAgainstBar } from '../../src/cli/score/bar.ts';
import { figure } from '../../src/cli/score/figure.ts';

const row = (what: RegExp, figures: Parameters<typeof heldAgainstBar>[0]) => heldAgainstBar(figures).find(held => what.test(held.what));

describe('the bar', () => {
  it('is not measured where nothing was counted', () => {
    expect(heldAgainstBar({}).every(({ verdict }) => verdict === 'not measured')).toBe(true);
  });

  it('holds every detector that deducts much, and no other', () => {
    const figures = { 'detectors/cancel-by-phone/precision': figure(19, 20), 'detectors/hold-wall/precision': figure(0, 9), 'detectors/phone-tree/precision': figure(18, 20) };
    expect(row(/^precision of every/, figures)?.held.map(({ name, passes }) => [name, passes])).toEqual([
      ['detectors/cancel-by-phone/precision', true], ['detectors/phone-tree/precision', false],
    ]);
    expect(row(/^precision of every/, figures)?.verdict).toBe('short');
  });

  it('wants few false accusations and many finds', () => {
    expect(row(/^clean pages/, { 'clean/all/accused': figure(1, 100) })?.verdict).toBe('pass');
    expect(row(/^clean pages/, { 'clean/all/accused': figure(2, 100) })?.verdict).toBe('short');
    expect(row(/^unsubscribe found/, { 'opt-out/recall': figure(97, 100) })?.verdict).toBe('pass');
  });

  it('forgives a language with few rows', () => {
    const of = (rows: number) => row(/^phrases: no language/, { 'strings/retention/lang:fi/recall': figure(0, rows) })?.verdict;
    expect([of(4), of(5)]).toEqual(['not measured', 'short']);
  });

  it('is short where one of several figures could not be measured but another falls short', () => {
    expect(row(/^no-reply wording/, { 'mail/detectors/no-reply-wording/recall': figure(1, 2) })?.verdict).toBe('short');
  });
});
