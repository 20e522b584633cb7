import { Section } from '../parts/section.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { counted, placeName, words } from '../parts/words.ts';
import type { Alter } from './use-settings.ts';

/** Whose law stands beside findings; choosing none shows all. */
export function Laws({ chosen, onAlter }: { chosen: readonly string[]; onAlter: (alter: Alter) => void }) {
  const [asked, again] = useAsked('jurisdictions');
  const turn = (id: string, on: boolean) => onAlter(all => ({ ...all, jurisdictions: on ? [...all.jurisdictions, id] : all.jurisdictions.filter(one => one !== id) }));
  const known = asked.kind === 'answered' ? asked.answer : [];
  // A choice carried over from a newer Earshot stays in sight, so that it can be taken back.
  const strangers = asked.kind === 'answered' ? chosen.filter(id => known.every(line => line.id !== id)).map(id => ({ id, norms: 0 })) : [];
  return (
    <Section id="laws" title={words('laws')} class="part">
      <p class="note">{words('lawsHelp')}</p>
      {asked.kind === 'waiting' ? <p class="none">{words('waiting')}</p> : null}
      {asked.kind === 'failed' ? <Trouble text={asked.problem}><button type="button" class="button" onClick={again}>{words('tryAgain')}</button></Trouble> : null}
      {asked.kind === 'answered' ? (
        <fieldset class="places" aria-describedby="laws-now">
          <legend class="unseen">{words('laws')}</legend>
          {[...known, ...strangers].map(({ id, norms }) => (
            <label key={id} class="place">
              <input type="checkbox" checked={chosen.includes(id)} onChange={event => turn(id, event.currentTarget.checked)} />
              <span>{placeName(id)} <span class="note">{counted('normCount', norms)}</span></span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <div class="now">
        <p id="laws-now">{words(chosen.length === 0 ? 'lawsAll' : 'lawsSome')}</p>
        {chosen.length === 0 ? null : <button type="button" class="quiet" onClick={() => onAlter(all => ({ ...all, jurisdictions: [] }))}>{words('lawsClear')}</button>}
      </div>
    </Section>
  );
}
