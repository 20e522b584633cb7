import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, type RequestName, type Requests } from '../../extension/messages.ts';
import { sentence } from './trouble.tsx';

/** An answer on its way, there, or failed with one sentence. */
export type Asked<Answer> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly problem: string };

/** Requests that need nothing told. */
type PlainRequest = { [Name in RequestName]: Record<never, never> extends Requests[Name]['ask'] ? Name : never }[RequestName];

/** Asks the background once the surface is there; the second value asks again. */
export function useAsked<Name extends PlainRequest>(name: Name): readonly [Asked<Requests[Name]['answer']>, () => void] {
  const [asked, setAsked] = useState<Asked<Requests[Name]['answer']>>({ kind: 'waiting' });
  const again = useCallback(() => {
    ask(name, {}).then(
      answer => setAsked({ kind: 'answered', answer }),
      (error: unknown) => setAsked({ kind: 'failed', problem: sentence(error) }),
    );
  }, [name]);
  useEffect(again, [again]);
  return [asked, again];
}
