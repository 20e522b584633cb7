import { useState } from 'preact/hooks';
import { ask } from '../../extension/messages.ts';
import { announce } from './announce.tsx';
import { sentence } from './trouble.tsx';

/** Forgets one company, or all with `null`, and says so in the words made of the number forgotten. */
export type Forget = (domain: string | null, said: (count: number) => string) => void;

/** The means to forget, and why the last attempt failed. */
export function useForget(afterwards: () => void): readonly [Forget, string] {
  const [trouble, setTrouble] = useState('');
  const forget: Forget = (domain, said) => {
    ask('forget', { domain }).then(
      ({ forgotten }) => {
        setTrouble('');
        announce(said(forgotten));
        afterwards();
      },
      (error: unknown) => setTrouble(sentence(error)),
    );
  };
  return [forget, trouble];
}
