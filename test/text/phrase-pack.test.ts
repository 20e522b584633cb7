import { expect, it } from 'vitest';
import { allPhrases } from '../../src/core/phrases.ts';
import { compileTables } from '../../src/core/text/compile-phrases.ts';
import { packPhrases, unpackPhrases } from '../../src/core/text/phrase-pack.ts';
import { readNumbers, writeNumbers } from '../../src/core/text/vlq.ts';

// What the builds carry instead of the tables.
it('gives back all phrases as they were compiled, after a way as text', () => {
  const phrases = allPhrases();
  expect(unpackPhrases(JSON.parse(JSON.stringify(packPhrases(phrases))))).toEqual(phrases);
}, 60_000);

it('gives back no phrases at all', () => {
  const none = compileTables({});
  expect(unpackPhrases(packPhrases(none)).heard).toEqual(none.heard);
});

it.each([[[]], [[0]], [[-1, 0, 1]], [[31, 32, -31, -32, 1023, 1024]], [[2 ** 29, 0, -(2 ** 29)]]])('writes and reads %j', numbers => {
  expect([...readNumbers(writeNumbers(numbers))]).toEqual(numbers);
});
