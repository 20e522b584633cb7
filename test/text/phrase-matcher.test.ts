import { expect, test } from 'vitest';
import { compilePhrases } from '../../src/core/text/phrase-matcher.ts';
import words from '../../src/core/data/words.json' with { type: 'json' };

function heard(match: string | readonly string[], text: string, lang = 'en', except: readonly string[] = []): readonly string[] {
  const matcher = compilePhrases({ t: { [lang]: { match: [match].flat(), except } } }, words);
  return matcher.hear(text).map(({ start, end }) => text.slice(start, end));
}

test('a phrase is heard word by word, whatever the case and the commas', () => {
  expect(heard('please call us', 'Now PLEASE, call us.')).toEqual(['PLEASE, call us']);
  expect(heard('call us', 'recall us')).toEqual([]);
});
test('a set and a gap', () => {
  expect(heard('{dont} …  {reply} … {message}', 'Please do not reply directly to this e-mail.')).toEqual(['do not reply directly to this e-mail']);
});
