import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import { heard } from './hearing.ts';

describe('a word', () => {
  it('is heard whole, whatever its case', () => {
    expect(heard('call us', 'Please CALL us. Recall us. Call user.')).toEqual(['CALL us']);
  });

  it('with a star behind is heard as a beginning, and reported to its end', () => {
    expect(heard('cancel*', 'Cancellation, uncancelled')).toEqual(['Cancellation']);
  });

  it('with a star before is heard as an ending', () => {
    expect(heard('*kündigung', 'Die Vertragskündigung, der Kündigungsgrund', 'de')).toEqual(['Vertragskündigung']);
  });

  it('with stars on both sides is heard inside compounds', () => {
    expect(heard('*kündigung*', 'Das Vertragskündigungsformular', 'de')).toEqual(['Vertragskündigungsformular']);
  });

  it('split by an apostrophe or hyphen is the same with and without typographic marks', () => {
    expect(heard("don't e-mail", 'We don’t e‑mail. I don t e mail.')).toEqual(['don’t e‑mail', 'don t e mail']);
  });

  it('that stars touch on a split word keeps its stars at the outside', () => {
    expect(heard('e-mail*', 'An e-mailing, an e mail')).toEqual(['e-mailing', 'e mail']);
  });
});

describe('an alternative', () => {
  it('may be several words and nest', () => {
    const phrase = '(call|speak (to|with)) [our] (team|customer (care|service*))';
    expect(heard(phrase, 'Call our team; speak with customer services; speak team')).toEqual(['Call our team', 'speak with customer services']);
  });

  it('may end in an option without disturbing the others', () => {
    expect(heard('(call [us]|write) now', 'call now, call us now, write now, us now')).toEqual(['call now', 'call us now', 'write now']);
  });

  it('may end in a gap without lending it to the others', () => {
    expect(heard('(call …1|write) now', 'call me now. Write me now.')).toEqual(['call me now']);
  });

  it('takes the longer of two that begin and end alike', () => {
    expect(heard('{dont} {reply}', 'Please do not reply')).toEqual(['do not reply']);
  });
});

describe('a gap', () => {
  it('spans zero to four tokens', () => {
    expect(heard('call … cancel', 'Call cancel.')).toEqual(['Call cancel']);
    expect(heard('call … cancel', 'Call one two three four cancel.')).toEqual(['Call one two three four cancel']);
    expect(heard('call … cancel', 'Call one two three four five cancel.')).toEqual([]);
  });

  it('with a number spans that many', () => {
    expect(heard('call …1 cancel', 'call to cancel')).toEqual(['call to cancel']);
    expect(heard('call …1 cancel', 'call us to cancel')).toEqual([]);
  });

  it('never reaches into another sentence or line', () => {
    expect(heard('call … cancel', 'Call us. Cancel online.')).toEqual([]);
    expect(heard('call … cancel', 'Call us\nCancel online')).toEqual([]);
    expect(heard('call … cancel', 'Call us | Cancel online')).toEqual([]);
  });

  it('reaches over a line that a mail program wrapped', () => {
    expect(heard('do not … reply', 'This mailbox is for outgoing messages only, so do not\nreply to it.')).toEqual(['do not\nreply']);
  });

  it('reaches over abbreviations, decimals and addresses', () => {
    expect(heard('call …12 cancel', 'Call e.g. No. 5, Dr. Who, 1.5 or shop.example to cancel')).toHaveLength(1);
  });

  it('does not use one word twice', () => {
    expect(heard('*mail* … *box', 'mailbox')).toEqual([]);
    expect(heard('*mail* … *box', 'mailbox box')).toEqual(['mailbox box']);
  });

  it('starts at the nearest beginning', () => {
    expect(heard('call … cancel', 'call one call two three four cancel')).toEqual(['call two three four cancel']);
  });
});

describe('either order', () => {
  it('hears both orders and spends its gap', () => {
    expect(heard('cancel* ~ membership', 'cancel your membership')).toEqual(['cancel your membership']);
    expect(heard('cancel* ~ membership', 'Membership cancellation')).toEqual(['Membership cancellation']);
    expect(heard('cancel* ~1 membership', 'cancel a b membership')).toEqual([]);
  });

  it('joins up to three parts', () => {
    expect(heard('a ~ b ~ c', 'c x a b')).toEqual(['c x a b']);
    expect(heard('a ~ b ~ c', 'a b a')).toEqual([]);
  });
});

describe('an anchor', () => {
  it('holds a phrase at both ends of a label', () => {
    expect(heard('^ unsubscribe $', '» Unsubscribe! ›')).toEqual(['Unsubscribe']);
    expect(heard('^ unsubscribe $', 'Unsubscribe here')).toEqual([]);
    expect(heard('^ unsubscribe $', 'To unsubscribe')).toEqual([]);
  });

  it('holds at the ends of each line, but not of each sentence', () => {
    expect(heard('^ unsubscribe $', 'Privacy\nUnsubscribe\nTerms')).toEqual(['Unsubscribe']);
    expect(heard('unsubscribe $', 'Please unsubscribe. Thanks.')).toEqual([]);
  });
});

describe('a number', () => {
  it('is one to four digits of any script', () => {
    expect(heard('press #', 'Press 1, press ٢, press 12345, press 1st')).toEqual(['Press 1', 'press ٢']);
  });
});

describe('a word set', () => {
  it('of the base language serves the regional one', () => {
    expect(compilePhrases({ t: { 'de-AT': { match: ['{newsletter}'] } } }, { de: { newsletter: ['rundbrief*'] } }).hear('Rundbriefe')).toHaveLength(1);
  });

  it('may name other sets and hold several words', () => {
    const matcher = compilePhrases({ t: { en: { match: ['{bye} now'] } } }, { en: { bye: ['{leave}', 'sign off'], leave: ['cancel*'] } });
    expect(matcher.hear('cancel now, sign off now')).toHaveLength(2);
  });
});

describe('bad notation', () => {
  const compile = (phrase: string) => () => compilePhrases({ 'cancel-by-phone': { en: { match: [phrase] } } });

  it('is refused in one sentence with table, language and phrase', () => {
    expect(compile('call (us')).toThrow('Phrase table "cancel-by-phone", language "en", phrase "call (us": "(" is never closed by ")".');
  });

  it.each([
    ['call us)', /never opened/], ['call (us|)', /empty/], ['', /empty/], ['[call]', /match anywhere/], ['call *', /star without a word/],
    ['ca*ll', /star/], ['{nobody}', /no word set \{nobody\}/], ['{}', /name of a word set/], ['call …', /ends with a gap/], ['call …99', /too wide/],
    ['(un|re)subscribe', /touches/], ['us ^ call', /"\^" must stand/], ['call $ us', /"\$" must stand/], ['a ~ b ~ c ~ d', /at most 3/], ['–', /match anywhere/],
  ])('%j is refused', (phrase, problem) => {
    expect(compile(phrase)).toThrow(problem);
  });

  it('in a set that contains itself is refused', () => {
    expect(() => compilePhrases({ t: { en: { match: ['{a}'] } } }, { en: { a: ['{b}'], b: ['{a}'] } })).toThrow(/contains itself/);
  });
});
