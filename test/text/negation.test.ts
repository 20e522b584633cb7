import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/core/text/compile-phrases.ts';
import { heard } from './hearing.ts';

describe('negation', () => {
  it.each([
    'You do not have to call us to cancel.', 'You don’t need to call us to cancel.', 'There is no need to call us to cancel.',
    'Cancel online without having to call us to cancel.', 'You no longer have to call us to cancel.', 'Click here instead of having to call us to cancel.',
    'You never have to call us to cancel.', 'It is not necessary to call us to cancel.',
  ])('spares "%s"', text => {
    expect(heard(['call us to cancel', '(have|need) to call'], text)).toEqual([]);
  });

  it('spares "no phone call required"', () => {
    expect(heard('call required', 'Cancel online, no phone call required.')).toEqual([]);
  });

  it('does not take "do not hesitate to" for a negation', () => {
    expect(heard('call us to cancel', 'Please do not hesitate to call us to cancel.')).toEqual(['call us to cancel']);
  });

  it('works within its clause only', () => {
    expect(heard('call us to cancel', 'If it was not you, call us to cancel.')).toEqual(['call us to cancel']);
  });

  it('works over three tokens and not more', () => {
    expect(heard('call', 'without ever having to call')).toEqual([]);
    expect(heard('call', 'without a bill in hand just call')).toEqual(['call']);
  });

  it('works from within a gap', () => {
    expect(heard('müssen … anrufen', 'Sie müssen uns nicht anrufen.', 'de')).toEqual([]);
    expect(heard('anrufen … kündigen', 'Sie müssen nicht anrufen, um zu kündigen.', 'de')).toEqual([]);
    expect(heard('müssen … anrufen', 'Sie müssen uns anrufen.', 'de')).toEqual(['müssen uns anrufen']);
  });

  it('works backwards where the negator says so', () => {
    expect(heard('anruf', 'Ein Anruf ist dafür nicht nötig.', 'de')).toEqual([]);
  });

  it('spares a phrase that is itself a prohibition', () => {
    expect(heard('do not reply', 'Please do not reply.')).toEqual(['do not reply']);
    expect(heard('antwort* … nicht', 'Bitte antworten Sie nicht auf diese Mail.', 'de')).toEqual(['antworten Sie nicht']);
  });

  it('hears a longer negator through a prohibition', () => {
    expect(heard('do not … reply', 'You do not have to reply.')).toEqual([]);
  });

  it('is of the language of the phrase', () => {
    expect(heard('anrufen', 'not anrufen', 'de')).toEqual(['anrufen']);
  });
});

describe('quotation', () => {
  const quoted = (text: string) => compilePhrases({ t: { en: { match: ['call us'] } } }).hear(text).map(phrase => phrase.quoted);

  it.each([
    'They say “call us” here', 'They say "call us now" here', 'Sie sagen „call us“ hier', 'Mówią „call us” tu', 'Ils disent « call us » ici',
    'De säger ”call us” här', 'Sie sagen »call us« hier', '「call us」と言う', 'They say ‘please call us’ here',
  ])('is noticed in %s', text => {
    expect(quoted(text)).toEqual([true]);
  });

  it.each([
    '“call us”', ' "Please call us." ', 'It’s time to call us, isn’t it', 'A 5" screen: call us for a 7" one', 'Say “now” and call us or “later”', 'A “call” us', 'It is ‘call us',
  ])('is not imagined in %s', text => {
    expect(quoted(text).filter(Boolean)).toEqual([]);
  });
});
