import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DepartureLine, LaterMail, LimitLine, LimitState } from '../../core/model/departure.ts';
import type { Mailing } from '../../core/model/mailing.ts';
import type { Requests } from '../../extension/messages.ts';
import { ask } from '../../extension/messages.ts';
import { announce } from './announce.tsx';
import { Icon, type IconName } from './icon.tsx';
import { NormOrigin } from './norm-origin.tsx';
import { Literal, Said } from './said.tsx';
import { sentence, Trouble } from './trouble.tsx';
import { words } from './words.ts';

type Known = Requests['departures']['answer'];

/** What a person says they left: one press to note it, one to take it back, and whether mail came all the same. */
export function Departures({ domain, mailings, mayNote, isTaken }: { domain: string; mailings: readonly Mailing[]; mayNote: boolean; isTaken: boolean }) {
  const [known, trouble, act] = useDepartures(domain, mailings);
  if (known === null && trouble === '') return null;
  const { lines, leaving } = known ?? { lines: [], leaving: null };
  return (
    <>
      {trouble === '' ? null : <Trouble text={trouble} />}
      {lines.length === 0 ? null : (
        <ul class="departures">
          {lines.map(line => <li key={line.list}><Departure line={line} onDrop={() => act(ask('drop-departure', { domain, list: line.list }), words('departureDropped'))} /></li>)}
        </ul>
      )}
      {leaving === null || !mayNote ? null : <Note isTaken={isTaken} onNote={() => act(ask('keep-departure', { domain, list: leaving }), words('departureNoted'))} />}
    </>
  );
}

// Following the link is not leaving: only the person knows whether it worked, so only their press notes it.
function Note({ isTaken, onNote }: { isTaken: boolean; onNote: () => void }) {
  return (
    <div class={isTaken ? 'departing taken' : 'departing'}>
      <button type="button" class={isTaken ? 'button first' : 'button'} aria-describedby="departing-help" onClick={onNote}><Icon name="check" />{words('departureNote')}</button>
      <p class="note" id="departing-help">{words(isTaken ? 'departureTaken' : 'departureHelp')}</p>
    </div>
  );
}

function Departure({ line: { list, domain, sentence: said, later }, onDrop }: { line: DepartureLine; onDrop: () => void }) {
  return (
    <article class={later === null ? 'departure' : `departure later-${later.state}`}>
      <div class="departure-line">
        <p><Icon name="check" /><span><Said text={said} />{list === domain ? null : <> <span class="note">(<Literal text={list} />)</span></>}</span></p>
        <button type="button" class="quiet" aria-label={`${words('departureDrop')}: ${said}`} onClick={onDrop}>{words('departureDrop')}</button>
      </div>
      {later === null ? null : <Later later={later} />}
    </article>
  );
}

const SIGNS: Readonly<Record<LimitState, IconName>> = { within: 'check', maybe: 'doubt', past: 'cross' };

function Later({ later: { sentence: said, limits, notes } }: { later: LaterMail }) {
  return (
    <>
      <p class="later"><Said text={said} /></p>
      {limits.length === 0 ? null : <ul class="limits">{limits.map(limit => <li key={limit.text} class={`later-${limit.state}`}><Limit limit={limit} /></li>)}</ul>}
      {notes.map(note => <p key={note} class="note"><Said text={note} /></p>)}
    </>
  );
}

function Limit({ limit: { state, text, norms } }: { limit: LimitLine }) {
  return (
    <>
      <Icon name={SIGNS[state]} />
      <div>
        <p><Said text={text} /></p>
        {norms.map(norm => <NormOrigin key={norm.id} norm={norm} />)}
      </div>
    </>
  );
}

function useDepartures(domain: string, mailings: readonly Mailing[]): readonly [Known | null, string, (done: Promise<unknown>, said: string) => void] {
  const [known, setKnown] = useState<Known | null>(null);
  const [trouble, setTrouble] = useState('');
  // Each look at a tab brings the same mails anew.
  const mails = JSON.stringify(mailings);
  const look = useCallback(async () => {
    try {
      setKnown(await ask('departures', { domain, mailings: JSON.parse(mails) as readonly Mailing[] }));
      setTrouble('');
    } catch (error) {
      setTrouble(sentence(error));
    }
  }, [domain, mails]);
  useEffect(() => void look(), [look]);
  const act = (done: Promise<unknown>, said: string) => {
    done.then(() => { announce(said); return look(); }, (error: unknown) => setTrouble(sentence(error)));
  };
  return [known, trouble, act];
}
