import { useEffect, useState } from 'preact/hooks';
import type { ComplaintDesk, LetterLine, Matter } from '../../core/model/letter.ts';
import type { Scorecard } from '../../core/model/scorecard.ts';
import { ask } from '../../extension/messages.ts';
import { html } from '../../report/html.ts';
import { markdown } from '../../report/markdown.ts';
import { announce } from './announce.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { PlaceField } from './letter-form.tsx';
import { LetterSheet, sheetKey } from './letter-sheet.tsx';
import { Link } from './link.tsx';
import { fileName, save } from './save.ts';
import { Literal } from './said.tsx';
import { Section } from './section.tsx';
import { sentence, Trouble } from './trouble.tsx';
import { useLetter, type Addressee } from './use-letter.ts';
import { language, placeName, words } from './words.ts';

/** Where to complain when the company does not answer, with a statement and the evidence to take there. */
export function Desks({ card, to, places, place, onPlace, last }: {
  card: Scorecard; to: Addressee; places: readonly string[]; place: string; onPlace: (place: string) => void; last: LetterLine | null;
}) {
  const [desks, setDesks] = useState<readonly ComplaintDesk[]>([]);
  const [trouble, setTrouble] = useState('');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    ask('complaint-desks', { place }).then(next => { if (isCurrent) setDesks(next); }, (error: unknown) => setTrouble(sentence(error)));
    return () => { isCurrent = false; };
  }, [place]);
  return (
    <Section id="desks" title={words('desks')}>
      <PlaceField places={places} place={place} onPlace={onPlace} />
      {place === '' ? <p class="note">{words('desksNone')}</p> : null}
      {trouble === '' ? null : <Trouble text={trouble} />}
      <ul class="desks">
        {desks.map(desk => (
          <li key={`${desk.place} ${desk.matter}`}>
            <Link address={desk.url}><Literal text={desk.name} /></Link>
            <span class="note">{words(`matter_${matterKey(desk.matter)}`)}{' · '}{placeName(desk.place)}</span>
          </li>
        ))}
      </ul>
      <p class="note">{words('desksNote')}</p>
      <Pack card={card} />
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{words('deskStatement')}</summary>
        {isOpen ? <Statement to={to} place={place} last={last} /> : null}
      </details>
    </Section>
  );
}

// Names of messages hold letters and digits only.
function matterKey(matter: Matter): Exclude<Matter, 'cross-border'> | 'crossborder' {
  return matter === 'cross-border' ? 'crossborder' : matter;
}

function Statement({ to, place, last }: { to: Addressee; place: string; last: LetterLine | null }) {
  const asked = useLetter(to, { kind: last?.kind ?? 'complain', stage: 'desk', lang: last?.lang ?? language(), country: place, before: last });
  if (asked.kind === 'waiting') return <p class="none">{words('waiting')}</p>;
  if (asked.kind === 'failed') return <Trouble text={asked.problem} />;
  return <LetterSheet key={sheetKey(asked.answer)} letter={asked.answer} domain={to.domain} />;
}

function Pack({ card }: { card: Scorecard }) {
  const keep = () => {
    const name = fileName(card, 'html');
    save(name, new Blob([html(card)], { type: 'text/html' }));
    announce(words('saved', name));
  };
  return (
    <div class="row">
      <button type="button" class="button" onClick={keep}><Icon name="save" />{words('deskPack')}</button>
      <CopyButton class="button" text={() => markdown(card)} about={words('deskPackCopy')} label={words('deskPackCopy')} />
    </div>
  );
}
