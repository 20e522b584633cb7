import type { LetterLine } from '../../src/core/model/letter.ts';
import type { RequestName, Requests } from '../../src/extension/messages.ts';
import { desksFor } from '../../src/core/letters/complaint-desks.ts';
import { letterKinds } from '../../src/core/letters/kinds.ts';
import { letterPlaces } from '../../src/core/letters/places.ts';
import { letterLanguages } from '../../src/core/letters/tongue.ts';
import { writeLetter } from '../../src/core/letters/write-letter.ts';
import { shop, TODAY } from '../letters/wishes.ts';

type LetterAnswers = { readonly [Name in Extract<RequestName, `${string}letter${string}` | 'complaint-desks'>]: (ask: Requests[Name]['ask']) => Requests[Name]['answer'] };

/** A letter whose day has passed. */
export const due: LetterLine = {
  id: 'one', domain: 'shop.example', company: 'Shop Example', kind: 'cancel', stage: 'first', lang: 'en', country: 'DE', sentOn: '2026-11-02', deadline: '2026-11-16',
  isAnswered: false, isDue: true,
};

/** What a background answers about letters, with a memory of those kept. */
export function letterAnswers(kept: readonly LetterLine[] = [], place = ''): LetterAnswers {
  let letters = kept;
  return {
    'letter-choices': () => ({ kinds: letterKinds, languages: letterLanguages, places: letterPlaces, place }),
    'letter': ({ wish }) => writeLetter(shop, { ...wish, today: TODAY }),
    'letters': ({ domain }) => letters.filter(letter => letter.domain === domain),
    'due-letters': () => letters.filter(({ isDue }) => isDue),
    'keep-letter': ({ letter }) => {
      letters = [{ ...letter, id: String(letters.length), sentOn: TODAY, isAnswered: false, isDue: false }, ...letters];
      return {};
    },
    'letter-answered': ({ id }) => {
      letters = letters.map(letter => (letter.id === id ? { ...letter, isAnswered: true, isDue: false } : letter));
      return {};
    },
    'drop-letter': ({ id }) => {
      letters = letters.filter(letter => letter.id !== id);
      return {};
    },
    'complaint-desks': ({ place: where }) => desksFor(where),
  };
}
