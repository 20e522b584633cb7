import { describe, expect, it } from 'vitest';
import { dropLine, dropsBetween } from './drops.ts';

const names = (before: Parameters<typeof dropsBetween>[0], now: Parameters<typeof dropsBetween>[1]) => dropsBetween(before, now).map(({ name }) => name);

describe('a drop', () => {
  it('is a recall or precision that fell', () => {
    expect(names({ 'a/recall': [8, 10], 'b/precision': [9, 10] }, { 'a/recall': [7, 10], 'b/precision': [10, 10] })).toEqual(['a/recall']);
  });

  it('is a share of false accusations that rose', () => {
    expect(names({ 'clean/all/accused': [1, 100], 'x/false': [2, 10] }, { 'clean/all/accused': [2, 100], 'x/false': [1, 10] })).toEqual(['clean/all/accused']);
  });

  it('is a figure that is measured no more', () => {
    expect(names({ 'a/recall': [0, 3] }, {})).toEqual(['a/recall']);
  });

  it('is no precision that lost its only finds, when they were false', () => {
    expect(names({ 'a/precision': [0, 3], 'b/precision': [1, 3] }, {})).toEqual(['b/precision']);
  });

  it('is none where only the counts changed', () => {
    expect(names({ 'a/recall': [1, 2] }, { 'a/recall': [2, 4] })).toEqual([]);
  });

  it('is told with what it was and what it is', () => {
    const [drop] = dropsBetween({ 'a/recall': [3, 4] }, { 'a/recall': [1, 4] });
    expect(drop && dropLine(drop)).toBe('a/recall: was 0.750 (3/4), is 0.250 (1/4)');
  });
});
