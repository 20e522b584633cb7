import { useEffect, useState } from 'preact/hooks';
import type { DetectorDoc } from '../../extension/messages.ts';
import { announce } from '../parts/announce.tsx';
import { Literal } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';
import { isSeverity, SeverityMark } from '../parts/severity.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { counted, words } from '../parts/words.ts';
import { groundOf, matching, type Ground } from './matching.ts';
import { Switch } from './switch.tsx';
import type { Alter } from './use-settings.ts';

type Turn = (id: string, on: boolean) => void;

const GROUNDS = [['page', 'groundPage'], ['mail', 'groundMail'], ['both', 'groundBoth']] as const satisfies readonly (readonly [Ground, string])[];

// Typing is over by then, so that the count is not read out at every letter.
const SETTLED = 500;

/** Everything Earshot listens for, each with its reason, weight and norms, and a switch. */
export function Detectors({ off, onAlter }: { off: readonly string[]; onAlter: (alter: Alter) => void }) {
  const [asked, again] = useAsked('detectors');
  return (
    <Section id="detectors" title={words('detectors')} class="part">
      <p class="note">{words('detectorsHelp')}</p>
      {asked.kind === 'waiting' ? <p class="none">{words('waiting')}</p> : null}
      {asked.kind === 'failed' ? <Trouble text={asked.problem}><button type="button" class="button" onClick={again}>{words('tryAgain')}</button></Trouble> : null}
      {asked.kind === 'answered' ? <Found detectors={asked.answer} off={off} onAlter={onAlter} /> : null}
    </Section>
  );
}

function Found({ detectors, off, onAlter }: { detectors: readonly DetectorDoc[]; off: readonly string[]; onAlter: (alter: Alter) => void }) {
  const [search, setSearch] = useState('');
  const found = matching(detectors, search, severityText);
  const count = counted('detectorsFound', found.length);
  useEffect(() => {
    if (search === '') return undefined;
    const timer = setTimeout(() => announce(count), SETTLED);
    return () => clearTimeout(timer);
  }, [search, count]);
  const turn: Turn = (id, on) => onAlter(all => ({ ...all, offDetectors: on ? all.offDetectors.filter(one => one !== id) : [...new Set([...all.offDetectors, id])] }));
  return (
    <>
      <div class="add">
        <label for="search">{words('detectorsSearch')}</label>
        <input id="search" class="field wide" type="search" autocomplete="off" value={search} onInput={event => setSearch(event.currentTarget.value)} />
      </div>
      <div class="now">
        <p>{count}{off.length === 0 ? null : ` · ${counted('detectorsOff', off.length)}`}</p>
        {off.length === 0 ? null : <button type="button" class="quiet" onClick={() => onAlter(all => ({ ...all, offDetectors: [] }))}>{words('detectorsAllOn')}</button>}
      </div>
      {found.length === 0 ? <p class="none">{words('detectorsNone')}</p> : null}
      {GROUNDS.map(([ground, title]) => <Group key={ground} title={words(title)} detectors={found.filter(detector => groundOf(detector) === ground)} off={off} onTurn={turn} />)}
    </>
  );
}

function Group({ title, detectors, off, onTurn }: { title: string; detectors: readonly DetectorDoc[]; off: readonly string[]; onTurn: Turn }) {
  if (detectors.length === 0) return null;
  return (
    <div class="group">
      <h3>{title}</h3>
      <ul class="detectors">
        {detectors.map(detector => <li key={detector.id}><Detector detector={detector} on={!off.includes(detector.id)} onTurn={onTurn} /></li>)}
      </ul>
    </div>
  );
}

function Detector({ detector: { id, title, why, severity, points, norms }, on, onTurn }: { detector: DetectorDoc; on: boolean; onTurn: Turn }) {
  return (
    <Switch id={`detector-${id}`} on={on} label={<Literal text={title} />} onTurn={turned => onTurn(id, turned)}>
      <p><Literal text={why} /></p>
      <p class={`weight severity-${severity}`}>
        <SeverityMark severity={severity} />
        <span>{severityText(severity)}{' · '}{counted('pointsAtStake', points)}{norms.length === 0 ? null : <>{' · '}<span class="norm-ids">{words('normsOf', `\u2068${norms.join(', ')}\u2069`)}</span></>}</span>
      </p>
    </Switch>
  );
}

function severityText(severity: string): string {
  return isSeverity(severity) ? words(`severity_${severity}`) : severity;
}
