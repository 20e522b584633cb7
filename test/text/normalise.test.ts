import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/core/text/normalise.ts';

describe('normalise', () => {
  it('folds case, width, marks, dashes and apostrophes', () => {
    expect(normalise('Ｅ‑Mäil’S – ﬁN').text).toBe("e-mail's - fin");
  });

  it('drops what cannot be seen', () => {
    expect(normalise('a\u00adb\u200b\u200d\u2066c\ufeff\u0640d').text).toBe('abcd');
  });

  it('writes the digits of all scripts alike', () => {
    expect(normalise('٣۴५৬๗８').text).toBe('345678');
  });

  it('leads back from each folded stretch to its source', () => {
    const text = 'Größe 😀 ﬁn';
    const { text: folded, sourceOf } = normalise(text);
    const literal = (word: string) => {
      const { start, end } = sourceOf(folded.indexOf(word), folded.indexOf(word) + word.length);
      return text.slice(start, end);
    };
    expect(['grosse', 'ss', '😀', 'fi', 'n'].map(literal)).toEqual(['Größe', 'ß', '😀', 'ﬁ', 'n']);
  });

  it('leads back from the end and from nothing', () => {
    const { text, sourceOf } = normalise('Ja\u00ad');
    expect(sourceOf(text.length, text.length)).toEqual({ start: 3, end: 3 });
    expect(sourceOf(1, 1)).toEqual({ start: 1, end: 1 });
  });

  it('bears a text longer than one copy', () => {
    expect(normalise('Ä'.repeat(10_000)).text).toBe('a'.repeat(10_000));
  });
});
