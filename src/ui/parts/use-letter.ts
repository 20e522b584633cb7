import { useEffect, useState } from 'preact/hooks';
import type { Letter, LetterWish } from '../../core/model/letter.ts';
import { ask } from '../../extension/messages.ts';
import { sentence } from './trouble.tsx';
import { words } from './words.ts';
import type { Asked } from './use-asked.ts';

/** Whom a letter is about, and the tab in which they were heard, if it is one. */
export interface Addressee {
  readonly domain: string;
  readonly name: string;
  readonly tabId: number | null;
}

/** The letter a person wishes for, written anew whenever the wish changes. */
export function useLetter({ domain, tabId }: Addressee, wish: Omit<LetterWish, 'today'>): Asked<Letter> {
  const [asked, setAsked] = useState<Asked<Letter>>({ kind: 'waiting' });
  const { kind, stage, lang, country, before } = wish;
  useEffect(() => {
    let isCurrent = true;
    const settle = (next: Asked<Letter>) => { if (isCurrent) setAsked(next); };
    ask('letter', { domain, tabId, wish: { kind, stage, lang, country, before } }).then(
      letter => settle(letter === null ? { kind: 'failed', problem: words('letterGone') } : { kind: 'answered', answer: letter }),
      (error: unknown) => settle({ kind: 'failed', problem: sentence(error) }),
    );
    return () => { isCurrent = false; };
  }, [domain, tabId, kind, stage, lang, country, before?.sentOn, before?.deadline]);
  return asked;
}
