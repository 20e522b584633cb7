import { useState } from 'preact/hooks';
import type { LetterLine } from '../../core/model/letter.ts';
import { ask } from '../../extension/messages.ts';
import { Icon } from './icon.tsx';
import { sentence, Trouble } from './trouble.tsx';
import { useAsked } from './use-asked.ts';
import { day, words } from './words.ts';

/** Letters sent to a company: until when an answer was asked for, and what can come next. */
export function KeptLetters({ letters, onChanged, onAgain }: { letters: readonly LetterLine[]; onChanged: () => void; onAgain: (letter: LetterLine) => void }) {
  const [trouble, setTrouble] = useState('');
  const act = (done: Promise<unknown>) => { done.then(onChanged, (error: unknown) => setTrouble(sentence(error))); };
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
                {letter.isDue ? <button type="button" class="quiet" aria-label={`${words('letterAgain')}: ${about}`} onClick={() => onAgain(letter)}>{words('letterAgain')}</button> : null}
                <button type="button" class="quiet" aria-label={`${words('letterDrop')}: ${about}`} onClick={() => act(ask('drop-letter', { id: letter.id }))}>{words('letterDrop')}</button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Reminds of letters to other companies whose day has passed. */
export function DueLetters({ except }: { except: string }) {
  const [asked, again] = useAsked('due-letters');
  const [trouble, setTrouble] = useState('');
  const due = asked.kind === 'answered' ? asked.answer.filter(({ domain }) => domain !== except) : [];
  if (due.length === 0) return null;
  return (
    <aside class="aside due-letters" aria-label={words('lettersDue')}>
      <Icon name="email" />
      <ul class="problems">
        {due.map(({ id, company, sentOn, deadline }) => (
          <li key={id}>
            {words('letterOverdue', company, day(sentOn), day(deadline))}{' '}
            <button type="button" class="quiet" aria-label={`${words('letterAnswered')}: ${company}`} onClick={() => { ask('letter-answered', { id }).then(again, (error: unknown) => setTrouble(sentence(error))); }}>{words('letterAnswered')}</button>
          </li>
        ))}
        {trouble === '' ? null : <li>{trouble}</li>}
      </ul>
    </aside>
  );
}
