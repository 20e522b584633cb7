import { useState } from 'preact/hooks';
import type { LetterLine } from '../../core/model/letter.ts';
import { ask } from '../../extension/messages.ts';
import { Icon } from './icon.tsx';
import { lettersChanged, useLettersChanged } from './letters-changed.ts';
import { sentence, Trouble } from './trouble.tsx';
import { useAsked } from './use-asked.ts';
import { day, words } from './words.ts';

/** Letters sent to a company: until when an answer was asked for, and what can come next. */
export function KeptLetters({ letters, hasDesks, onAgain }: { letters: readonly LetterLine[]; hasDesks: boolean; onAgain: (letter: LetterLine) => void }) {
  const [trouble, setTrouble] = useState('');
  const act = (done: Promise<unknown>) => { done.then(lettersChanged, (error: unknown) => setTrouble(sentence(error))); };
  return (
    <>
      {trouble === '' ? null : <Trouble text={trouble} />}
      <ul class="kept">
        {letters.map(letter => {
          const about = words('letterLine', words(`kind_${letter.kind}`), day(letter.sentOn), day(letter.deadline));
          return (
            <li key={letter.id} class={letter.isDue ? 'due' : ''}>
              <p><Icon name={letter.isAnswered ? 'check' : 'email'} /><span>{about}{letter.isAnswered ? ` ${words('letterWasAnswered')}` : ''}{letter.isDue ? <strong> {words('letterDue')}</strong> : null}</span></p>
              <div class="row">
                {letter.isAnswered ? null : <button type="button" class="quiet" aria-label={`${words('letterAnswered')}: ${about}`} onClick={() => act(ask('letter-answered', { id: letter.id }))}>{words('letterAnswered')}</button>}
                {letter.isDue && letter.stage === 'first' ? <button type="button" class="quiet" aria-label={`${words('letterAgain')}: ${about}`} onClick={() => onAgain(letter)}>{words('letterAgain')}</button> : null}
                {letter.isDue && letter.stage === 'second' ? <NextDesk hasDesks={hasDesks} /> : null}
                <button type="button" class="quiet" aria-label={`${words('letterDrop')}: ${about}`} onClick={() => act(ask('drop-letter', { id: letter.id }))}>{words('letterDrop')}</button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

// After a second letter nobody needs a third.
function NextDesk({ hasDesks }: { hasDesks: boolean }) {
  return hasDesks ? <a class="quiet" href="#desks">{words('desks')}</a> : <span class="note">{words('desksInPanel')}</span>;
}

/** Reminds of letters whose day has passed; those to the company in view stand in its own section. */
export function DueLetters({ inView }: { inView: string }) {
  const [asked, again] = useAsked('due-letters');
  const [trouble, setTrouble] = useState('');
  useLettersChanged(again);
  const due = asked.kind === 'answered' ? asked.answer : [];
  if (due.length === 0) return null;
  return (
    <aside class="aside due-letters" aria-label={words('lettersDue')}>
      <Icon name="email" />
      <ul class="problems">
        {due.map(({ id, domain, company, sentOn, deadline }) => (
          <li key={id}>
            {words('letterOverdue', company, day(sentOn), day(deadline))}{' '}
            {domain === inView
              ? <a class="quiet" href="#write">{words('letterNext')}</a>
              : <button type="button" class="quiet" aria-label={`${words('letterAnswered')}: ${company}`} onClick={() => { ask('letter-answered', { id }).then(lettersChanged, (error: unknown) => setTrouble(sentence(error))); }}>{words('letterAnswered')}</button>}
          </li>
        ))}
        {trouble === '' ? null : <li>{trouble}</li>}
      </ul>
    </aside>
  );
}
