import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LetterLine } from '../../core/model/letter.ts';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { ask } from '../../extension/messages.ts';
import { Desks } from './desks.tsx';
import { KeptLetters } from './kept-letters.tsx';
import { useLettersChanged } from './letters-changed.ts';
import { LetterForm, type LetterStart } from './letter-form.tsx';
import { Section } from './section.tsx';
import { sentence, Trouble } from './trouble.tsx';
import { useAsked } from './use-asked.ts';
import { words } from './words.ts';

/** Writing to a company: letters sent, a new one, and with `desks` where to complain next. */
export function Letters({ card, tabId, mayKeep, desks = false }: { card: Scorecard; tabId: number | null; mayKeep: boolean; desks?: boolean }) {
  const to = { ...card.company, tabId };
  const [asked, askAgain] = useAsked('letter-choices');
  const [letters, trouble] = useLetters(to.domain);
  const [chosen, setPlace] = useState<string | null>(null);
  const [start, setStart] = useState<LetterStart | null>(null);
  const form = useRef<HTMLDetailsElement>(null);
  const place = chosen ?? (asked.kind === 'answered' ? asked.answer.place : '');
  const writeAgain = (before: LetterLine) => {
    setStart({ kind: before.kind, before });
    if (form.current) form.current.open = true;
    form.current?.querySelector('summary')?.focus();
  };
  if (to.domain === '') return null;
  return (
    <>
      <Section id="write" title={words('write')}>
        {trouble === '' ? null : <Trouble text={trouble} />}
        {letters.length === 0 ? null : <KeptLetters letters={letters} hasDesks={desks} onAgain={writeAgain} />}
        {asked.kind === 'failed' ? <Trouble text={asked.problem}><button type="button" class="button" onClick={askAgain}>{words('tryAgain')}</button></Trouble> : null}
        {asked.kind === 'answered' ? (
          <details ref={form} onToggle={event => setStart(event.currentTarget.open ? start ?? { kind: 'cancel', before: null } : null)}>
            <summary>{words('writeOpen')}</summary>
            {start === null ? null : <LetterForm key={start.before?.id ?? start.kind} to={to} choices={asked.answer} start={start} place={place} onPlace={setPlace} mayKeep={mayKeep} />}
          </details>
        ) : null}
      </Section>
      {desks && asked.kind === 'answered' ? <Desks card={card} to={to} places={asked.answer.places} place={place} onPlace={setPlace} last={letters.find(({ isDue }) => isDue) ?? null} /> : null}
    </>
  );
}

function useLetters(domain: string): readonly [readonly LetterLine[], string] {
  const [letters, setLetters] = useState<readonly LetterLine[]>([]);
  const [trouble, setTrouble] = useState('');
  const again = useCallback(() => { ask('letters', { domain }).then(setLetters, (error: unknown) => setTrouble(sentence(error))); }, [domain]);
  useEffect(again, [again]);
  useLettersChanged(again);
  return [letters, trouble];
}
