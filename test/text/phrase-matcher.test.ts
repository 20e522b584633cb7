import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import { heard } from './hearing.ts';

describe('hearing', () => {
  it('names table and language of each phrase, in text order', () => {
    const matcher = compilePhrases({ phone: { en: { match: ['call us'] }, de: { match: ['anrufen'] } }, exit: { en: { match: ['cancel'] } } });
    expect(matcher.hear('Cancel, anrufen, call us')).toEqual([
      { table: 'exit', lang: 'en', start: 0, end: 6, quoted: false },
      { table: 'phone', lang: 'de', start: 8, end: 15, quoted: false },
      { table: 'phone', lang: 'en', start: 17, end: 24, quoted: false },
    ]);
  });

  it('reports of overlapping phrases of one table the earliest, then the longest', () => {
    expect(heard(['call us', 'call us now', 'us now please'], 'call us now please')).toEqual(['call us now']);
  });

  it('forgets one text before the next', () => {
    const matcher = compilePhrases({ t: { en: { match: ['call … cancel'] } } });
    expect(matcher.hear('call us')).toEqual([]);
    expect(matcher.hear('to cancel')).toEqual([]);
    expect(matcher.hear('call to cancel')).toHaveLength(1);
  });

  it('says nothing about nothing', () => {
    expect(heard('call us', '')).toEqual([]);
    expect(heard('call us', ' … !? \n')).toEqual([]);
    expect(compilePhrases({}).hear('call us')).toEqual([]);
  });
});

describe('an exception', () => {
  const list = { match: ['call us to cancel'], except: ['or cancel online'] };

  it('takes back the matches of its sentence, wherever it stands in it', () => {
    expect(heard(list, 'Call us to cancel or cancel online.')).toEqual([]);
    expect(heard({ ...list, except: ['rather not'] }, 'If you would rather not, call us to cancel.')).toEqual([]);
  });

  it('leaves other sentences alone', () => {
    expect(heard(list, 'Call us to cancel. You may order or cancel online.')).toEqual(['Call us to cancel']);
  });

  it('leaves other tables and languages alone', () => {
    const matcher = compilePhrases({ a: { en: { match: ['call us'], except: ['today'] }, de: { match: ['call us'] } }, b: { en: { match: ['call us'] } } });
    expect(matcher.hear('call us today').map(({ table, lang }) => table + lang)).toEqual(['ade', 'ben']);
  });

  it('may be anchored', () => {
    expect(heard({ match: ['cancel'], except: ['^ cancel $'] }, 'Cancel')).toEqual([]);
    expect(heard({ match: ['cancel'], except: ['^ cancel $'] }, 'Cancel now')).toEqual(['Cancel']);
  });
});

describe('the work', () => {
  it('stays bounded on a word of a million letters', () => {
    expect(heard(['*aaaa*', 'aaab', '*aab'], `${'a'.repeat(1_000_000)}b`)).toHaveLength(1);
  });

  it('stays bounded on endless near misses', () => {
    const near = 'do not reply to '.repeat(60_000);
    expect(heard('do not … reply … to … this … message', `${near}this message`)).toHaveLength(1);
  });

  it('stays bounded on dots, breaks and quotation marks without end', () => {
    const text = `${'.'.repeat(200_000)}${'\n'.repeat(200_000)}${'"'.repeat(200_000)}${' «'.repeat(200_000)}${'é'.normalize('NFD').repeat(100_000)} call us`;
    expect(heard('call us', text)).toEqual(['call us']);
  });

  it('stays bounded on negators and phrases in turn', () => {
    expect(heard('cancel', 'not cancel '.repeat(50_000))).toEqual([]);
  });

  it('does not grow with the number of ways through a phrase', () => {
    const phrase = Array.from({ length: 12 }, () => '[(a|b|c d|e …3 f)]').join(' ');
    expect(heard(`${phrase} end`, `${'a b c d e x f '.repeat(20)}end`)).toHaveLength(1);
  });
});
