import { describe, expect, it } from 'vitest';
import { quoteOf, sentenceAround, sentences } from '../../src/core/text/segment.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops, marks and lines', () => {
    expect(split(' Call us. Really?! Yes\nNo … ')).toEqual(['Call us.', 'Really?!', 'Yes', 'No …']);
  });

  it('keep closing quotation marks and brackets, and leave opening ones to the next', () => {
    expect(split('He said “call us.” (Or not.) “No.” Bye')).toEqual(['He said “call us.”', '(Or not.)', '“No.”', 'Bye']);
  });

  it.each([
    'Call e.g. Mr. A. Smith at No. 5 or vs. him', 'Rufen Sie z. B. Nr. 4 bzw. Dr. Meier an', 'It costs 1.5 or 1,000.50 at shop.example/a?b=c!d',
    'Das gilt ab dem 4. Januar', 'Buy at Yahoo! shopping', '1. Cancel', 'The U.S. Agency', 'Escribe al tel. 5',
  ])('do not end within "%s"', text => {
    expect(split(text)).toEqual([text]);
  });

  it('end at "no." unless a number follows', () => {
    expect(split('The answer is no. Call us.')).toEqual(['The answer is no.', 'Call us.']);
  });

  it('end where only the space is missing', () => {
    expect(split('Do not reply.This mail')).toEqual(['Do not reply.', 'This mail']);
  });

  it('end with the marks of other scripts', () => {
    expect(split('请勿回复！谢谢。再见')).toEqual(['请勿回复！', '谢谢。', '再见']);
    expect(split('هل؟ نعم. कृपया। हाँ')).toEqual(['هل؟', 'نعم.', 'कृपया।', 'हाँ']);
  });

  it('may be missing or without letters', () => {
    expect(split('  ')).toEqual([]);
    expect(split(' !!! ')).toEqual(['!!!']);
  });
});

describe('sentenceAround', () => {
  const around = (text: string, words: string) => {
    const at = text.indexOf(words);
    const { start, end } = sentenceAround(text, at, at + words.length);
    return text.slice(start, end);
  };

  it('finds the sentence of a match, also far into a text', () => {
    expect(around(`${'One two. '.repeat(5000)}Please call us now. ${'Three four. '.repeat(5000)}`, 'call us')).toBe('Please call us now.');
  });

  it('finds a long sentence whole', () => {
    const long = `It ${'really '.repeat(500)}ends here.`;
    expect(around(`First. ${long} Last.`, 'ends')).toBe(long);
  });

  it('spans both sentences of a match over two', () => {
    expect(around('A bc. De fg. Hi.', 'bc. De')).toBe('A bc. De fg.');
  });
});

describe('quoteOf', () => {
  it('is the sentence when it fits', () => {
    expect(quoteOf('Hello. Please call us. Bye.', 14, 18)).toBe('Please call us.');
  });

  it('is whole words on both sides when it does not', () => {
    const text = `${'before '.repeat(40)}call us${' after'.repeat(40)}`;
    const quote = quoteOf(text, 280, 287, 60);
    expect(quote).toMatch(/^before .*call us.* after$/);
    expect(quote.length).toBeGreaterThan(45);
  });

  it('gives unused room on one side to the other', () => {
    const quote = quoteOf(`call us${' after'.repeat(80)}`, 0, 7);
    expect(quote.length).toBeGreaterThan(190);
  });

  it('cuts a match that is itself too long', () => {
    expect(quoteOf('call us to cancel', 0, 17, 10)).toBe('call us to');
  });

  it('is always a literal part of the text, within the limit, around the match', () => {
    const random = seeded(7);
    const pieces = ['word ', 'e.g. ', '😀', '。', ' “a” ', '\n', 'long'.repeat(30), ' ', 'é', '回复', '. ', '! ', '|'];
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: 1 + random(40) }, () => pieces[random(pieces.length)]).join('');
      const start = random(text.length);
      const end = start + 1 + random(Math.min(60, text.length - start));
      const quote = quoteOf(text, start, end, 80);
      expect(text).toContain(quote);
      expect(quote).toContain(text.slice(start, end));
      expect(quote.length).toBeLessThanOrEqual(80);
    }
  });
});

// Linear congruential generator (Numerical Recipes), so that a failure can be repeated.
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
