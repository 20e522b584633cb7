import { useState } from 'preact/hooks';
import type { Letter, LetterChoices, LetterKind, LetterLine } from '../../core/model/letter.ts';
import { ask } from '../../extension/messages.ts';
import { announce } from './announce.tsx';
import { Icon } from './icon.tsx';
import { lettersChanged } from './letters-changed.ts';
import { LetterSheet, sheetKey } from './letter-sheet.tsx';
import { Link } from './link.tsx';
import { sentence, Trouble } from './trouble.tsx';
import { useLetter, type Addressee } from './use-letter.ts';
import { day, language, placeName, words } from './words.ts';

/** What a letter form starts from: another kind of letter, or one that was not answered. */
export interface LetterStart {
  readonly kind: LetterKind;
  readonly before: LetterLine | null;
}

/** Chooses what, in which language and by whose norms; then the letter itself. */
export function LetterForm({ to, choices, start, place, onPlace, mayKeep }: {
  to: Addressee; choices: LetterChoices; start: LetterStart; place: string; onPlace: (place: string) => void; mayKeep: boolean;
}) {
  const [kind, setKind] = useState(start.kind);
  const [lang, setLang] = useState(start.before?.lang ?? language());
  const before = start.before?.kind === kind ? start.before : null;
  const asked = useLetter(to, { kind, stage: before === null ? 'first' : 'second', lang, country: place, before });
  return (
    <div class="letter-form">
      <div class="fields">
        <label class="field">
          {words('letterKind')}
          <select value={kind} onChange={event => setKind(choices.kinds.find(one => one === event.currentTarget.value) ?? kind)}>
            {choices.kinds.map(one => <option key={one} value={one}>{words(`kind_${one}`)}</option>)}
          </select>
        </label>
        <PlaceField places={choices.places} place={place} onPlace={onPlace} />
        <label class="field">
          {words('letterLanguage')}
          <select value={lang} onChange={event => setLang(event.currentTarget.value)}>
            {choices.languages.map(({ id, name }) => <option key={id} value={id} lang={id}>{name}</option>)}
          </select>
        </label>
      </div>
      {asked.kind === 'waiting' ? <p class="none">{words('waiting')}</p> : null}
      {asked.kind === 'failed' ? <Trouble text={asked.problem} /> : null}
      {asked.kind === 'answered' ? (
        <>
          <Ground letter={asked.answer} />
          <LetterSheet key={sheetKey(asked.answer)} letter={asked.answer} domain={to.domain} />
          {mayKeep ? <Sent letter={asked.answer} to={to} /> : null}
        </>
      ) : null}
    </div>
  );
}

/** The person's country, whose norms and desks apply. */
export function PlaceField({ places, place, onPlace }: { places: readonly string[]; place: string; onPlace: (place: string) => void }) {
  const named = places.map(id => ({ id, name: placeName(id) })).toSorted((a, b) => a.name.localeCompare(b.name, language()));
  return (
    <label class="field">
      {words('letterPlace')}
      <select value={place} onChange={event => onPlace(event.currentTarget.value)}>
        <option value="">{words('letterPlaceNone')}</option>
        {named.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
}

function Ground({ letter: { norm, deadline } }: { letter: Letter }) {
  return (
    <p class="note">
      {words('letterUntil', day(deadline))}{' '}
      {norm === null ? words('letterNoNorm') : <>{words('letterNorm')} <Link address={norm.url}><bdi>{norm.citation}</bdi></Link> <span class="tier">{norm.tier}</span></>}
    </p>
  );
}

function Sent({ letter, to }: { letter: Letter; to: Addressee }) {
  const [trouble, setTrouble] = useState('');
  const keep = () => {
    const { kind, stage, lang, country, deadline } = letter;
    ask('keep-letter', { letter: { domain: to.domain, company: to.name, kind, stage: stage === 'first' ? 'first' : 'second', lang, country, deadline } }).then(
      () => { announce(words('letterKept', day(deadline))); lettersChanged(); },
      (error: unknown) => setTrouble(sentence(error)),
    );
  };
  return (
    <div class="sent">
      <button type="button" class="button" onClick={keep}><Icon name="check" />{words('letterSent')}</button>
      <p class="note">{words('letterSentNote')}</p>
      {trouble === '' ? null : <Trouble text={trouble} />}
    </div>
  );
}
